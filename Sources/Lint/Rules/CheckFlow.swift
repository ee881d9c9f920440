internal import Diagnostics
internal import EventsAPI

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

/// What carries events from one topic to the next.
private struct EventFlow {
    private struct Topic: Hashable {
        var broker: Int
        var name: String
    }

    private struct Step {
        var span: SourceSpan
        var note: String
    }

    private let set: LintedSet
    private var brokers: [Broker: Int] = [:]

    /// The number of each bus's broker.
    private var brokerOfBus: [Int] = []
    private var places: [Topic: Int] = [:]
    private var next: [[Int]] = []

    /// What leads from a topic to each of those in `next`.
    private var steps: [[Step]] = []

    /// The events that EventSources publish, by their topics.
    private var owners: [Int: LintedSet.Source] = [:]

    init(_ set: LintedSet) {
        self.set = set
        for (place, bus) in set.buses.enumerated() {
            let broker = bus.component.flatMap { Broker($0) }
            let number = broker.flatMap { brokers[$0] } ?? place
            if let broker { brokers[broker] = number }
            brokerOfBus.append(number)
        }
    }

    private mutating func place(_ broker: Int, _ name: String) -> Int {
        let topic = Topic(broker: broker, name: name)
        if let known = places[topic] { return known }
        places[topic] = next.count
        next.append([])
        steps.append([])
        return next.count - 1
    }

    private mutating func connect(_ origin: Int, _ target: Int, _ step: Step) {
        next[origin].append(target)
        steps[origin].append(step)
    }

    mutating func add(_ source: LintedSet.Source) {
        guard let bus = set.place(ofBus: source.eventSource.eventBus, of: source.eventSource.metadata) else { return }
        let topic = set.topic(of: source)
        let target = place(brokerOfBus[bus], topic)
        owners[target] = owners[target] ?? source
        let read = source.topicsRead
        guard !read.isEmpty, let broker = Broker(source.component).flatMap({ brokers[$0] }) else { return }
        for name in read {
            let what = "EventSource '\(source.eventSource.metadata.name.value)' reads '\(shortened(name))'"
            connect(
                place(broker, name), target,
                Step(span: source.source.event.span, note: "\(what) and publishes it to '\(shortened(topic))'"))
        }
    }

    mutating func add(_ trigger: Trigger, into bag: inout DiagnosticBag) {
        guard let bus = set.place(ofBus: trigger.eventBus, of: trigger.metadata) else { return }
        let inputs = set.topics(of: trigger)
        for subscriber in trigger.subscribers {
            let named = subscriber.inputNames
            for topic in [subscriber.topic, subscriber.deadLetterTopic].compactMap(\.self)
            where !inputs.contains(where: { $0.topic == topic.value }) {
                let target = place(brokerOfBus[bus], topic.value)
                if let owner = owners[target] {
                    bag.add(
                        LintWording.topicOfEvent(
                            topic, owner.source.event, of: owner.eventSource.metadata.name.value))
                }
                for input in inputs where named.isEmpty || named.contains(input.input) {
                    let what = "Trigger '\(trigger.metadata.name.value)' reads '\(shortened(input.topic))'"
                    connect(
                        place(brokerOfBus[bus], input.topic), target,
                        Step(span: topic.span, note: "\(what) and publishes to '\(shortened(topic.value))'"))
                }
            }
        }
    }

    /// Reports each circle where its first step stands in the text, with the others as notes.
    func reportCircles(into bag: inout DiagnosticBag) {
        var told: Set<SourceSpan> = []
        for circle in circles(in: next) {
            let all = circle.map { steps[$0.node][$0.edge] }.sorted { $0.span < $1.span }
            guard let first = all.first, told.insert(first.span).inserted else { continue }
            bag.add(
                LintWording.eventCircle(
                    first.span, first.note, others: all.dropFirst().map { .init($0.note, at: $0.span) }))
        }
    }
}

extension LintedSet.Source {
    /// The topics of a broker that it reads, where those may be on an event bus.
    fileprivate var topicsRead: [String] {
        if let topic = source.topic?.value { return [topic] }
        guard component.currentType == "bindings.kafka", let topics = component.plainValue("topics") else { return [] }
        return topics.value.split(separator: ",").map(String.init)
    }
}
