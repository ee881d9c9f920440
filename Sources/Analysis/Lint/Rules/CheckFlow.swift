internal import Brokers
internal import DaprComponents
internal import EventsAPI
internal import Findings
internal import Text

/// No event comes back to where it was published, and no Trigger publishes what looks like the event of an EventSource.
///
/// Followed are topics: from a Trigger's input to what its subscribers publish, and through EventSources that read a topic of a
/// broker that is an event bus too. What a Trigger publishes to its own input has a finding of its own.
func checkFlow(_ set: LintedSet, into bag: inout DiagnosticBag) {
    var flow = EventFlow(set)
    for source in set.sources { flow.add(source) }
    for trigger in set.triggers { flow.add(trigger, into: &bag) }
    flow.reportCircles(into: &bag)
}

/// What carries events from one topic to the next, through places that are a topic of a broker or some of a Trigger's inputs.
private struct EventFlow {
    private struct Topic: Hashable {
        var broker: Int
        var name: String
    }

    /// One that publishes what it reads, as a person is told of it.
    private struct Publisher {
        var span: SourceSpan
        var name: String
        var verb = "publishes to"
    }

    private let set: LintedSet
    private var brokers: [BrokerAddress: Int] = [:]

    /// The number of each bus's broker.
    private var brokerOfBus: [Int] = []
    private var places: [Topic: Int] = [:]

    /// The topic of each place; nil for inputs of a Trigger.
    private var topics: [String?] = []
    private var next: [[Int]] = []

    /// Who leads from a place to each of those in `next`; nil from topics to a Trigger's inputs.
    private var publishers: [[Publisher?]] = []

    /// The events that EventSources publish, by their topics.
    private var owners: [Int: LintedSet.Source] = [:]

    init(_ set: LintedSet) {
        self.set = set
        for (place, bus) in set.buses.enumerated() {
            let broker = bus.component.flatMap { BrokerAddress($0.component, in: $0.namespace) }
            let number = broker.flatMap { brokers[$0] } ?? place
            if let broker { brokers[broker] = number }
            brokerOfBus.append(number)
        }
    }

    private mutating func addPlace(of topic: String?) -> Int {
        topics.append(topic)
        next.append([])
        publishers.append([])
        return next.count - 1
    }

    private mutating func place(_ broker: Int, _ name: String) -> Int {
        let topic = Topic(broker: broker, name: name)
        if let known = places[topic] { return known }
        let place = addPlace(of: name)
        places[topic] = place
        return place
    }

    private mutating func connect(_ origin: Int, _ target: Int, _ publisher: Publisher? = nil) {
        next[origin].append(target)
        publishers[origin].append(publisher)
    }

    mutating func add(_ source: LintedSet.Source) {
        guard let bus = set.place(ofBus: source.eventSource.eventBus, of: source.eventSource.metadata) else { return }
        let target = place(brokerOfBus[bus], set.topic(of: source))
        owners[target] = owners[target] ?? source
        let read = source.topicsRead
        guard !read.isEmpty, let address = BrokerAddress(source.component.component, in: source.component.namespace),
            let broker = brokers[address]
        else { return }
        let name = "EventSource '\(source.eventSource.metadata.name.value)'"
        for topic in read {
            connect(
                place(broker, topic), target,
                Publisher(span: source.source.event.span, name: name, verb: "publishes it to"))
        }
    }

    mutating func add(_ trigger: Trigger, into bag: inout DiagnosticBag) {
        guard let bus = set.place(ofBus: trigger.eventBus, of: trigger.metadata) else { return }
        let broker = brokerOfBus[bus]
        let inputs = set.topics(of: trigger)
        let read = Set(inputs.map(\.topic))
        let topicOfInput = Dictionary(inputs.map { ($0.input, $0.topic) }) { first, _ in first }
        var allInputs: Int?
        for subscriber in trigger.subscribers {
            let published = [subscriber.topic, subscriber.deadLetterTopic].compactMap(\.self)
                .filter { !read.contains($0.value) }
            guard !published.isEmpty else { continue }
            let named = subscriber.inputNames
            let origin: Int
            if named.isEmpty {
                origin = allInputs ?? addInputs(read, broker)
                allInputs = origin
            } else {
                origin = addInputs(Set(named.compactMap { topicOfInput[$0] }), broker)
            }
            for topic in published { publish(from: origin, to: topic, broker, trigger, into: &bag) }
        }
    }

    private mutating func addInputs(_ topics: Set<String>, _ broker: Int) -> Int {
        let inputs = addPlace(of: nil)
        for topic in topics.sorted() { connect(place(broker, topic), inputs) }
        return inputs
    }

    private mutating func publish(
        from inputs: Int, to topic: Located<String>, _ broker: Int, _ trigger: Trigger, into bag: inout DiagnosticBag
    ) {
        let target = place(broker, topic.value)
        if let owner = owners[target] {
            bag.add(LintWording.topicOfEvent(topic, owner.source.event, of: owner.eventSource.metadata.name.value))
        }
        connect(inputs, target, Publisher(span: topic.span, name: "Trigger '\(trigger.metadata.name.value)'"))
    }

    /// Reports each circle where its first step stands in the text, with the others as notes.
    func reportCircles(into bag: inout DiagnosticBag) {
        var told: Set<SourceSpan> = []
        for circle in circles(in: next) {
            let steps = steps(of: circle).sorted { $0.span < $1.span }
            guard let first = steps.first, told.insert(first.span).inserted else { continue }
            bag.add(LintWording.eventCycle(first.span, first.message, others: Array(steps.dropFirst())))
        }
    }

    private func steps(of circle: [(node: Int, edge: Int)]) -> [Diagnostic.Note] {
        // A circle begins anywhere: what its first step reads may stand at its end.
        var read = circle.compactMap { topics[$0.node] }.last ?? ""
        return circle.compactMap { place, edge in
            read = topics[place] ?? read
            guard let publisher = publishers[place][edge] else { return nil }
            let target = topics[next[place][edge]] ?? ""
            let note = "\(publisher.name) reads '\(shortened(read))' and \(publisher.verb) '\(shortened(target))'"
            return Diagnostic.Note(note, at: publisher.span)
        }
    }
}

extension LintedSet.Source {
    /// The topics of a broker that it reads, where those may be on an event bus.
    fileprivate var topicsRead: [String] {
        if let topic = source.topic?.value { return [topic] }
        return component.broker.topicsRead(by: component.component)
    }
}
