internal import Brokers
package import DaprCatalogue
internal import DaprComponents
package import EventsAPI
package import Findings

/// What the resolution needs to know beside the resources.
package struct ResolutionOptions: Sendable {
    /// The namespace of resources that do not name one.
    package var namespace: String

    /// The DNS domain of the cluster.
    package var clusterDomain: String

    /// False where a file could not be read to its end: then a reference that leads nowhere is not reported.
    package var isComplete: Bool

    /// False where that holds for a file of the context.
    package var isContextComplete = true

    /// Whether a bus that the context has twice with different contents is only noted, and the first counts.
    package var acceptsContradictions = false

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
///   - resources: all resources of the set, in any order, and behind them those of its context.
///   - references: those of the same resources and the same namespace.
///   - retries: who has refused events come again.
///   - files: the texts they were read from, so that a fault inside a condition can be shown at its letter.
///   - ownCount: how many resources are those of the set; nil for all of them.
package func resolve(
    _ resources: [Resource], _ references: References, _ retries: InboundRetries = InboundRetries(),
    files: [SourceFile], ownCount: Int? = nil,
    options: ResolutionOptions, into bag: inout DiagnosticBag
) -> ResolvedModel {
    var resolver = Resolver(resources, references, retries, files: files, ownCount: ownCount, options: options)
    let own = references.unique.prefix { $0 < resolver.ownCount }
    let others = references.unique[own.endIndex...]
    resolver.reportDuplicates(into: &bag)
    var counts = OwnCounts()
    resolver.resolveEventBuses(own, into: &bag)
    counts.eventBuses = resolver.model.eventBuses.count
    resolver.resolveEventBuses(others, into: &bag)
    resolver.resolveEventSources(own, into: &bag)
    counts.eventSources = resolver.model.eventSources.count
    resolver.withoutClaims { $0.resolveEventSources(others, into: &bag) }
    resolver.resolveTriggers(own, into: &bag)
    counts.triggers = resolver.model.triggers.count
    resolver.withoutClaims { $0.resolveTriggers(others, into: &bag) }
    if resolver.hasContext { resolver.model.own = counts }
    resolver.model.numberLikeAddresses()
    return resolver.model
}

/// The state of one resolution; the kinds have an extension each, in a file of their own.
struct Resolver {
    let files: [SourceFile]
    let options: ResolutionOptions
    let references: References
    let retries: InboundRetries
    var model = ResolvedModel()
    var objects: GeneratedObjects
    private let resources: [Resource]

    /// How many resources are those of the set; behind them is its context.
    let ownCount: Int

    /// The buses of the context that another file there contradicts, and which that is; both by their places.
    let contradictions: [Int: Int]

    /// Where in its list of the model each bus and EventSource is, by its place; a bus without a backend is not there.
    var modelPlaces: [Int?]

    /// The events of EventSources that a Trigger names, made once each.
    private var eventNames: [Int: KnownNames] = [:]

    /// Made for the files that hold a faulty condition, once each.
    var lineIndexes: [UInt32: LineIndex] = [:]

    init(
        _ resources: [Resource], _ references: References, _ retries: InboundRetries, files: [SourceFile],
        ownCount: Int?, options: ResolutionOptions
    ) {
        self.resources = resources
        self.ownCount = ownCount ?? resources.count
        self.retries = retries
        self.references = references
        self.files = files
        self.options = options
        model.daprVersion = options.daprVersion
        objects = GeneratedObjects(count: 2 * resources.count)
        modelPlaces = Array(repeating: nil, count: resources.count)
        contradictions = Self.contradictions(among: resources, references, from: self.ownCount)
    }

    func reportDuplicates(into bag: inout DiagnosticBag) {
        for (place, first) in references.duplicates {
            let resource = resources[place]
            bag.add(
                ResolutionWording.duplicateResource(
                    resource.kind, resource.metadata.name,
                    namespace: resource.kind == .clusterEventBus ? nil : namespace(of: resource.metadata),
                    first: resources[first].metadata.name.span
                )
            )
        }
    }

    mutating func resolveEventBuses(_ places: ArraySlice<Int>, into bag: inout DiagnosticBag) {
        for place in places {
            guard case .eventBus(let bus) = resources[place] else { continue }
            checkStillInDapr(bus.backend, into: &bag)
            guard let backend = bus.backend else { continue }
            modelPlaces[place] = model.eventBuses.count
            model.eventBuses.append(
                ResolvedEventBus(
                    kind: bus.kind, namespace: bus.kind == .clusterEventBus ? nil : namespace(of: bus.metadata),
                    name: bus.metadata.name.value, component: backend))
        }
    }

    mutating func resolveEventSources(_ places: ArraySlice<Int>, into bag: inout DiagnosticBag) {
        for place in places {
            if case .eventSource(let eventSource) = resources[place] { resolve(eventSource, at: place, into: &bag) }
        }
    }

    mutating func resolveTriggers(_ places: ArraySlice<Int>, into bag: inout DiagnosticBag) {
        for place in places {
            if case .trigger(let trigger) = resources[place] { resolve(trigger, into: &bag) }
        }
    }

    func namespace(of metadata: ResourceMetadata) -> String { references.namespace(of: metadata) }

    // MARK: What a name means

    /// The EventSource of that name and its place, if it is in the set.
    func eventSource(_ name: String, in namespace: String) -> (place: Int, EventSource)? {
        guard let place = references.eventSource(name, in: namespace)?.place,
            case .eventSource(let eventSource) = resources[place]
        else { return nil }
        return (place, eventSource)
    }

    mutating func eventNames(of source: EventSource, at place: Int) -> KnownNames {
        if let names = eventNames[place] { return names }
        let events = source.sources.map(\.event.value)
        let names =
            source.metadata.isBroken
            ? KnownNames(
                Set(events + events.compactMap(KubernetesName.subdomain.suggestion)),
                proposed: { KubernetesName.subdomain.fault(of: $0) == nil })
            : KnownNames(Set(events))
        eventNames[place] = names
        return names
    }

    /// Where in the model the bus is that a name means; nil where there is none, or none to use.
    func place(ofEventBus name: String, in namespace: String) -> Int? {
        guard let target = references.bus(name, in: namespace), target.isAsWritten else { return nil }
        return modelPlaces[target.place]
    }

    /// The bus that a resource names, by its place in the model; nil where there is none to use. One that is nowhere is
    /// reported; one that is broken, or may stand where a file could not be read, is reported there. Of the context nothing is
    /// reported, so there the one who needs a faulty bus is.
    func eventBus(_ name: Located<String>?, in namespace: String, into bag: inout DiagnosticBag) -> Int? {
        guard let name else { return nil }
        let target = references.bus(name.value, in: namespace)
        let place = target.flatMap { $0.isAsWritten ? modelPlaces[$0.place] : nil }
        guard options.isComplete else { return place }
        guard let target else {
            let near = references.suggestion(forBus: name.value, in: namespace)
            bag.add(
                ResolutionWording.unknownEventBus(
                    name, namespace: namespace, near: near, isComplete: options.isContextComplete))
            return nil
        }
        guard target.place >= ownCount else { return place }
        let found = resources[target.place].metadata
        if place == nil || found.isBroken {
            bag.add(ResolutionWording.faultyEventBus(name, in: fileName(of: found)))
            return nil
        }
        if let other = contradictions[target.place].map({ resources[$0].metadata }) {
            var finding = ResolutionWording.contradictedEventBus(
                name, first: (found.name.span, fileName(of: found)), second: (other.name.span, fileName(of: other)))
            if options.acceptsContradictions { finding.severity = .note }
            bag.add(finding)
            return options.acceptsContradictions ? place : nil
        }
        return place
    }

    private func fileName(of metadata: ResourceMetadata) -> String { files[Int(metadata.name.span.file)].name }

    /// Warns of a component that the Dapr release no longer has.
    func checkStillInDapr(_ spec: ComponentSpec?, into bag: inout DiagnosticBag) {
        guard let spec, let removed = Broker.component(of: spec.type.value).removed,
            options.daprVersion >= removed
        else { return }
        bag.add(ResolutionWording.natsStreamingRemoved(spec))
    }

    /// Who has the sidecar bring what a workload refuses again; that it is the author is reported.
    ///
    /// - Parameter isWhole: whether what is brought again has its data; else nothing is generated.
    func retry(
        of component: String, isWhole: Bool, for workload: Workload, in namespace: String, into bag: inout DiagnosticBag
    ) -> InboundRetry {
        let isGenerated = retries.areGenerated && isWhole
        guard let target = retries.target(of: component, in: namespace, appID: workload.appID) else {
            return isGenerated ? .generated : .none
        }
        if isGenerated { bag.add(ResolutionWording.resiliencyTarget(target)) }
        return .author
    }

    /// A sink of a resource as a Component has it.
    func use(_ sink: Sink, in namespace: String, as component: String) -> SinkUse {
        let url = url(of: sink, in: namespace)
        let object = sink.isPlainService ? sink.objectName : nil
        let home = sink.namespace(in: namespace)
        return SinkUse(
            componentName: component, url: url, title: sink.title(at: url),
            reference: object.map { "\(home ?? "")/\($0)" } ?? shownAddress(url), name: object ?? shownAddress(url),
            namespace: home)
    }

    /// The address of a sink inside the cluster.
    func url(of sink: Sink, in namespace: String) -> String {
        sink.url(in: namespace, clusterDomain: options.clusterDomain)
    }
}
