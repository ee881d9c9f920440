import CloudEvents
import Conditions

/// What one subscriber has seen, and what its condition makes of it.
struct Subscription: Sendable {
    let number: Int
    let text: String
    private let targets: [Target]
    let deadLetters: [Target]
    private let condition: Condition

    /// The name of each input that is an atom of the condition, by the atom's number.
    private let names: [String]

    /// The latest event of each of these inputs, until its window ends or it is used up.
    private var latest: [Sighting?]

    private struct Sighting: Sendable {
        var time: Duration
        var order: Int

        /// When a match used it up.
        var usedAt: Duration?

        /// Kept only where the condition's events are delivered together.
        var event: CloudEvent?

        mutating func use(at now: Duration) {
            usedAt = now
            event = nil
        }
    }

    init(number: Int, text: String, _ condition: ParsedCondition, targets: [Target], deadLetters: [Target]) {
        self.number = number
        self.text = text
        self.targets = targets
        self.deadLetters = deadLetters
        self.condition = condition.condition
        names = condition.atoms.map { atom in
            switch atom {
            case .input(let name): name
            }
        }
        latest = Array(repeating: nil, count: names.count)
    }

    /// Whether events of the inputs matter to it: every event does to a condition without inputs.
    func isConcerned(by inputs: [String]) -> Bool { names.isEmpty || names.contains { inputs.contains($0) } }

    /// Takes an event of the inputs and says what the condition saw.
    ///
    /// A condition is asked only when one of its inputs has an event; one without inputs is asked by every event.
    mutating func receive(
        _ event: CloudEvent, of inputs: [String], number order: Int, at now: Duration, _ rules: TriggerRules
    ) -> Sight {
        let concerned = names.indices.filter { inputs.contains(names[$0]) }
        guard names.isEmpty || !concerned.isEmpty else {
            return Sight(
                subscriber: number, condition: text, isAsked: false, trueInputs: [], isMatch: false, events: [])
        }
        for index in concerned {
            latest[index] = Sighting(time: now, order: order, event: rules.payload == .all ? event : nil)
        }
        let trueAtoms = names.indices.filter { isTrue($0, at: now, rules) }
        let isMatch = condition.evaluate { trueAtoms.contains($0) }
        var events: [CloudEvent] = []
        if isMatch, names.count <= 1 {
            // The event is all that can take part: most conditions are like this.
            events = [event]
            if rules.reset == .onMatch { for index in concerned { latest[index]?.use(at: now) } }
        } else if isMatch {
            let participants = condition.participants { trueAtoms.contains($0) }.sorted()
            events = rules.payload == .all ? self.events(of: participants, completing: event) : [event]
            if rules.reset == .onMatch { for index in participants + concerned { latest[index]?.use(at: now) } }
        }
        return Sight(
            subscriber: number, condition: text, isAsked: true, trueInputs: trueAtoms.map { names[$0] },
            isMatch: isMatch,
            events: events)
    }

    private func isTrue(_ index: Int, at now: Duration, _ rules: TriggerRules) -> Bool {
        guard let sighting = latest[index] else { return false }
        return sighting.usedAt == nil && now - sighting.time < rules.window
    }

    /// True if an event leads to the same deliveries when it comes a second time, even if it is unknown by then.
    var isRepeatable: Bool { names.count <= 1 }

    /// When each input that the condition names had its latest event, in the order of the text.
    var inputs: [InputSighting] {
        zip(names, latest).map { InputSighting(name: $0, lastSeen: $1?.time, usedAt: $1?.usedAt) }
    }

    /// What its targets get.
    func deliveries(of events: [CloudEvent]) -> [Delivery] {
        targets.map { Delivery(subscriber: number, target: $0, events: events, deadLetters: deadLetters) }
    }

    /// The events that took part, in the order in which they came, each once.
    private func events(of inputs: [Int], completing event: CloudEvent) -> [CloudEvent] {
        let seen = inputs.compactMap { latest[$0] }.sorted { $0.order < $1.order }
        var events: [CloudEvent] = []
        for case let other? in seen.map(\.event) where other != event && !events.contains(other) {
            events.append(other)
        }
        return events + [event]
    }
}

/// What a subscriber remembers of one input.
package struct InputSighting: Sendable, Equatable {
    package var name: String

    /// When its latest event came; nil where none did.
    package var lastSeen: Duration?

    /// When a match used that event up.
    package var usedAt: Duration?
}

/// What a condition saw of one event.
package struct Sight: Sendable, Equatable {
    /// The number of the subscriber, counted from 0.
    package var subscriber: Int
    package var condition: String

    /// False where the event was of no input that the condition names.
    package var isAsked: Bool

    /// The inputs of the condition that were true, this event's among them.
    package var trueInputs: [String]
    package var isMatch: Bool

    /// What is delivered: none without a match.
    var events: [CloudEvent]
}
