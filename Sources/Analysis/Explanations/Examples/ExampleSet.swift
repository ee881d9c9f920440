internal import Brokers
internal import DaprCatalogue
internal import DaprComponents
internal import EventsAPI

/// The form in which the sources and inputs of an example are written.
package enum ExampleDialect: String, CaseIterable, Sendable {
    case component
    case released
}

/// A set of resources around one component: the event bus with a source and a Trigger, or the EventSource with a sink.
struct ExampleSet {
    let type: ComponentType
    let example: BrokerExample

    /// How the released dialect writes it; nil in the component dialect.
    let form: TypedForm?

    /// Nil where the released dialect cannot say it.
    init?(_ type: ComponentType, _ example: BrokerExample, _ dialect: ExampleDialect) {
        form = dialect == .released ? Self.form(of: type.type) : nil
        guard dialect == .component || form != nil else { return nil }
        (self.type, self.example) = (type, example)
    }

    static func form(of type: String) -> TypedForm? {
        SourceKey.all.lazy.compactMap(\.form).first { $0.type == type }
    }

    var text: String {
        let documents = example.use == .bus && form == nil ? [bus, Self.clock, Self.report] : [source]
        return before + documents.joined(separator: "---\n")
    }

    // MARK: - Resources

    /// Any backend may stand below the first key, and those of some brokers below one of their own.
    private var bus: String {
        let keys = BackendKey.all.filter { $0.form == nil }.map(\.name)
        let key = keys.first { $0 == word } ?? keys.first ?? ""
        return Self.head("EventBus", "default") + "  \(key):\n" + lines(component, indentedBy: 4)
    }

    private var source: String {
        let keys = SourceKey.all.map(\.name)
        let key = keys.first { word.hasPrefix($0) } ?? keys.first ?? ""
        var fields = form.map(released) ?? component
        if ComponentCategory(of: type.type) == .pubsub, let topic = example.topic {
            fields = ["# The topic that is read.", "srcTopic: \(topic)"] + fields
        }
        return Self.head("EventSource", "orders") + Self.producers + Self.sink("sink", "report", indentedBy: 2)
            + lines(["# What cannot be delivered goes here, so that it holds up nothing."], indentedBy: 2)
            + Self.sink("deadLetterSink", "undelivered", indentedBy: 2)
            + "  \(key):\n    \(event):\n" + lines(fields, indentedBy: 6)
    }

    private var event: String { Broker.component(of: type.type).schedule == nil ? "placed" : "workdays" }

    private static let producers = """
          # No other app loads the Component. Name here those that do.
          producers: []

        """

    private static let clock =
        head("EventSource", "clock")
            + """
              eventBus: default

            """ + producers + """
              cron:
                nightly:
                  type: bindings.cron
                  version: v1
                  metadata:
                  # Once a day, at midnight of the sidecar's zone, normally UTC.
                  - name: schedule
                    value: "@daily"

            """

    private static let report =
        head("Trigger", "report")
            + """
              eventBus: default
              inputs:
              - name: nightly
                eventSourceName: clock
                eventName: nightly
              subscribers:
              - condition: nightly

            """ + sink("sink", "report", indentedBy: 4)
            + """
                # What cannot be delivered goes here, so that it holds up nothing.

            """ + sink("deadLetterSink", "undelivered", indentedBy: 4)

    private static func head(_ kind: String, _ name: String) -> String {
        """
        apiVersion: events.openfunction.io/v1alpha1
        kind: \(kind)
        metadata:
          name: \(name)
          namespace: shop
        spec:

        """
    }

    private static func sink(_ field: String, _ service: String, indentedBy width: Int) -> String {
        lines(
            ["\(field):", "  ref: {apiVersion: serving.knative.dev/v1, kind: Service, name: \(service)}"],
            indentedBy: width)
    }

    // MARK: - Settings

    /// Such as `kafka`: what a key or a Secret is called after.
    private var word: String { String(type.type.split(separator: ".").dropFirst().first ?? "") }

    private var component: [String] {
        let entries = example.settings.filter { !$0.isReleasedField }.flatMap { setting -> [String] in
            let value =
                switch setting.value {
                case .text(let text): "  value: \"\(text)\""
                case .secret: "  secretKeyRef: \(reference(to: setting.name))"
                }
            return ["# \(setting.why)", "- name: \(setting.name)", value]
        }
        return ["type: \(type.type)", "version: \(type.version)", "metadata:"] + entries
    }

    /// The fields, with a word on the settings that have none.
    private func released(_ form: TypedForm) -> [String] {
        var (fields, others): ([String], [String]) = ([], [])
        for setting in example.settings {
            guard let field = field(of: setting, in: form) else {
                others.append(setting.name)
                continue
            }
            if setting.isReleasedField { _ = others.popLast() }
            let value =
                switch (setting.value, field.kind) {
                case (.secret, _): "{secretKeyRef: \(reference(to: setting.name))}"
                case (.text(let text), .text): "\"\(text)\""
                case (.text(let text), _): text
                }
            fields += ["# \(setting.why)", "\(field.name): \(value)"]
        }
        if !others.isEmpty {
            fields.append("# Only the component dialect can also say \(others.joined(separator: ", ")).")
        }
        return fields
    }

    private func field(of setting: BrokerExample.Setting, in form: TypedForm) -> TypedField? {
        form.fields.first {
            setting.isReleasedField ? $0.name == setting.name : $0.settings.contains(setting.name)
        }
    }

    private func reference(to key: String) -> String { "{name: \(word), key: \(key)}" }

    /// What must be there before these resources are applied, as comments.
    private var before: String {
        var notes = [example.before].compactMap(\.self)
        let isBus = example.use == .bus && form == nil
        if isBus, let objects = Broker.component(of: type.type).topicObjects?.kind, objects != .exchange {
            notes.append("'ofevents topics' prints the commands that create what the bus needs on the broker.")
        }
        let written = example.settings.filter { setting in form.map { field(of: setting, in: $0) != nil } ?? true }
        let keys = written.filter { $0.value == .secret }.map(\.name)
        if !keys.isEmpty {
            notes.append("The Secret, with a file for each key:")
            notes.append(
                "  kubectl -n shop create secret generic \(word)"
                    + keys.map { " --from-file=\($0)" }.joined())
        }
        return notes.map { "# \($0)\n" }.joined()
    }
}

/// Lines with a break behind each.
private func lines(_ lines: [String], indentedBy width: Int) -> String {
    let blanks = String(repeating: " ", count: width)
    return lines.map { "\(blanks)\($0)\n" }.joined()
}
