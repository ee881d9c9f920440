import DaprCatalogue
import EventsCompiler
import Findings
import TestInputs
import Testing

@testable import Lint

/// Resources in a few words, for tests of what several of them mean together.
enum EventTexts {
    /// - Parameter settings: each `name=value` or `name<Secret`, with a blank between them.
    static func bus(_ type: String, _ settings: String, namespace: String? = "shop", name: String = "bus") -> String {
        document(
            namespace == nil ? "ClusterEventBus" : "EventBus", name, namespace: namespace,
            spec: "{nats: \(spec(type, settings))}")
    }

    /// - Parameter events: each the name of a topic that the event of that name reads; a binding without one.
    static func source(
        _ name: String, _ type: String, _ settings: String,
        topics: [(event: String, topic: String?)] = [("placed", nil)],
        namespace: String = "shop"
    ) -> String {
        let service = "{ref: {apiVersion: serving.knative.dev/v1, kind: Service, name"
        let sink = "\n  producers: []\n  sink: \(service): report}}\n  deadLetterSink: \(service): lost}}\n  kafka:\n"
        let events = topics.map { event, topic in
            "    \(event): \(spec(type, settings, more: topic.map { "srcTopic: \($0), " } ?? ""))\n"
        }
        return document("EventSource", name, namespace: namespace, spec: sink + events.joined())
    }

    /// An EventSource of schedules on the event bus `bus`.
    static func ticks(_ name: String, _ events: [String], namespace: String = "shop") -> String {
        let events = events.map { "    \($0): \(spec("bindings.cron", "schedule=@hourly"))\n" }.joined()
        return document("EventSource", name, namespace: namespace, spec: "\n  eventBus: bus\n  cron:\n" + events)
    }

    /// - Parameter inputs: each `eventSource.event` or `namespace/eventSource.event`.
    static func trigger(_ name: String, _ inputs: [String], namespace: String = "shop", dead: Bool = true) -> String {
        let items = inputs.enumerated().map { number, input in
            let parts = input.split(separator: "/").map(String.init)
            let names = parts[parts.count - 1].split(separator: ".")
            let other = parts.count == 2 ? ", eventSourceNamespace: \(parts[0])" : ""
            return "  - {name: i\(number), eventSourceName: \(names[0]), eventName: \(names[1])\(other)}\n"
        }
        let condition = inputs.indices.map { "i\($0)" }.joined(separator: " || ")
        let letters = dead ? ", deadLetterTopic: lost" : ""
        return trigger(
            name, items, subscribers: ["condition: \(condition), topic: \(name)-done\(letters)"], namespace: namespace)
    }

    /// A Trigger `t` of inputs with names of their own, each `name=eventSource.event`, and of subscribers as their fields.
    static func trigger(inputs: [String], subscribers: [String]) -> String {
        let items = inputs.map { input in
            let parts = input.split { $0 == "=" || $0 == "." }
            return "  - {name: \(parts[0]), eventSourceName: \(parts[1]), eventName: \(parts[2])}\n"
        }
        return trigger("t", items, subscribers: subscribers, namespace: "shop")
    }

    private static func trigger(
        _ name: String, _ inputs: [String], subscribers: [String], namespace: String
    ) -> String {
        document(
            "Trigger", name, namespace: namespace,
            spec: "\n  eventBus: bus\n  inputs:\n" + inputs.joined()
                + "  subscribers:\n" + subscribers.map { "  - {\($0)}\n" }.joined())
    }

    private static func spec(_ type: String, _ settings: String, more: String = "") -> String {
        let items = settings.split(separator: " ").map { setting in
            let place = setting.firstIndex { $0 == "=" || $0 == "<" } ?? setting.startIndex
            let (name, value) = (setting[..<place], setting[setting.index(after: place)...])
            return setting[place] == "="
                ? "{name: \(name), value: '\(value)'}" : "{name: \(name), secretKeyRef: {name: \(value), key: key}}"
        }
        return "{version: v1, type: \(type), \(more)metadata: [\(items.joined(separator: ", "))]}"
    }

    /// What lint finds in resources that the compiler accepts.
    static func findings(_ texts: String..., dapr: String = "1.18") throws -> [Diagnostic] {
        var compiling = CompileOptions()
        compiling.daprVersion = try #require(DaprVersion(dapr))
        return findings(texts, compiling)
    }

    /// The same with further options.
    static func findings(_ texts: [String], _ compiling: CompileOptions = CompileOptions()) -> [Diagnostic] {
        let analysis = Snapshot([SourceFile(name: "events.yaml", text: texts.joined())], options: compiling)
        #expect(analysis.diagnostics.filter { $0.severity == .error }.map(\.message) == [])
        var options = LintOptions()
        options.daprVersion = compiling.daprVersion
        return lint(analysis, options: options).sorted()
    }
}

extension [Diagnostic] {
    /// The messages of one rule.
    func of(_ code: DiagnosticCode) -> [String] { filter { $0.code == code }.map(\.message) }

    /// What the findings of one rule say is to be done.
    func help(of code: DiagnosticCode) -> [String] { filter { $0.code == code }.compactMap(\.help) }
}
