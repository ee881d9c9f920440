package import CloudEvents
internal import Conditions
package import HandlerContract

/// What events lead to, for one pod: an EventSource's event to its outputs, a Trigger's events to its subscribers.
///
/// A value without a clock or a socket. Whoever uses it says what time it is (since any fixed moment), delivers what
/// `receive` returns, and tells the end with `finish`.
package struct EventRouter: Sendable {
    /// Where an EventSource's events go; none for a Trigger.
    private let sourceTargets: [Target]

    /// Where they go when that fails.
    private let sourceDeadLetters: [Target]

    /// The names of the inputs of each topic; two inputs may have one topic.
    private let inputs: [String: [String]]
    private var subscriptions: [Subscription]
    private let rules: TriggerRules
    private var memory = EventMemory()

    /// How many events came, which tells their order.
    private var received = 0

    /// - Throws: what is wrong with a subscriber's condition.
    package init(_ config: HandlerConfig, rules: TriggerRules = TriggerRules()) throws(ConditionFault) {
        self.rules = rules
        switch config {
        case .eventSource(let source):
            sourceTargets = Self.targets(
                sink: source.sinkComponentName, topic: source.eventBusTopic, source.eventBusComponentName)
            sourceDeadLetters = Self.targets(
                sink: source.deadLetterSinkComponentName, topic: source.deadLetterTopicName,
                source.eventBusComponentName)
            (inputs, subscriptions) = ([:], [])
        case .trigger(let trigger):
            (sourceTargets, sourceDeadLetters) = ([], [])
            inputs = Self.inputs(of: trigger)
            subscriptions = try Self.subscriptions(of: trigger)
        }
    }

    /// What an event leads to.
    ///
    /// - Parameters:
    ///   - topic: the topic that it came from; of no meaning to an EventSource.
    ///   - now: the time since a fixed moment; it must not go backwards.
    package mutating func receive(_ event: CloudEvent, from topic: String, at now: Duration) -> Reception {
        receive(event, EventKey(event, from: topic), from: topic, at: now)
    }

    /// The same, for those who have the event's key already.
    ///
    /// - Parameter isDeadLetter: the event is a dead letter already, because it can never be delivered: no condition sees it.
    package mutating func receive(
        _ event: CloudEvent, _ key: EventKey, from topic: String, at now: Duration, isDeadLetter: Bool = false
    ) -> Reception {
        if let entry = memory[key] {
            memory.see(key, at: now)
            return receiveAgain(event, key, entry)
        }
        if memory.isFull { return .full }
        received += 1
        let (deliveries, sights) =
            isDeadLetter ? (letters(of: event, from: topic), []) : route(event, from: topic, at: now)
        memory.insert(key, deliveries.isEmpty ? .finished : .inFlight, at: now)
        return .first(deliveries, sights)
    }

    /// Whether an event is one that came before, as far back as that is remembered.
    package func knows(_ event: CloudEvent, from topic: String) -> Bool { memory[EventKey(event, from: topic)] != nil }

    /// What a subscriber remembers of the inputs that its condition names.
    package func inputs(ofSubscriber number: Int) -> [InputSighting] { subscriptions[number].inputs }

    /// How long an event keeps its input true.
    package var window: Duration { rules.window }

    /// Says how the deliveries of an event ended.
    ///
    /// - Parameter failed: those that reached neither their target nor their dead letters: they are due again when the
    ///   event comes again.
    package mutating func finish(_ event: CloudEvent, from topic: String, failed: [Delivery]) {
        finish(event, EventKey(event, from: topic), failed: failed)
    }

    /// The same, for those who have the event's key already.
    package mutating func finish(_ event: CloudEvent, _ key: EventKey, failed: [Delivery]) {
        let outstanding = failed.map { delivery in
            EventMemory.Outstanding(
                delivery: delivery.withoutEvents(ifOnly: event), isPlain: delivery.events == [event],
                isRepeatable: delivery.subscriber.map { subscriptions[$0].isRepeatable } ?? true)
        }
        memory.update(key, outstanding.isEmpty ? .finished : .refused(outstanding))
    }

    /// Whether events that came for the first time find no space: what earlier ones still owe takes all of it.
    package var isFull: Bool { memory.isFull }

    /// Counts what a held event owes against the space for that, until `release`.
    ///
    /// The event's own data are in the memory of its request. Only other events that made a condition true count.
    ///
    /// - Returns: the bytes to release.
    package mutating func hold(_ event: CloudEvent, _ owed: [Delivery]) -> Int {
        let bytes = owed.reduce(0) { $0 + ($1.events == [event] ? 0 : $1.size) }
        memory.hold(bytes)
        return bytes
    }

    /// Gives back what `hold` counted.
    package mutating func release(_ bytes: Int) { memory.release(bytes) }

    /// Notes that a delivery has succeeded after its event was refused: it is not due when the event comes again.
    package mutating func delivered(_ delivery: Delivery, ofRefused key: EventKey) {
        guard case .refused(let outstanding)? = memory[key] else { return }
        let rest = outstanding.filter {
            $0.delivery.target != delivery.target || $0.delivery.subscriber != delivery.subscriber
        }
        memory.update(key, rest.isEmpty ? .finished : .refused(rest))
    }

    /// The deliveries of a dead letter to each target for those of the events of a topic.
    private func letters(of letter: CloudEvent, from topic: String) -> [Delivery] {
        deadLetters(ofEventsFrom: topic).map {
            Delivery(subscriber: nil, target: $0, events: [letter], deadLetters: [], isDeadLetter: true)
        }
    }

    /// Where events of a topic go that cannot be delivered: of a Trigger, the dead letters of each subscriber that they concern.
    package func deadLetters(ofEventsFrom topic: String) -> [Target] {
        let names = inputs[topic] ?? []
        let targets = sourceDeadLetters + subscriptions.flatMap { $0.isConcerned(by: names) ? $0.deadLetters : [] }
        var known: Set<Target> = []
        return targets.filter { known.insert($0).inserted }
    }

    private mutating func receiveAgain(
        _ event: CloudEvent, _ key: EventKey, _ entry: EventMemory.Entry
    ) -> Reception {
        switch entry {
        case .inFlight: return .inFlight
        case .finished: return .again([])
        case .refused(let outstanding):
            memory.update(key, .inFlight)
            return .again(
                outstanding.map { item in
                    var delivery = item.delivery
                    if item.isPlain { delivery.events = [event] }
                    return delivery
                }
            )
        }
    }

    private mutating func route(
        _ event: CloudEvent, from topic: String, at now: Duration
    ) -> (deliveries: [Delivery], sights: [Sight]) {
        var deliveries = sourceTargets.map {
            Delivery(subscriber: nil, target: $0, events: [event], deadLetters: sourceDeadLetters)
        }
        guard !subscriptions.isEmpty else { return (deliveries, []) }
        let inputs = inputs[topic] ?? []
        var sights: [Sight] = []
        sights.reserveCapacity(subscriptions.count)
        deliveries.reserveCapacity(subscriptions.count)
        for index in subscriptions.indices {
            let sight = subscriptions[index].receive(event, of: inputs, number: received, at: now, rules)
            sights.append(sight)
            guard sight.isMatch else { continue }
            deliveries += subscriptions[index].deliveries(of: sight.events)
        }
        return (deliveries, sights)
    }
}

