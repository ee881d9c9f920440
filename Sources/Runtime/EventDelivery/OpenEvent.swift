import CloudEvents
import EventRouting

// Objects in place of closures within closures: each of those has a copy of the delivery.

/// An event that came, and where its answer goes.
struct ArrivedEvent {
    let event: CloudEvent
    let topic: String

    /// Why it is a dead letter already: it can never be delivered as it came.
    var rejection: String?
    let answer: (EventAnswer) -> Void
}

/// An event whose deliveries have not ended.
final class OpenEvent {
    let event: CloudEvent
    let key: EventKey
    let answer: (EventAnswer) -> Void

    /// The deliveries that it leads to; in a later round of a held event those that are still due.
    private(set) var deliveries: [Delivery]

    /// Those of them that are at their target or in their dead letters, where there are several.
    private var safe: [Int] = []
    private var safeCount = 0

    /// How many have not ended.
    private var openCount: Int

    /// How many of them wait for their next attempt.
    var pauseCount = 0

    /// Whether it was answered: nothing that still happens to its deliveries matters to the broker.
    var isEnded = false

    /// Since when it is held, after how many rounds, and what that takes of the space for what events owe.
    var heldSince: Duration?
    var rounds = 0
    var heldBytes = 0

    /// The delivery that failed last.
    private(set) var failed: (delivery: Delivery, failure: DeliveryFailure)?

    init(_ event: CloudEvent, _ key: EventKey, _ deliveries: [Delivery], _ answer: @escaping (EventAnswer) -> Void) {
        (self.event, self.key, self.deliveries, self.answer) = (event, key, deliveries, answer)
        openCount = deliveries.count
    }

    /// Notes the end of a delivery, and says whether it was the last one.
    ///
    /// - Parameter failure: nil where the event is at the delivery's target or in its dead letters.
    func settle(_ index: Int, _ failure: DeliveryFailure?) -> Bool {
        if let failure {
            failed = (deliveries[index], failure)
        } else {
            safeCount += 1
            if deliveries.count > 1 { safe.append(index) }
        }
        openCount -= 1
        return openCount == 0
    }

    /// Whether the event is everywhere where it should be.
    var isSafe: Bool { safeCount == deliveries.count }

    /// The deliveries that are neither at their target nor in their dead letters.
    var owed: [Delivery] {
        if safeCount == 0 { return deliveries }
        if isSafe { return [] }
        return deliveries.indices.filter { !safe.contains($0) }.map { deliveries[$0] }
    }

    /// Goes on with the deliveries that failed.
    func beginRound() {
        rounds += 1
        deliveries = owed
        (safe, safeCount, openCount) = ([], 0, deliveries.count)
    }

    /// What is said about it while it is held.
    var held: HeldEvent? {
        guard let heldSince, let failed else { return nil }
        return HeldEvent(event: event, since: heldSince, delivery: failed.delivery, failure: failed.failure)
    }
}

/// A delivery that is tried, maybe for a second time and more.
final class OpenDelivery {
    enum Purpose {
        /// It is the one of that number of those that the event leads to.
        case event(OpenEvent, Int)
        /// It goes to dead letters in the place of one of those.
        case deadLetter(OpenDeadLetters)
    }

    let delivery: Delivery
    let start: Duration
    let purpose: Purpose

    /// Which attempt this is, counted from 1.
    var number: Int

    init(_ delivery: Delivery, since start: Duration, number: Int = 1, _ purpose: Purpose) {
        (self.delivery, self.start, self.number, self.purpose) = (delivery, start, number, purpose)
    }

    /// The event that it belongs to.
    var event: OpenEvent {
        switch purpose {
        case .event(let event, _): event
        case .deadLetter(let letters): letters.event
        }
    }
}

/// The dead letters in the place of a delivery, which have not ended.
final class OpenDeadLetters {
    let delivery: Delivery
    let failure: DeliveryFailure
    let event: OpenEvent

    /// The delivery's place among the event's.
    let index: Int
    var remaining: Int
    var isSafe = true

    init(_ delivery: Delivery, _ failure: DeliveryFailure, of event: OpenEvent, _ index: Int) {
        (self.delivery, self.failure, self.event, self.index) = (delivery, failure, event, index)
        remaining = delivery.deadLetters.count
    }
}
