internal import Brokers
internal import DaprComponents
internal import EventsAPI
package import Resolution

/// The topics of every event bus of a set: who publishes to them, who reads them, and what they need at the broker.
package struct TopicList: Sendable {
    /// An event bus, by namespace and name; a ClusterEventBus comes after each EventBus.
    package struct Bus: Sendable {
        package let kind: String

        /// Nil for a ClusterEventBus.
        package let namespace: String?
        package let name: String

        /// Of its component, such as `pubsub.kafka`.
        package let type: String

        /// By name.
        package fileprivate(set) var topics: [Topic] = []

        /// The component as the bus has it.
        let component: LookedUpComponent
    }

    /// A topic as the broker knows it.
    package struct Topic: Sendable {
        package let name: String
        package fileprivate(set) var publishers: [Publisher] = []
        package fileprivate(set) var subscribers: [Subscriber] = []

        /// The components of all who use it, as they use it.
        var components: [LookedUpComponent] { publishers.map(\.lookedUp) + subscribers.map(\.lookedUp) }

        /// The same whatever the order of the input is.
        fileprivate var ordered: Topic {
            var topic = self
            topic.publishers.sort { $0.key.lexicographicallyPrecedes($1.key) }
            topic.subscribers.sort { ($0.namespace, $0.name) < ($1.namespace, $1.name) }
            return topic
        }
    }

    /// An event of an EventSource, its dead letters, or a Trigger that publishes.
    package struct Publisher: Sendable {
        package let kind: String
        package let namespace: String
        package let name: String

        /// Such as `kafka/placed`; nil for a Trigger, and for dead letters.
        package let event: String?

        /// True where it publishes what could not be delivered.
        package let isDeadLetter: Bool

        /// The Component that it publishes through.
        package let component: String
        let lookedUp: LookedUpComponent

        /// What tells it from others of one topic.
        fileprivate var key: [String] { [kind, namespace, name, event ?? "", isDeadLetter ? "1" : "0"] }
    }

    /// A Trigger that reads a topic.
    package struct Subscriber: Sendable {
        package let namespace: String
        package let name: String

        /// The names of its inputs with this topic.
        package fileprivate(set) var inputs: [String]

        /// The Component that it reads through.
        package let component: String

        /// What the broker knows it by, such as a consumer group; nil where that is not known, or nothing is remembered.
        package let consumer: String?
        let lookedUp: LookedUpComponent
    }

    package private(set) var buses: [Bus] = []

    /// The buses of the whole set, in the same order. A stream may hold topics of a bus that nobody chose.
    private(set) var wholeSet: [Bus] = []

    /// The namespace of a set's resources that name none: a ClusterEventBus has none, and what is made for it needs one.
    package let namespace: String

    package init(_ model: ResolvedModel, namespace: String) {
        self.namespace = namespace
        var types = KnownTypes(release: model.daprVersion)
        let found = model.eventBuses.map { bus in
            Bus(
                kind: bus.kind.rawValue, namespace: bus.namespace, name: bus.name, type: bus.type,
                component: LookedUpComponent(bus.component, in: &types))
        }
        var users = BusUsers(model, types: types)
        users.find()
        let named = found.indices.map { place in
            var bus = found[place]
            bus.topics = users.topics[place, default: [:]].values.map(\.ordered).sorted { $0.name < $1.name }
            return bus
        }
        wholeSet = Self.sorted(named)
        let used = model.placesOfBuses
        buses = Self.sorted(named.indices.filter(used.contains).map { named[$0] })
    }

    private static func sorted(_ buses: [Bus]) -> [Bus] {
        buses.sorted { ($0.namespace ?? "\u{10FFFF}", $0.name) < ($1.namespace ?? "\u{10FFFF}", $1.name) }
    }
}

extension ResolvedModel {
    /// Where the buses are that are in the set, or that it uses. Their topics are listed with all who use them: a stream has the topics
    /// of all.
    fileprivate var placesOfBuses: Set<Int> {
        let own = withoutContext
        let used = own.eventSources.compactMap { $0.eventBus?.eventBus } + own.triggers.map(\.eventBus.eventBus)
        return Set(ownEventBuses.indices).union(used)
    }
}

extension TopicList {
    /// Keeps the buses of these names: `NAME`, `NAMESPACE/NAME`, or one of them behind the kind, such as `ClusterEventBus/NAME`.
    ///
    /// - Returns: the first name that no bus has; nil where each has one.
    package mutating func keep(_ names: [String]) -> String? {
        let known = Set(buses.flatMap(\.names))
        if let unknown = names.first(where: { !known.contains($0) }) { return unknown }
        let wanted = Set(names)
        buses.removeAll { bus in wanted.isDisjoint(with: bus.names) }
        return nil
    }
}

extension TopicList.Bus {
    /// Its name, and before it the namespace where it has one.
    package var reference: String { [namespace, name].compactMap(\.self).joined(separator: "/") }