/// What is to be done with an event that came.
package enum Reception: Sendable, Equatable {
    /// It came for the first time: deliver this, and these conditions saw it.
    case first([Delivery], [Sight])
    /// It came before and was refused or is done: deliver what is still due.
    case again([Delivery])
    /// It came before and its deliveries go on: their end is this one's end too.
    case inFlight
    /// It is to be refused as if it had not come: what earlier ones still owe takes all the space.
    case full
}

extension Delivery {
    /// The delivery without its data, where those come again with the event.
    fileprivate func withoutEvents(ifOnly event: CloudEvent) -> Delivery {
        var delivery = self
        if events == [event] { delivery.events = [] }
        return delivery
    }
}

/// Why a configuration cannot be used: a condition that does not parse, or names an input that there is not.
package struct ConditionFault: Error, Equatable {
    package let condition: String
    package let message: String
}

// MARK: - Reading the configuration

extension EventRouter {
    private static func inputs(of trigger: TriggerConfig) -> [String: [String]] {
        var inputs: [String: [String]] = [:]
        for input in trigger.inputs { inputs[input.topic, default: []].append(input.name) }
        return inputs
    }

    private static func subscriptions(of trigger: TriggerConfig) throws(ConditionFault) -> [Subscription] {
        let known = Set(trigger.inputs.map(\.name))
        var subscriptions: [Subscription] = []
        for (number, subscriber) in trigger.subscribers.enumerated() {
            let text = subscriber.condition ?? "true"
            let condition: ParsedCondition
            do throws(ConditionError) {
                condition = try parseCondition(text)
            } catch {
                throw ConditionFault(condition: text, message: error.message)
            }
            if let unknown = condition.uses.first(where: { !known.contains($0.name) }) {
                throw ConditionFault(condition: text, message: "there is no input '\(unknown.name)'")
            }
            subscriptions.append(
                Subscription(
                    number: number, text: text, condition,
                    targets: targets(
                        sink: subscriber.sinkComponentName, topic: subscriber.topicName, trigger.eventBusComponentName),
                    deadLetters: targets(
                        sink: subscriber.deadLetterSinkComponentName, topic: subscriber.deadLetterTopicName,
                        trigger.eventBusComponentName)
                )
            )
        }
        return subscriptions
    }

    /// A topic without a bus means nothing: the original controller names one.
    private static func targets(sink: String?, topic: String?, _ bus: String?) -> [Target] {
        var targets: [Target] = []
        if let sink { targets.append(.sink(component: sink)) }
        if let topic, let bus { targets.append(.topic(topic, component: bus)) }
        return targets
    }
}
