package import EventsAPI
internal import Findings

/// Which resource each name in a set of resources means: made once, and the one place that answers it.
///
/// Resources are named by their places in the set. Broken resources are in it, and of several with one name the first, so that
/// a fault is found where it is and not where others refer to it.
package struct References: Sendable {
    /// Where a resource stands that a name means.
    package struct Target: Sendable, Equatable {
        package let place: Int

        /// False where the resource has a faulty name, and the name that its error proposes is the one in question: who refers
        /// to it so made no mistake.
        package let isAsWritten: Bool
    }

    /// A name in a namespace; a ClusterEventBus has none.
    struct Key: Hashable {
        var namespace: String?
        var name: String
    }

    /// The places of the resources that have a name of their own; the others are duplicates.
    package let unique: [Int]

    /// Each resource whose kind, namespace and name an earlier one has, with the place of that.
    package let duplicates: [(place: Int, first: Int)]

    /// The places of the resources that are defined again: which of them is meant is not known, so nothing is to be said of those who refer
    /// to them.
    let repeated: Set<Int>

    private(set) var buses: [Key: Target] = [:]
    private(set) var eventSources: [Key: Target] = [:]

    /// How many EventSources have a name of their own.
    let eventSourceCount: Int

    /// The first bus of each name, letter for letter; nil where that is what `buses` holds, for no resource is broken.
    private var writtenBuses: [Key: Int]?

    private let namespace: String

    /// - Parameter namespace: that of resources that name none.
    package init(_ resources: [Resource], namespace: String) {
        self.namespace = namespace
        var (unique, duplicates, triggers) = ([Int](), [(Int, Int)](), [Key: Target]())
        unique.reserveCapacity(resources.count)
        eventSources.reserveCapacity(resources.count)
        for (place, resource) in resources.enumerated() {
            let (key, target) = (
                Key(resource, namespace: namespace), Target(place: place, isAsWritten: true)
            )
            let first =
                switch resource {
                case .eventBus: buses.insert(target, for: key)
                case .eventSource: eventSources.insert(target, for: key)
                case .trigger: triggers.insert(target, for: key)
                }
            if let first { duplicates.append((place, first.place)) } else { unique.append(place) }
        }
        (self.unique, self.duplicates, eventSourceCount) = (unique, duplicates, eventSources.count)
        repeated = Set(duplicates.lazy.map(\.1))
        guard resources.contains(where: \.metadata.isBroken) else { return }
        writtenBuses = Self.writtenBuses(resources, namespace: namespace)
        addMeantNames(resources)
    }

    /// Makes resources with a faulty name known by the one that their errors propose too, where no other has that.
    private mutating func addMeantNames(_ resources: [Resource]) {
        for (place, resource) in resources.enumerated() where resource.metadata.isBroken {
            var key = Key(resource, namespace: namespace)
            guard let name = KubernetesName.subdomain.suggestion(for: key.name) else { continue }
            key.name = name
            let target = Target(place: place, isAsWritten: false)
            switch resource {
            case .eventBus: _ = buses.insert(target, for: key)
            case .eventSource: _ = eventSources.insert(target, for: key)
            case .trigger: break
            }
        }
    }

    private static func writtenBuses(_ resources: [Resource], namespace: String) -> [Key: Int] {
        var places: [Key: Int] = [:]
        for (place, resource) in resources.enumerated() {
            guard case .eventBus(let bus) = resource else { continue }
            let own = bus.metadata.namespace?.value ?? namespace
            let key = Key(namespace: bus.kind == .eventBus ? own : nil, name: bus.metadata.name.value)
            places[key] = places[key] ?? place
        }
        return places
    }

    // MARK: Answers

    /// The bus that a name means in a namespace: an EventBus there wins over a ClusterEventBus.
    package func bus(_ name: String, in namespace: String) -> Target? {
        buses[Key(namespace: namespace, name: name)] ?? buses[Key(namespace: nil, name: name)]
    }

    /// The same, by names and namespaces as they are written, be they faulty.
    package func bus(asWritten name: String, in namespace: String) -> Int? {
        guard let writtenBuses else { return bus(name, in: namespace)?.place }
        return writtenBuses[Key(namespace: namespace, name: name)] ?? writtenBuses[Key(namespace: nil, name: name)]
    }

    /// The EventSource of a name in a namespace.
    package func eventSource(_ name: String, in namespace: String) -> Target? {
        eventSources[Key(namespace: namespace, name: name)]
    }

    /// The namespace of a resource that has one: its own, the one that is meant by a faulty one, or that of the set.
    package func namespace(of metadata: ResourceMetadata) -> String { Self.namespace(of: metadata, default: namespace) }

    /// The namespace that is meant by a faulty one, as its error proposes it.
    static func meant(byNamespace namespace: String) -> String {
        KubernetesName.label.suggestion(for: namespace) ?? namespace
    }

    fileprivate static func namespace(of metadata: ResourceMetadata, default namespace: String) -> String {
        guard let own = metadata.namespace?.value else { return namespace }
        return metadata.isBroken ? meant(byNamespace: own) : own
    }
}

extension References.Key {
    init(_ resource: Resource, namespace: String) {
        let isClusterWide = resource.kind == .clusterEventBus
        self.init(
            namespace: isClusterWide ? nil : References.namespace(of: resource.metadata, default: namespace),
            name: resource.metadata.name.value)
    }
}

extension [References.Key: References.Target] {
    /// Adds a target, unless another has its name: then that is returned.
    fileprivate mutating func insert(_ target: References.Target, for key: References.Key) -> References.Target? {
        guard let first = updateValue(target, forKey: key) else { return nil }
        self[key] = first
        return first
    }
}
