import EventsAPI
import Findings
import Resolution
import YAMLTree

/// What the resources of a text resolve to.
struct Resolving {
    let model: ResolvedModel
    let bag: DiagnosticBag

    var codes: [DiagnosticCode] { bag.sorted().map(\.code) }
    var help: [String] { bag.sorted().compactMap(\.help) }

    init(
        _ text: String, namespace: String = "default", clusterDomain: String = "cluster.local", isComplete: Bool = true
    ) {
        var bag = DiagnosticBag()
        var resources: [Resource] = []
        let file = SourceFile(name: "events.yaml", text: text)
        _ = parse(file, index: 0, into: &bag) { document, bag in
            resources += decode(document, into: &bag).resources
        }
        let options = ResolutionOptions(namespace: namespace, clusterDomain: clusterDomain, isComplete: isComplete)
        let references = References(resources, namespace: namespace)
        model = resolve(resources, references, files: [file], options: options, into: &bag)
        self.bag = bag
    }
}

/// A resource of ours as a document.
func document(_ kind: String, _ name: String, namespace: String? = nil, spec: String) -> String {
    let place = namespace.map { ", namespace: \($0)" } ?? ""
    return """
        ---
        apiVersion: events.openfunction.io/v1alpha1
        kind: \(kind)
        metadata: {name: \(name)\(place)}
        spec: \(spec)

        """
}

func redisBus(_ kind: String, _ name: String, namespace: String? = nil, host: String = "redis") -> String {
    let component = "{version: v1, type: pubsub.redis, metadata: [{name: redisHost, value: \(host)}]}"
    return document(kind, name, namespace: namespace, spec: "{redis: \(component)}")
}

func cronSource(_ name: String, event: String = "tick", namespace: String? = nil, bus: String = "default") -> String {
    let component = "{version: v1, type: bindings.cron}"
    return document(
        "EventSource", name, namespace: namespace, spec: "{eventBus: \(bus), cron: {\(event): \(component)}}")
}

func trigger(
    _ name: String, on source: String = "clock", event: String = "tick", namespace: String? = nil,
    bus: String = "default",
    condition: String = "a", sourceNamespace: String? = nil
) -> String {
    let place = sourceNamespace.map { ", eventSourceNamespace: \($0)" } ?? ""
    let input = "{name: a, eventSourceName: \(source), eventName: \(event)\(place)}"
    return document(
        "Trigger", name, namespace: namespace,
        spec: "{eventBus: \(bus), inputs: [\(input)], subscribers: [{condition: \"\(condition)\", topic: out}]}")
}
