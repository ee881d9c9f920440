internal import Brokers
internal import EventsAPI
internal import Findings

/// What carries events from one topic to the next: a graph whose nodes are topics of brokers, and some of a Trigger's inputs.
///
/// Its edges lead from a Trigger's inputs to what its subscribers publish, and through EventSources that read a topic of a broker that is an
/// event bus too. What a Trigger publishes to its own input is left out, for that is a finding of its own.
struct EventFlow {
    private struct Topic: Hashable {
        var broker: Int
        var name: String
    }

    /// One that publishes what it reads, in words for a person.
    struct Publisher {
        var span: SourceSpan
        var name: String
        var verb = "publishes to"
    }

    private var brokers: [BrokerAddress: Int] = [:]

    /// The number of each bus's broker.
    private var brokerOfBus: [Int] = []
    private var nodes: [Topic: Int] = [:]

    /// The topic of each node; nil for inputs of a Trigger.
    private(set) var topics: [String?] = []

    /// The nodes that each node's edges lead to.
    private(set) var next: [[Int]] = []

    /// Who publishes along each of the edges in `next`; nil from topics to a Trigger's inputs.
    private(set) var publishers: [[Publisher?]] = []

    /// The events that EventSources publish, by their topics.
    private var owners: [Int: LintedSet.Source] = [:]

    /// A topic that a Trigger publishes to, or the dead letters of an EventSource, and that is the one of another event.
    struct TakenTopic {
        let topic: Located<String>
        let publisher: ResourceKind
        let owner: LintedSet.Source
    }

    private(set) var takenTopics: [TakenTopic] = []

    init(_ set: LintedSet) {
        for (place, bus) in set.buses.enumerated() {
            let broker = bus.component.flatMap { BrokerAddress($0.component, in: $0.namespace) }
            let number = broker.flatMap { brokers[$0] } ?? place
            if let broker { brokers[broker] = number }
            brokerOfBus.append(number)
        }
        for source in set.sources { add(source, in: set) }
        for source in set.sources { addDeadLetters(of: source, in: set) }
        for trigger in set.triggers { add(trigger, in: set) }
    }

    private mutating func add(_ source: LintedSet.Source, in set: LintedSet) {
        guard let bus = set.place(ofBus: source.eventSource.eventBus, of: source.eventSource.metadata) else { return }
        let target = node(brokerOfBus[bus], set.topic(of: source))
        owners[target] = owners[target] ?? source
        publish(source, to: target, at: source.source.event.span, "publishes it to")
    }

    /// Where an EventSource's dead letters go; its own topics are a finding of their own.
    private mutating func addDeadLetters(of source: LintedSet.Source, in set: LintedSet) {
        let eventSource = source.eventSource
        guard let topic = eventSource.deadLetterTopic,
            let bus = set.place(ofBus: eventSource.eventBus, of: eventSource.metadata),
            !eventSource.sources.contains(where: { set.topic(of: $0.event.value, of: eventSource) == topic.value })
        else { return }
        let target = node(brokerOfBus[bus], topic.value)
        if let owner = owners[target], takenTopics.last?.topic.span != topic.span {
            takenTopics.append(TakenTopic(topic: topic, publisher: .eventSource, owner: owner))
        }
        publish(source, to: target, at: topic.span, "publishes its dead letters to")
    }

    /// Leads from what a source reads to a topic of its bus.
    private mutating func publish(_ source: LintedSet.Source, to target: Int, at span: SourceSpan, _ verb: String) {
        let read = source.topicsRead
        guard !read.isEmpty, let address = BrokerAddress(source.component.component, in: source.component.namespace),
            let broker = brokers[address]
        else { return }
        let name = "EventSource '\(source.eventSource.metadata.name.value)'"
        for topic in read { connect(node(broker, topic), target, Publisher(span: span, name: name, verb: verb)) }
    }

    private mutating func add(_ trigger: LintedTrigger, in set: LintedSet) {
        guard let bus = set.place(ofBus: trigger.trigger.eventBus, of: trigger.trigger.metadata) else { return }
        let broker = brokerOfBus[bus]
        let read = Set(trigger.topics.map(\.topic))
        let topicOfInput = Dictionary(trigger.topics.map { ($0.input, $0.topic) }) { first, _ in first }
        var allInputs: Int?
        for subscriber in trigger.subscribers {
            let published = subscriber.subscriber.publishedTopics.filter { !read.contains($0.value) }
            guard !published.isEmpty else { continue }
            let named = subscriber.condition?.names ?? []
            let origin: Int
            if named.isEmpty {
                origin = allInputs ?? addInputs(read, broker)
                allInputs = origin
            } else {
                origin = addInputs(Set(named.compactMap { topicOfInput[$0] }), broker)
            }
            for topic in published { publish(from: origin, to: topic, broker, trigger.trigger) }
        }
    }

    private mutating func addInputs(_ topics: Set<String>, _ broker: Int) -> Int {
        let inputs = addNode(of: nil)
        for topic in topics.sorted() { connect(node(broker, topic), inputs) }
        return inputs
    }

    private mutating func publish(from inputs: Int, to topic: Located<String>, _ broker: Int, _ trigger: Trigger) {
        let target = node(broker, topic.value)
        if let owner = owners[target] {
            takenTopics.append(TakenTopic(topic: topic, publisher: .trigger, owner: owner))
        }
        connect(inputs, target, Publisher(span: topic.span, name: "Trigger '\(trigger.metadata.name.value)'"))
    }

    private mutating func addNode(of topic: String?) -> Int {
        topics.append(topic)
        next.append([])
        publishers.append([])
        return next.count - 1
    }

    private mutating func node(_ broker: Int, _ name: String) -> Int {
        let topic = Topic(broker: broker, name: name)
        if let known = nodes[topic] { return known }
        let node = addNode(of: name)
        nodes[topic] = node
        return node
    }

    private mutating func connect(_ origin: Int, _ target: Int, _ publisher: Publisher? = nil) {
        next[origin].append(target)
        publishers[origin].append(publisher)
    }
}

extension LintedSet.Source {
    /// The topics of a broker that it reads, where those may be on an event bus.
    fileprivate var topicsRead: [String] {
        if let topic = source.topic?.value { return [topic] }
        return component.broker.topicsRead(by: component.component)
    }
}

extension Trigger.Subscriber {
    /// The topics that it publishes to: its target, and that of its dead letters.
    var publishedTopics: [Located<String>] { [topic, deadLetterTopic].compactMap(\.self) }

    /// Whether what it cannot deliver goes elsewhere.
    var hasDeadLetters: Bool { deadLetterSink != nil || deadLetterTopic != nil }
}

extension EventSource {
    /// Whether what it cannot deliver goes elsewhere.
    var hasDeadLetters: Bool { deadLetterSink != nil || deadLetterTopic != nil }
}
