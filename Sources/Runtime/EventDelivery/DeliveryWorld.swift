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
    /// It is refused as if it had not come, because what refused events owe takes all the space.
    case turnedAway(CloudEvent)
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
    /// The event is in the dead letters in the place of the delivery.
    case deadLettered(Delivery)
    /// It is neither at its target nor, where there are any, in the dead letters.
    case failed(Delivery, DeliveryFailure, hasDeadLetters: Bool)
    /// All deliveries of the event have ended: it is acknowledged, or refused so that the broker brings it again.
    case ended(CloudEvent, isAccepted: Bool)
}
