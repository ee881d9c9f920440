package import CloudEvents
package import EventRouting

/// What deliveries need of the world: its time, chance, and a way to the sidecar.
///
/// The adapter's is an event loop with connections; the simulation's a virtual clock. All of it belongs to one thread.
package protocol DeliveryWorld: AnyObject {
    /// The time since a fixed moment; it never goes backwards.
    var now: Duration { get }

    /// A number from 0 up to 1.
    func random() -> Double

    /// Does something later.
    func wait(_ time: Duration, then: @escaping () -> Void)

    /// Tries the deliveries of a held event again later, which may go on without end.
    func waitBeforeRound(_ time: Duration, then: @escaping () -> Void)

    /// Asks the sidecar to send the message of a delivery, and says how that ended, not later than the deadline.
    ///
    /// The message is made when it can be sent, so that a delivery that waits for its turn holds its event only once.
    func send(_ delivery: Delivery, before deadline: Duration, _ complete: @escaping (AttemptOutcome) -> Void)

    /// Is called at every step.
    func observe(_ step: DeliveryStep)
}

/// What happens to events, step by step: what metrics count, logs say and a simulation shows.
package enum DeliveryStep {
    /// The broker delivered an event, for the first time or again.
    case received(CloudEvent, topic: String)
    /// It is known already: its deliveries go on, or it is done, or some of them are still due.
    case repeated(CloudEvent)
    /// It can never be delivered as it came, for this reason, and goes to the dead letters, if there are any.
    case rejected(CloudEvent, reason: String, hasDeadLetters: Bool)
    /// It is refused as if it had not come, because what refused events owe takes all the space.
    case turnedAway(CloudEvent)
    /// It waits as if it had not come, because what held events owe takes all the space, and a refusal would lose it.
    case postponed(CloudEvent)
    /// It came for the first time: what the conditions saw, and what it leads to.
    case judged(CloudEvent, [Sight], deliveries: [Delivery])
    /// Deliveries of the event begin.
    case began(CloudEvent)
    /// An attempt failed and another will follow.
    case retried(Delivery, AttemptOutcome, wait: Duration)
    /// The target has it.
    case delivered(Delivery, took: Duration)
    /// The target does not have it.
    case gaveUp(Delivery, DeliveryFailure)
    /// A dead letter did not reach one of its targets.
    case deadLetterGaveUp(Delivery, DeliveryFailure)
    /// The dead letters do not take the event with its data, and get it without them.
    case shortened(Delivery, DeliveryFailure)
    /// The event is in the dead letters in the place of the delivery.
    case deadLettered(Delivery)
    /// It is neither at its target nor, where there are any, in the dead letters.
    case failed(Delivery, DeliveryFailure, hasDeadLetters: Bool)
    /// Deliveries of the event failed, and are tried again after a wait: the broker would not bring it again.
    case held(HeldEvent, wait: Duration)
    /// The event was held for as long as it may be; it is acknowledged although it was not delivered.
    case lost(CloudEvent)
    /// The event is answered.
    case ended(CloudEvent, EventAnswer)
}

/// How an event is answered.
package enum EventAnswer: Sendable, Equatable {
    /// It may be acknowledged.
    case accepted
    /// It is not delivered, and the broker should bring it again.
    case refused
    /// It is not delivered, and this pod ends: the broker should bring it to another.
    case givenBack
}

/// An event that is held, and why.
package struct HeldEvent: Sendable {
    package let event: CloudEvent

    /// When it was held first.
    package let since: Duration

    /// The delivery that failed last, and how.
    package let delivery: Delivery
    package let failure: DeliveryFailure
}
