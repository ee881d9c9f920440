internal import Brokers
internal import DaprComponents
internal import EventsAPI
internal import Findings
internal import YAMLTree

extension ResolvedEventBus {
    /// How messages name it.
    var description: String {
        namespace.map { "EventBus '\(name)' of namespace '\($0)'" } ?? "ClusterEventBus '\(name)'"
    }

    /// True where both are one resource, or two that are written alike but for who reads: then they lead to the same broker.
    func isSame(as other: ResolvedEventBus) -> Bool {
        if kind == other.kind, namespace == other.namespace, name == other.name { return true }
        let (own, others) = (settingsOfBroker, other.settingsOfBroker)
        return comparedType(type) == comparedType(other.type) && own.count == others.count
            && zip(own, others).allSatisfy { $0.hasSameValue(as: $1) }
    }

    /// The settings but those that name the reader of an event, which the events do not depend on.
    private var settingsOfBroker: [Setting] {
        let ofReader = Broker.component(of: type).reader.settings.map { $0.lowercased() }
        return component.metadata.filter { !ofReader.contains($0.name.lowercased()) }
    }
}
