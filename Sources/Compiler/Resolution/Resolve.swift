internal import Brokers
package import DaprCatalogue
internal import DaprComponents
package import EventsAPI
package import Findings

/// What the resolution needs to know beside the resources.
package struct ResolutionOptions: Sendable {
    /// The namespace of resources that name none.
    package var namespace: String

    /// The DNS domain of the cluster.
    package var clusterDomain: String

    /// False where a file could not be read to its end: then a reference that leads nowhere is not reported.
    package var isComplete: Bool

    /// The release of Dapr that will run what is rendered.
    package var daprVersion: DaprVersion

    package init(
        namespace: String, clusterDomain: String, isComplete: Bool, daprVersion: DaprVersion = .newest
    ) {
        self.namespace = namespace
        self.clusterDomain = clusterDomain
        self.isComplete = isComplete
        self.daprVersion = daprVersion
    }
}

/// Finds every reference, fills every default and makes every name final.
///
/// - Parameters:
///   - resources: all resources of the set, in any order.
///   - files: the texts they were read from, so that a fault inside a condition can be shown at its letter.
package func resolve(
    _ resources: [Resource], files: [SourceFile], options: ResolutionOptions, into bag: inout DiagnosticBag
) -> ResolvedModel {
    var resolver = Resolver(resources, files: files, options: options)
    let unique = resolver.index(into: &bag)
    for place in unique {
        if case .eventSource(let eventSource) = resources[place] { resolver.resolve(eventSource, into: &bag) }
    }
    for place in unique {
        if case .trigger(let trigger) = resources[place] { resolver.resolve(trigger, into: &bag) }
    }
    return resolver.model
}

/// The state of one resolution; the kinds have an extension each, in a file of their own.
struct Resolver {
    struct Key: Hashable {
        var kind: ResourceKind
        var namespace: String?
        var name: String
    }

    let files: [SourceFile]
    let options: ResolutionOptions
    var model = ResolvedModel()
    var eventBuses: EventBusIndex
    var objects: GeneratedObjects

    /// Where each resource stands in `resources`.
    private(set) var places: [Key: Int] = [:]
    private(set) var eventSourceCount = 0
    private let resources: [Resource]

    /// The events of EventSources that a Trigger names, made once each.
    private var eventNames: [Key: KnownNames] = [:]

    /// Made for the files that hold a faulty condition, once each.
    var lineIndexes: [UInt32: LineIndex] = [:]

    init(_ resources: [Resource], files: [SourceFile], options: ResolutionOptions) {
        self.resources = resources
        self.files = files
        self.options = options
        eventBuses = EventBusIndex(isComplete: options.isComplete)
        objects = GeneratedObjects(count: 2 * resources.count)
        places.reserveCapacity(resources.count)
    }

    /// Makes every resource known by name, and returns the places of all but those whose name another has already,
    /// which is reported.
    mutating func index(into bag: inout DiagnosticBag) -> [Int] {
        defer { indexMendedNames() }
        return resources.indices.filter { place in
            let resource = resources[place]
            let key = key(of: resource)
            if let earlier = places.updateValue(place, forKey: key) {
                places[key] = earlier
                bag.add(
                    ResolutionWording.duplicateResource(
                        key.kind, resource.metadata.name, namespace: key.namespace,
                        first: resources[earlier].metadata.name.span
                    )
                )
                return false
            }
            switch resource {
            case .eventSource: eventSourceCount += 1
            case .eventBus(let bus):
                checkStillInDapr(bus.backend, into: &bag)
                if let resolved = eventBuses.add(bus, namespace: key.namespace) { model.eventBuses.append(resolved) }
            case .trigger: break
            }
            return true
        }
    }

    /// Makes a resource with a faulty name known by the one that its error proposes too, where no other has that: who
    /// refers to it so made no mistake.
    private mutating func indexMendedNames() {
        for place in resources.indices where resources[place].metadata.isBroken {
            var key = key(of: resources[place])
            guard let name = KubernetesName.subdomain.suggestion(for: key.name) else { continue }
            key.name = name
            if places[key] == nil { places[key] = place }
            if case .eventBus = resources[place] { eventBuses.addBroken(name, namespace: key.namespace) }
        }
    }

    /// The EventSource of that name, if it is in the set.
    func eventSource(_ key: Key) -> EventSource? {
        guard let place = places[key], case .eventSource(let eventSource) = resources[place] else { return nil }
        return eventSource
    }

    mutating func eventNames(of source: EventSource, in namespace: String) -> KnownNames {
        let key = Key(kind: .eventSource, namespace: namespace, name: source.metadata.name.value)
        if let names = eventNames[key] { return names }
        let events = source.sources.map(\.event.value)
        let names =
            source.metadata.isBroken
            ? KnownNames(
                Set(events + events.compactMap(KubernetesName.subdomain.suggestion)),
                proposed: { KubernetesName.subdomain.fault(of: $0) == nil })
            : KnownNames(Set(events))
        eventNames[key] = names
        return names
    }

    func namespace(of metadata: ResourceMetadata) -> String {
        guard let namespace = metadata.namespace?.value else { return options.namespace }
        return metadata.isBroken ? mended(namespace: namespace) : namespace
    }

    /// The namespace that is meant by a faulty one, as its error proposes it.
    func mended(namespace: String) -> String { KubernetesName.label.suggestion(for: namespace) ?? namespace }

    private func key(of resource: Resource) -> Key {
        let isClusterWide = resource.kind == .clusterEventBus
        return Key(
            kind: resource.kind, namespace: isClusterWide ? nil : namespace(of: resource.metadata),
            name: resource.metadata.name.value
        )
    }

    /// The bus that a resource names; nil where there is none to use, which is reported once.
    func eventBus(
        _ name: Located<String>?, in namespace: String, into bag: inout DiagnosticBag
    ) -> ResolvedEventBus? {
        guard let name else { return nil }
        switch eventBuses.find(name.value, in: namespace) {
        case .found(let bus): return bus
        case .unusable: return nil
        case .unknown:
            let near = eventBuses.suggestion(for: name.value, in: namespace)
            bag.add(ResolutionWording.unknownEventBus(name, namespace: namespace, near: near))
            return nil
        }
    }

    /// Warns of a component that the Dapr release no longer has.
    func checkStillInDapr(_ spec: ComponentSpec?, into bag: inout DiagnosticBag) {
        guard let type = spec?.type, let removed = Broker.component(of: type.value).removed,
            options.daprVersion >= removed
        else { return }
        bag.add(ResolutionWording.natsStreamingRemoved(at: type.span))
    }

    /// The address of a Knative Service inside the cluster.
    func url(ofService name: String, in namespace: String) -> String {
        "http://\(name).\(namespace).svc.\(options.clusterDomain)"
    }
}
