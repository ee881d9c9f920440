internal import Brokers
internal import DaprComponents
internal import EventsCompiler
internal import Resolution
internal import Text
package import Topics

/// The commands that copy how far the original controller's consumer groups have read to the groups that the generated Components have:
/// a new group starts at the end of its topic otherwise, and loses what comes during the switch.
///
/// OpenFunction's controllers name a group by namespace and Component: `esc-kafka-{event}` in 0.6 to 1.2, `esc-{eventSource}-kafka-{event}` in
/// 0.4 and 0.5, and in 0.3 the name that ofevents still gives.
///
/// - Returns: nil where no event comes from Kafka.
package func offsetCommands(for set: MigratedSet) -> TopicOutput? {
    var offsets = KafkaOffsets()
    for eventSource in set.after.model.withoutContext.eventSources {
        for source in eventSource.sources {
            let component = Broker.component(of: source.type)
            // No binding but Kafka's has one.
            guard let topics = component.topics else { continue }
            offsets.add(source, of: eventSource, component, topics: topics)
        }
    }
    return offsets.output
}

private struct KafkaOffsets {
    /// The events that read in one group of 0.6 to 1.2, by its name.
    private var readers: [String: [String]] = [:]
    private var groups: [String] = []
    private var text = ""
    private var remarks: [String] = []
    private var brokers = ShellVariables("KAFKA_BROKERS", about: "the brokers of Kafka")
    private var topics = ShellVariables("KAFKA_TOPIC", about: "the topic in Kafka")
    private var needsLogin = false

    mutating func add(
        _ source: ResolvedSource, of eventSource: ResolvedEventSource, _ kafka: BrokerComponent, topics: String
    ) {
        let title = "\(eventSource.namespace)/\(eventSource.name) kafka/\(source.event)"
        guard let setting = kafka.reader.settings.first, let group = literal(setting, of: source.component) else {
            return
        }
        let old = "\(eventSource.namespace)-esc-kafka-\(source.event)"
        let older = "\(eventSource.namespace)-esc-\(eventSource.name)-kafka-\(source.event)"
        if readers[old] == nil { groups.append(old) }
        readers[old, default: []].append(title)
        let login = Self.needsLogin(source.component)
        if login { needsLogin = true }
        let server =
            "--bootstrap-server \(address(kafka.address.first ?? "", of: source.component, title)) \\\n"
            + (login ? options : "")
        let names = topicNames(topics, of: source.component, title).map { "--topic \($0)" }.joined(separator: " ")
        let file = shellWord("\(group).csv")
        text += """
            # \(visible(title))
            # The group of OpenFunction 0.6 to 1.2. In 0.4 and 0.5 it is \(visible(older)).
            # In 0.3 it is the new group already: run nothing.
            kafka-consumer-groups.sh \(server)  --group \(shellWord(old)) \(names) \\
              --reset-offsets --to-current --export --dry-run > \(file) &&
            kafka-consumer-groups.sh \(server)  --group \(shellWord(group)) \\
              --reset-offsets --from-file \(file) --execute

            """
    }

    private let order =
        "copy how far the original controller has read: stop its pods, run them, then apply the new manifests"

    /// Whether the broker asks its clients who they are, or for TLS.
    private static func needsLogin(_ component: ComponentSpec) -> Bool {
        let type = component.setting("authType")
        return component.setting("saslPassword") != nil || type.map { $0.literal?.text.lowercased() != "none" } ?? false
    }

    private let options = "  --command-config \"${KAFKA_CONFIG:?a file with the login for Kafka}\" \\\n"

    var output: TopicOutput? {
        guard !text.isEmpty else { return nil }
        var all = ["the commands for Kafka " + order]
        for group in groups {
            guard let shared = readers[group], shared.count > 1 else { continue }
            all.append("\(quotedList(shared)) shared the group '\(group)': each gets a copy of the same offsets")
        }
        if needsLogin {
            all.append(
                "some brokers ask for a login or TLS: set KAFKA_CONFIG to a file with what they need before the commands"
            )
        }
        return TopicOutput("# These commands \(order).\n" + text, remarks: all + remarks)
    }

    private mutating func address(_ setting: String, of component: ComponentSpec, _ title: String) -> String {
        if let address = literal(setting, of: component) { return shellWord(address) }
        let variable = brokers.variable(for: component.setting(setting)?.identity ?? title)
        remarks.append("\(title) takes its brokers from elsewhere: set \(variable) before its commands")
        return brokers.word(of: variable)
    }

    private mutating func topicNames(_ setting: String, of component: ComponentSpec, _ title: String) -> [String] {
        if let names = literal(setting, of: component) {
            return names.split(separator: ",").map { shellWord(String($0.trimmed)) }
        }
        let variable = topics.variable(for: component.setting(setting)?.identity ?? title)
        remarks.append("\(title) takes its topic from elsewhere: set \(variable) before its commands")
        return [topics.word(of: variable)]
    }
}

/// The value of a setting that is written out, and not empty.
private func literal(_ name: String, of component: ComponentSpec) -> String? {
    guard let text = component.setting(name)?.literal?.text, !text.isEmpty else { return nil }
    return text
}

extension Setting {
    /// What two settings have in common that take their value from one place; nil where it is written out.
    fileprivate var identity: String? {
        values.lazy.compactMap { value in
            switch value {
            case .secret(let reference): "secret \(reference.secret) \(reference.key ?? "")"
            case .environment(let reference): "variable \(reference.variable)"
            case .literal, .unreadable: nil
            }
        }.first
    }
}

extension Substring {
    fileprivate var trimmed: Substring {
        var rest = drop { $0 == " " }
        while rest.last == " " { rest = rest.dropLast() }
        return rest
    }
}
