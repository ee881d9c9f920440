package import CloudEvents

/// Where something is delivered to: a Dapr Component of the pod's sidecar.
package enum Target: Hashable, Sendable {
    /// An output binding.
    case sink(component: String)
    /// A topic of a pub/sub component.
    case topic(String, component: String)
}

extension Target: CustomStringConvertible {
    /// The target as logs and dead letters name it.
    package var description: String {
        switch self {
        case .sink(let component): component
        case .topic(let topic, let component): "\(component)/\(topic)"
        }
    }
}

/// One thing that an event leads to: what goes where, and where it goes when that fails.
package struct Delivery: Sendable, Equatable {
    /// The number of the Trigger's subscriber, counted from 0; nil for an EventSource.
    package var subscriber: Int?
    package var target: Target

    /// The event that is delivered; with more than one, the events that made the condition true, the completing one last.
    package var events: [CloudEvent]

    /// Where the event goes when it cannot be delivered; it is safe when it is in all of them.
    package var deadLetters: [Target]

    /// True for what goes to dead letters in the place of another delivery.
    package var isDeadLetter: Bool

    /// How many bytes its events hold, at least.
    var size: Int { events.reduce(0) { $0 + ($1.data?.count ?? 0) + 256 } }

    /// Whether it is a dead letter with data, and the same one without them.
    package var hasLetterData: Bool { isDeadLetter && events.contains { $0.data?.isEmpty == false } }
    package var withoutLetterData: Delivery {
        var delivery = self
        delivery.events = events.map(\.withoutLetterData)
        return delivery
    }

    package init(
        subscriber: Int?, target: Target, events: [CloudEvent], deadLetters: [Target], isDeadLetter: Bool = false
    ) {
        self.subscriber = subscriber
        self.target = target
        self.events = events
        self.deadLetters = deadLetters
        self.isDeadLetter = isDeadLetter
    }
}
