internal import Brokers
internal import Conditions
internal import DaprCatalogue
internal import DaprComponents
internal import EventsAPI
internal import EventsCompiler
internal import Findings
internal import Resolution
internal import YAMLTree

/// The resources of a set with what rules ask about them: what refers to what, the components, and on demand what only some rules need.
///
/// Everything is made once, so that a rule may ask for it each time.
final class LintedSet {
    /// A bus with those who use it.
    struct Bus {
        let bus: EventBus
        var eventSources: [EventSource] = []
        var triggers: [Trigger] = []

        /// Its backend; nil where that is broken.
        var component: LintedComponent?

        var isUsed: Bool { !eventSources.isEmpty || !triggers.isEmpty }
    }

    /// One event of an EventSource, whose component is whole.
    struct Source {
        let eventSource: EventSource
        let source: EventSource.Source
        let component: LintedComponent
    }

    /// Those of the set, without its context.
    let ownResources: ArraySlice<Resource>
    let options: LintOptions

    /// The DNS domain of the cluster, which is in the addresses of sinks.
    let clusterDomain: String

    /// What every pod has beside what is generated, as the configuration file says; nil for nothing.
    let podTemplate: PodTemplate?

    /// Those that have the kind, namespace and name of an earlier one, by the places of their names: what they share with that one is one
    /// mistake, which the compiler reports.
    let duplicates: Set<SourceSpan>

    /// The pods under that, one for each template that resources have beside it.
    private(set) lazy var podsOfSet = podTemplate.map { podsUnder($0) } ?? []
    private let eventSources: [EventSource]
    private let plainTriggers: [Trigger]
    private(set) var buses: [Bus]
    private(set) var sources: [Source] = []

    /// The components of all sources, then those of all buses.
    private(set) lazy var components = sources.map(\.component) + buses.compactMap(\.component)

    /// The Triggers, with their conditions parsed.
    private(set) lazy var triggers: [LintedTrigger] = {
        var limit = SearchLimit()
        return plainTriggers.map { LintedTrigger($0, in: self, &limit) }
    }()

    /// What the brokers' profiles find in the settings of components, in the chosen version of Dapr.
    ///
    /// Of a type that the compiler refuses, who shares a consumer is all that counts.
    private(set) lazy var traps = components.flatMap { [options] component in
        component.broker.traps(of: component.component, component.role, in: options.daprVersion).filter { trap in
            component.isRightCategory || trap.effect == .sharesConsumer || trap.effect == .skipsTopics
        }
    }

    /// What the brokers' facts find in the settings of components, by its kind.
    private(set) lazy var faults = settingFaults()

    /// The components that limit topics.
    private(set) lazy var topicAccess = TopicAccess.all(in: self)

    /// Sources that are one reader to their broker.
    private(set) lazy var sharedSources = SharedSource.all(in: self)

    /// The way of events from topic to topic.
    private(set) lazy var flow = EventFlow(self)

    /// Which bus a name means.
    private let references: References

    /// The apps of others.
    private let apps: [DaprApp]

    /// Who has refused events come again.
    private let retries: InboundRetries

    /// Where each bus is in `buses`, by its place in the set.
    private let busPlaces: [Int: Int]

    init(_ snapshot: Snapshot, _ options: LintOptions) {
        let resources = snapshot.resources
        ownResources = snapshot.ownResources
        podTemplate = snapshot.options.podTemplate
        duplicates = Set(snapshot.references.duplicates.map { resources[$0.place].metadata.name.span })
        (references, retries, apps) = (snapshot.references, snapshot.retries, snapshot.apps)
        let places = resources.indices.filter { if case .eventBus = resources[$0] { true } else { false } }
        busPlaces = Dictionary(uniqueKeysWithValues: places.enumerated().map { ($1, $0) })
        self.options = options
        clusterDomain = snapshot.options.clusterDomain
        eventSources = resources.compactMap { if case .eventSource(let source) = $0 { source } else { nil } }
        plainTriggers = resources.compactMap { if case .trigger(let trigger) = $0 { trigger } else { nil } }
        buses = resources.compactMap { if case .eventBus(let bus) = $0 { Bus(bus: bus) } else { nil } }
        findUsers()
        makeComponents(options.daprVersion)
    }

    private func findUsers() {
        for source in eventSources where !duplicates.contains(source.metadata.name.span) {
            if let place = place(ofBus: source.eventBus, of: source.metadata) {
                buses[place].eventSources.append(source)
            }
        }
        for trigger in plainTriggers where !duplicates.contains(trigger.metadata.name.span) {
            if let place = place(ofBus: trigger.eventBus, of: trigger.metadata) {
                buses[place].triggers.append(trigger)
            }
        }
    }

