import EventsAPI
import Findings
import YAMLTree

/// What the documents of a text decode to, all in one.
struct Decoding {
    var resources: [Resource] = []
    var skippedKinds: [String] = []
    var hasUnknownResources = false
    var bag = DiagnosticBag()

    var codes: [DiagnosticCode] { bag.sorted().map(\.code) }
    var names: [String] { resources.map { "\($0.kind.rawValue) \($0.metadata.name.value)" } }

    init(_ text: String) {
        _ = parse(SourceFile(name: "events.yaml", text: text), index: 0, into: &bag) { document, bag in
            let decoded = decode(document, into: &bag)
            resources += decoded.resources
            skippedKinds += decoded.skippedKinds
            for stray in decoded.strays { bag.add(stray) }
            if decoded.hasUnknownResources { hasUnknownResources = true }
        }
    }

    var eventSource: EventSource? {
        if case .eventSource(let eventSource)? = resources.first { eventSource } else { nil }
    }

    var trigger: Trigger? {
        if case .trigger(let trigger)? = resources.first { trigger } else { nil }
    }

    var eventBus: EventBus? {
        if case .eventBus(let bus)? = resources.first { bus } else { nil }
    }
}

/// The first lines of a resource of ours.
func header(_ kind: String, _ name: String) -> String {
    "apiVersion: events.openfunction.io/v1alpha1\nkind: \(kind)\nmetadata: {name: \(name)}\n"
}