    /// All that it may be called.
    fileprivate var names: [String] { [name, reference, "\(kind)/\(name)", "\(kind)/\(reference)"] }

    /// What its topics need at the broker.
    var objects: TopicObjects? { Broker.component(of: component.currentType).topicObjects }

    /// Such as `EventBus shop/default`.
    var title: String { "\(kind) \(reference)" }
}

/// Walks over all who use a bus.
private struct BusUsers {
    let model: ResolvedModel
    var types: KnownTypes

    /// By the place of the bus in the model, and by the name of the topic.
    var topics: [Int: [String: GatheredTopic]] = [:]

    init(_ model: ResolvedModel, types: KnownTypes) { (self.model, self.types) = (model, types) }

    mutating func find() {
        for eventSource in model.eventSources {
            guard let bus = eventSource.eventBus else { continue }
            let component = LookedUpComponent(bus.component, in: &types)
            for source in eventSource.sources {
                let names = NamesAtBroker(namespace: eventSource.namespace, appID: source.workload.appID)
                let publisher = TopicList.Publisher(
                    kind: "EventSource", namespace: eventSource.namespace, name: eventSource.name,
                    event: "\(source.kind)/\(source.event)", isDeadLetter: false, component: bus.componentName,
                    lookedUp: component)
                add(publisher, to: names.topic(source.busTopic, of: component), of: bus)
            }
            findDeadLetters(of: eventSource, on: bus, component)
        }
        for trigger in model.triggers {
            findPublished(by: trigger)
            for input in trigger.inputs { add(input, of: trigger) }
        }
    }

    private mutating func findDeadLetters(
        of eventSource: ResolvedEventSource, on bus: EventBusUse, _ component: LookedUpComponent
    ) {
        guard let topic = eventSource.deadLetterTopic, let source = eventSource.sources.first else { return }
        let names = NamesAtBroker(namespace: eventSource.namespace, appID: source.workload.appID)
        let publisher = TopicList.Publisher(
            kind: "EventSource", namespace: eventSource.namespace, name: eventSource.name, event: nil,
            isDeadLetter: true, component: bus.componentName, lookedUp: component)
        add(publisher, to: names.topic(topic, of: component), of: bus)
    }

    private mutating func findPublished(by trigger: ResolvedTrigger) {
        let component = LookedUpComponent(trigger.eventBus.component, in: &types)
        let names = NamesAtBroker(namespace: trigger.namespace, appID: trigger.workload.appID)
        for subscriber in trigger.subscribers {
            for (topic, isDeadLetter) in [(subscriber.topic, false), (subscriber.deadLetterTopic, true)] {
                guard let topic else { continue }
                let publisher = TopicList.Publisher(
                    kind: "Trigger", namespace: trigger.namespace, name: trigger.name, event: nil,
                    isDeadLetter: isDeadLetter, component: trigger.eventBus.componentName,
                    lookedUp: component)
                add(publisher, to: names.topic(topic, of: component), of: trigger.eventBus)
            }
        }
    }

    private mutating func add(_ publisher: TopicList.Publisher, to topic: String, of bus: EventBusUse) {
        topics[bus.eventBus, default: [:]][topic, default: GatheredTopic(topic)].add(publisher)
    }

    private mutating func add(_ input: ResolvedInput, of trigger: ResolvedTrigger) {
        let bus = trigger.bus(ofTopic: input.topic)
        let component = LookedUpComponent(bus.component, in: &types)
        let names = NamesAtBroker(namespace: trigger.namespace, appID: trigger.workload.appID)
        let topic = names.topic(input.topic, of: component)
        let subscriber = TopicList.Subscriber(
            namespace: trigger.namespace, name: trigger.name, inputs: [input.name],
            component: bus.componentName, consumer: names.reader(of: component), lookedUp: component)
        topics[bus.eventBus, default: [:]][topic, default: GatheredTopic(topic)].add(subscriber)
    }
}

/// A topic whose users are still being found, each of whom is known by what tells it from others.
private struct GatheredTopic {
    private var topic: TopicList.Topic
    private var publishers: Set<[String]> = []

    /// The places of the Triggers that read it, by namespace and name.
    private var subscribers: [[String]: Int] = [:]

    init(_ name: String) { topic = TopicList.Topic(name: name) }

    /// The same whatever the order of the input is.
    var ordered: TopicList.Topic { topic.ordered }

    mutating func add(_ publisher: TopicList.Publisher) {
        if publishers.insert(publisher.key).inserted { topic.publishers.append(publisher) }
    }

    /// Adds a Trigger, or the inputs of one that is known.
    mutating func add(_ subscriber: TopicList.Subscriber) {
        let key = [subscriber.namespace, subscriber.name]
        if let place = subscribers[key] {
            topic.subscribers[place].inputs += subscriber.inputs
        } else {
            subscribers[key] = topic.subscribers.count
            topic.subscribers.append(subscriber)
        }
    }
}
