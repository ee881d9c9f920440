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
        var (remaining, failed) = (deliveries.count, [Delivery]())
        for delivery in deliveries {
            deliver(delivery) { isSafe in
                if !isSafe { failed.append(delivery) }
                remaining -= 1
                if remaining == 0 { self.finish(event, key, failed: failed, answer) }
            }
        }
    }

    private func finish(_ event: CloudEvent, _ key: EventKey, failed: [Delivery], _ answer: (Bool) -> Void) {
        router.finish(event, key, failed: failed)
        world.observe(.ended(event, isAccepted: failed.isEmpty))
        answer(failed.isEmpty)
        for other in waiting.removeValue(forKey: key) ?? [] { other(failed.isEmpty) }
    }
}

// MARK: - One delivery

extension Dispatcher {
    /// Delivers to the target, and where that fails to the dead letters; true when the event is in one or the other.
    private func deliver(_ delivery: Delivery, _ done: @escaping (Bool) -> Void) {
        let start = world.now
        attempt(delivery, since: start) { failure in
            guard let failure else {
                self.world.observe(.delivered(delivery, took: self.world.now - start))
                return done(true)
            }
            self.world.observe(.gaveUp(delivery, failure))
            self.deadLetter(delivery, after: failure, done)
        }
    }

    private func deadLetter(_ delivery: Delivery, after failure: DeliveryFailure, _ done: @escaping (Bool) -> Void) {
        guard !delivery.deadLetters.isEmpty else {
            world.observe(.failed(delivery, failure, hasDeadLetters: false))
            return done(false)
        }
        let origin = self.origin.deadLetterOrigin(of: delivery)
        let letter = EventRouting.deadLetter(of: delivery, from: origin, after: failure)
        var (remaining, isSafe) = (delivery.deadLetters.count, true)
        for target in delivery.deadLetters {
            let letterDelivery = Delivery(
                subscriber: delivery.subscriber, target: target, events: [letter], deadLetters: [], isDeadLetter: true
            )
            attempt(letterDelivery, since: world.now) { letterFailure in
                if let letterFailure {
                    isSafe = false
                    self.world.observe(.deadLetterGaveUp(letterDelivery, letterFailure))
                }
                remaining -= 1
                guard remaining == 0 else { return }
                self.world.observe(
                    isSafe ? .deadLettered(delivery) : .failed(delivery, failure, hasDeadLetters: true))
                done(isSafe)
            }
        }
    }

    /// Tries until the message is delivered (nil) or the policy gives up.
    private func attempt(
        _ delivery: Delivery, number: Int = 1, since start: Duration, _ done: @escaping (DeliveryFailure?) -> Void
    ) {
        world.send(delivery, before: start + policy.timeout) { outcome in
            if case .delivered = outcome { return done(nil) }
            let verdict = self.policy.verdict(
                on: outcome, attempt: number, elapsed: self.world.now - start, random: self.world.random())
            switch verdict {
            case .delivered: done(nil)
            case .failed(let failure): done(failure)
            case .retry(let wait):
                self.world.observe(.retried(delivery, outcome, wait: wait))
                self.world.wait(wait) {
                    self.attempt(delivery, number: number + 1, since: start, done)
                }
            }
        }
    }
}
