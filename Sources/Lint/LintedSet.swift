internal import Diagnostics
internal import EventsAPI

/// The resources of a set, by what refers to what.
struct LintedSet {
    let eventSources: [EventSource]
    let eventBuses: [EventBus]
    let triggers: [Trigger]

    /// The namespace of resources that name none.
    let namespace: String

    init(_ resources: [Resource], namespace: String) {
        self.namespace = namespace
        eventSources = resources.compactMap { if case .eventSource(let source) = $0 { source } else { nil } }
        eventBuses = resources.compactMap { if case .eventBus(let bus) = $0 { bus } else { nil } }
        triggers = resources.compactMap { if case .trigger(let trigger) = $0 { trigger } else { nil } }
    }

    func namespace(of metadata: ResourceMetadata) -> String { metadata.namespace?.value ?? namespace }

    /// The bus that a name means in a namespace: an EventBus there, and otherwise a ClusterEventBus.
    func bus(_ name: String, in namespace: String) -> EventBus? {
        let named = eventBuses.filter { $0.metadata.name.value == name }
        return named.first { $0.kind == .eventBus && self.namespace(of: $0.metadata) == namespace }
            ?? named.first { $0.kind == .clusterEventBus }
    }

    /// The Triggers on a bus.
    func triggers(on bus: EventBus) -> [Trigger] {
        triggers.filter { trigger in
            guard let name = trigger.eventBus?.value else { return false }
            return self.bus(name, in: namespace(of: trigger.metadata)).map { isSame($0, bus) } ?? false
        }
    }

    /// Whether anything refers to a bus.
    func isUsed(_ bus: EventBus) -> Bool {
        let names =
            eventSources.map { ($0.eventBus?.value, namespace(of: $0.metadata)) }
            + triggers.map { ($0.eventBus?.value, namespace(of: $0.metadata)) }
        return names.contains { name, namespace in
            guard let name else { return false }
            return self.bus(name, in: namespace).map { isSame($0, bus) } ?? false
        }
    }

    /// The topic of an input on the bus (section 4 of the design: namespace, EventSource and event).
    func topic(of event: Trigger.EventReference, in trigger: Trigger) -> String {
        let namespace = event.namespace?.value ?? self.namespace(of: trigger.metadata)
        return "\(namespace)-\(event.eventSource.value)-\(event.event.value)"
    }

    private func isSame(_ one: EventBus, _ other: EventBus) -> Bool {
        one.metadata.name.span == other.metadata.name.span
    }
}
