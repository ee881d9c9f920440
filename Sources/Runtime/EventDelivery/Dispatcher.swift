package import CloudEvents
package import EventRouting

/// Takes events, delivers what they lead to, and says whether an event may be acknowledged.
///
/// An event is accepted only when each of its deliveries is at its target or in its dead letters. It knows of time and of
/// the sidecar through its world, and belongs to one thread like that.
package final class Dispatcher {
    private unowned let world: any DeliveryWorld
    private let origin: EventOrigin
    private let policy: DeliveryPolicy

    /// What it knows of events and conditions.
    package private(set) var router: EventRouter

    /// Those who brought an event again while its deliveries go on, and wait for the same end.
    private var waiting: [EventKey: [(Bool) -> Void]] = [:]

    /// - Parameter world: must outlive the dispatcher.
    package init(router: EventRouter, policy: DeliveryPolicy, origin: EventOrigin, world: any DeliveryWorld) {
        self.router = router
        self.policy = policy
        self.origin = origin
        self.world = world
    }

    /// Takes an event.
    ///
    /// - Parameters:
    ///   - topic: the topic that it came from; of no meaning to an EventSource.
    ///   - answer: called once: true where the event may be acknowledged.
    package func receive(_ event: CloudEvent, from topic: String, _ answer: @escaping (Bool) -> Void) {
        world.observe(.received(event, topic: topic))
        let key = EventKey(event, from: topic)
        switch router.receive(event, key, from: topic, at: world.now) {
        case .inFlight:
            world.observe(.repeated(event))
            waiting[key, default: []].append(answer)
        case .again(let deliveries):
            world.observe(.repeated(event))
            deliver(deliveries, of: event, key, answer)
        case .first(let deliveries, let sights):
            world.observe(.judged(event, sights, deliveries: deliveries))
            deliver(deliveries, of: event, key, answer)
        case .full:
            world.observe(.turnedAway(event))
            answer(false)
        }
    }

    private func deliver(
        _ deliveries: [Delivery], of event: CloudEvent, _ key: EventKey, _ answer: @escaping (Bool) -> Void
    ) {
        guard !deliveries.isEmpty else { return answer(true) }
        world.observe(.began(event))
        let open = OpenEvent(event, key, deliveryCount: deliveries.count, answer)
        for delivery in deliveries { attempt(OpenDelivery(delivery, since: world.now, .event(open))) }
    }

    private func finish(_ open: OpenEvent) {
        router.finish(open.event, open.key, failed: open.failed)
        let isAccepted = open.failed.isEmpty
        world.observe(.ended(open.event, isAccepted: isAccepted))
        open.answer(isAccepted)
        guard !waiting.isEmpty else { return }
        for other in waiting.removeValue(forKey: open.key) ?? [] { other(isAccepted) }
    }
}

// MARK: - One delivery

extension Dispatcher {
    /// Tries until the message is delivered or the policy gives up.
    private func attempt(_ open: OpenDelivery) {
        world.send(open.delivery, before: open.start + policy.timeout) { self.attempted(open, $0) }
    }

    private func attempted(_ open: OpenDelivery, _ outcome: AttemptOutcome) {
        if case .delivered = outcome { return ended(open, nil) }
        let verdict = policy.verdict(
            on: outcome, attempt: open.number, elapsed: world.now - open.start, random: world.random())
        switch verdict {
        case .delivered: ended(open, nil)
        case .failed(let failure): ended(open, failure)
        case .retry(let wait):
            world.observe(.retried(open.delivery, outcome, wait: wait))
            open.number += 1
            world.wait(wait) { self.attempt(open) }
        }
    }

    /// - Parameter failure: nil where the target has it.
    private func ended(_ open: OpenDelivery, _ failure: DeliveryFailure?) {
        switch open.purpose {
        case .event(let event):
            guard let failure else {
                world.observe(.delivered(open.delivery, took: world.now - open.start))
                return settled(open.delivery, of: event, isSafe: true)
            }
            world.observe(.gaveUp(open.delivery, failure))
            deadLetter(open.delivery, after: failure, of: event)
        case .deadLetter(let letters):
            if let failure {
                letters.isSafe = false
                world.observe(.deadLetterGaveUp(open.delivery, failure))
            }
            letters.remaining -= 1
            if letters.remaining == 0 { ended(letters) }
        }
    }

    private func deadLetter(_ delivery: Delivery, after failure: DeliveryFailure, of event: OpenEvent) {
        guard !delivery.deadLetters.isEmpty else {
            world.observe(.failed(delivery, failure, hasDeadLetters: false))
            return settled(delivery, of: event, isSafe: false)
        }
        let letter = EventRouting.deadLetter(of: delivery, from: origin.deadLetterOrigin(of: delivery), after: failure)
        let letters = OpenDeadLetters(delivery, failure, of: event)
        for target in delivery.deadLetters {
            let letterDelivery = Delivery(
                subscriber: delivery.subscriber, target: target, events: [letter], deadLetters: [], isDeadLetter: true
            )
            attempt(OpenDelivery(letterDelivery, since: world.now, .deadLetter(letters)))
        }
    }

    private func ended(_ letters: OpenDeadLetters) {
        world.observe(
            letters.isSafe
                ? .deadLettered(letters.delivery) : .failed(letters.delivery, letters.failure, hasDeadLetters: true))
        settled(letters.delivery, of: letters.event, isSafe: letters.isSafe)
    }

    /// - Parameter isSafe: whether the event is at the delivery's target or in its dead letters.
    private func settled(_ delivery: Delivery, of open: OpenEvent, isSafe: Bool) {
        if !isSafe { open.failed.append(delivery) }
        open.remaining -= 1
        if open.remaining == 0 { finish(open) }
    }
}

// MARK: - What goes on

// Objects in place of closures within closures: each of those has a copy of the delivery.

/// An event whose deliveries have not ended.
private final class OpenEvent {
    let event: CloudEvent
    let key: EventKey
    let answer: (Bool) -> Void
    var remaining: Int

    /// Those that reached neither their target nor their dead letters.
    var failed: [Delivery] = []

    init(_ event: CloudEvent, _ key: EventKey, deliveryCount: Int, _ answer: @escaping (Bool) -> Void) {
        (self.event, self.key, self.answer, remaining) = (event, key, answer, deliveryCount)
    }
}

/// A delivery that is tried, maybe for a second time and more.
private final class OpenDelivery {
    enum Purpose {
        /// It is one of those that the event leads to.
        case event(OpenEvent)
        /// It goes to dead letters in the place of one of those.
        case deadLetter(OpenDeadLetters)
    }

    let delivery: Delivery
    let start: Duration
    let purpose: Purpose

    /// Which attempt this is, counted from 1.
    var number = 1

    init(_ delivery: Delivery, since start: Duration, _ purpose: Purpose) {
        (self.delivery, self.start, self.purpose) = (delivery, start, purpose)
    }
}

/// The dead letters in the place of a delivery, which have not ended.
private final class OpenDeadLetters {
    let delivery: Delivery
    let failure: DeliveryFailure
    let event: OpenEvent
    var remaining: Int
    var isSafe = true

    init(_ delivery: Delivery, _ failure: DeliveryFailure, of event: OpenEvent) {
        (self.delivery, self.failure, self.event) = (delivery, failure, event)
        remaining = delivery.deadLetters.count
    }
}
