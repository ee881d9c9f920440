internal import Brokers
internal import DaprComponents
internal import EventsAPI
internal import Findings
internal import Text
internal import YAMLTree

/// Finds the event bus that a name means in a namespace.
struct EventBusIndex {
    enum Answer {
        case found(ResolvedEventBus)
        /// The bus is there but broken (and reported), or may stand where a file could not be read.
        case unusable
        case unknown
    }

    private struct Key: Hashable {
        var namespace: String?
        var name: String
    }

    private var buses: [Key: ResolvedEventBus?] = [:]
    private let isComplete: Bool

    init(isComplete: Bool) {
        self.isComplete = isComplete
    }

    mutating func add(_ bus: EventBus, namespace: String?) -> ResolvedEventBus? {
        let name = bus.metadata.name.value
        let resolved = bus.backend.map {
            ResolvedEventBus(kind: bus.kind, namespace: namespace, name: name, component: $0)
        }
        buses[Key(namespace: namespace, name: name)] = .some(resolved)
        return resolved
    }

    /// Adds a name that a broken bus is to have, where no bus has it.
    mutating func addBroken(_ name: String, namespace: String?) {
        let key = Key(namespace: namespace, name: name)
        if buses[key] == nil { buses[key] = .some(nil) }
    }

    /// An EventBus of the namespace wins over a ClusterEventBus of the same name.
    func find(_ name: String, in namespace: String) -> Answer {
        let entry = buses[Key(namespace: namespace, name: name)] ?? buses[Key(namespace: nil, name: name)]
        switch entry {
        case .some(.some(let bus)): return .found(bus)
        case .some(.none): return .unusable
        case nil: return isComplete ? .unknown : .unusable
        }
    }

    /// What a person may have meant by a name that is not there, as a whole sentence; nil in sets of over 500 buses.
    func suggestion(for name: String, in namespace: String) -> String? {
        guard buses.count <= 500 else { return nil }
        let valid = buses.keys.filter { KubernetesName.subdomain.fault(of: $0.name) == nil }
        let reachable = valid.filter { $0.namespace == nil || $0.namespace == namespace }.map(\.name)
        if let near = nearestName(to: name, among: reachable.sorted()) { return "did you mean '\(near)'?" }
        let elsewhere = valid.filter { $0.name == name }.compactMap(\.namespace).min()
        return elsewhere.map {
            "there is one in namespace '\($0)': an EventBus serves its own namespace, a ClusterEventBus all of them"
        }
    }
}

extension ResolvedEventBus {
    /// How messages name it.
    var description: String {
        namespace.map { "EventBus '\(name)' of namespace '\($0)'" } ?? "ClusterEventBus '\(name)'"
    }

    /// True where both are one resource, or two that are written alike but for who reads: then they lead to the same broker.
    func isSame(as other: ResolvedEventBus) -> Bool {
        if kind == other.kind, namespace == other.namespace, name == other.name { return true }
        let (own, others) = (settingsOfBroker, other.settingsOfBroker)
        return component.type.value == other.component.type.value && own.count == others.count
            && zip(own, others).allSatisfy { $0.hasSameValue(as: $1) }
    }

    /// The settings but those that name the reader of an event, which the events do not depend on.
    private var settingsOfBroker: [Setting] {
        let ofReader = Broker.component(of: type).reader.settings.map { $0.lowercased() }
        return component.metadata.filter { !ofReader.contains($0.name.lowercased()) }
    }
}