    private func makeComponents(_ release: DaprVersion) {
        var types = KnownTypes(release: release)
        for place in buses.indices {
            guard let spec = buses[place].bus.backend else { continue }
            buses[place].component = LintedComponent(
                spec, .bus(role(of: buses[place])), in: namespace(ofUsersOf: buses[place]), &types)
        }
        for eventSource in eventSources {
            for source in eventSource.sources {
                guard let spec = source.component else { continue }
                let name = GeneratedName.source(eventSource.metadata.name.value, source.kind, source.event.value)
                let role = SourceRole(
                    generatedName: name, topic: source.topic?.value,
                    isRetried: isRetried(name, in: namespace(of: eventSource.metadata), workload: name),
                    hasDeadLetters: eventSource.deadLetterSink != nil || eventSource.deadLetterTopic != nil)
                let component = LintedComponent(
                    spec, .source(role), in: namespace(of: eventSource.metadata), &types)
                sources.append(Source(eventSource: eventSource, source: source, component: component))
            }
        }
    }

    /// Who uses a bus, as a broker sees them.
    private func role(of bus: Bus) -> BusRole {
        let readers = bus.triggers.map { trigger in
            let topics = topics(of: trigger).map(\.topic)
            let (namespace, name) = (namespace(of: trigger.metadata), trigger.metadata.name.value)
            let component = GeneratedName.eventBus(ofTrigger: name)
            return BusReader(
                namespace: namespace, name: name, generatedName: component, topics: Set(topics),
                firstTopic: topics.first,
                isRetried: isRetried(component, in: namespace, workload: GeneratedName.trigger(name)))
        }
        return BusRole(readers: readers, publishers: bus.eventSources.reduce(0) { $0 + $1.sources.count })
    }

    private func isRetried(_ component: String, in namespace: String, workload: String) -> Bool {
        retries.areGenerated
            || retries.target(of: component, in: namespace, appID: appID(ofDeployment: workload)) != nil
    }

    func namespace(of metadata: ResourceMetadata) -> String { metadata.namespace?.value ?? options.namespace }

    /// The namespace of all that use a bus: its own, and of a ClusterEventBus the one that they have in common; nil where there is none.
    private func namespace(ofUsersOf bus: Bus) -> String? {
        if bus.bus.kind == .eventBus { return namespace(of: bus.bus.metadata) }
        let users = Set((bus.eventSources.map(\.metadata) + bus.triggers.map(\.metadata)).map(namespace(of:)))
        return users.count == 1 ? users.first : nil
    }

    /// The app-ids of other apps of a namespace, each once, in order.
    func appIDs(in namespace: String) -> [String] {
        Set(apps.filter { ($0.namespace ?? options.namespace) == namespace }.map(\.appID)).sorted()
    }

    /// Where in `buses` the one is that a resource means: an EventBus of its namespace, and otherwise a ClusterEventBus.
    func place(ofBus name: Located<String>?, of metadata: ResourceMetadata) -> Int? {
        guard let name = name?.value else { return nil }
        return references.bus(asWritten: name, in: namespace(of: metadata)).flatMap { busPlaces[$0] }
    }

    /// What a Trigger reads, input by input; broken ones are left out.
    func topics(of trigger: Trigger) -> [(input: String, topic: String)] {
        trigger.inputs.compactMap { input in
            guard let event = input.event else { return nil }
            let topic = GeneratedName.topic(
                namespace: event.namespace?.value ?? namespace(of: trigger.metadata),
                eventSource: event.eventSource.value, event: event.event.value)
            return (input.name.value, topic)
        }
    }

    /// The events for which a Trigger gets a further Component of its bus: none where one Component reads all topics.
    func furtherEvents(of trigger: Trigger) -> [Trigger.EventReference] {
        guard let place = place(ofBus: trigger.eventBus, of: trigger.metadata),
            buses[place].component?.broker.readsOneTopic == true
        else { return [] }
        var seen: Set<String> = []
        let events = zip(trigger.inputs.compactMap(\.event), topics(of: trigger))
        return events.filter { seen.insert($0.1.topic).inserted }.dropFirst().map { $0.0 }
    }

    /// The topic that an event is published to.
    func topic(of source: Source) -> String { topic(of: source.source.event.value, of: source.eventSource) }

    /// The same, of an event whose component may be broken.
    func topic(of event: String, of eventSource: EventSource) -> String {
        GeneratedName.topic(
            namespace: namespace(of: eventSource.metadata), eventSource: eventSource.metadata.name.value, event: event)
    }
}
