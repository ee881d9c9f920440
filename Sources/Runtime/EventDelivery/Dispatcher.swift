package import CloudEvents
package import EventRouting

/// Takes events, delivers what they lead to, and says whether an event may be acknowledged.
///
/// An event is accepted only when each of its deliveries is at its target or in its dead letters. Where the broker would not
/// bring a refused event again, the event is held, and its failed deliveries are tried in rounds. It knows of time and of the
/// sidecar through its world, and belongs to one thread like that.
package final class Dispatcher {
    private unowned let world: any DeliveryWorld
    private let origin: EventOrigin
    private let policy: DeliveryPolicy

    /// What it knows of events and conditions.
    package private(set) var router: EventRouter

    /// Those who brought an event again while its deliveries go on, and wait for the same end.
    private var waiting: [EventKey: [(EventAnswer) -> Void]] = [:]

    /// The events that are held, and those of which a delivery waits for its next attempt.
    private var failing: [EventKey: OpenEvent] = [:]

    /// Events that came while what held events owe took all the space, in the order in which they came.
    private var postponed: [ArrivedEvent] = []
    private var isTakingPostponed = false
    private var isGivingBack = false

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
    ///   - answer: called once, with the answer for the broker.
    package func receive(_ event: CloudEvent, from topic: String, _ answer: @escaping (EventAnswer) -> Void) {
        world.observe(.received(event, topic: topic))
        take(ArrivedEvent(event: event, topic: topic, answer: answer))
    }

    /// Takes an event that can never be delivered as it came, such as one that is too large: only its dead letters get it.
    ///
    /// Where there are none it is accepted too, as it would come again for ever.
    ///
    /// - Parameter reason: why, in words.
    package func reject(
        _ event: CloudEvent, from topic: String, because reason: String, _ answer: @escaping (EventAnswer) -> Void
    ) {
        let hasDeadLetters = !router.deadLetters(ofEventsFrom: topic).isEmpty
        world.observe(.received(event, topic: topic))
        guard hasDeadLetters else {
            world.observe(.rejected(event, reason: reason, hasDeadLetters: false))
            return answer(.accepted)
        }
        let letter = EventRouting.deadLetter(of: event, from: origin.deadLetterOrigin, because: reason)
        take(ArrivedEvent(event: letter, topic: topic, rejection: reason, answer: answer))
    }

    private func take(_ arrival: ArrivedEvent) {
        let (event, answer) = (arrival.event, arrival.answer)
        let key = EventKey(event, from: arrival.topic)
        switch router.receive(event, key, from: arrival.topic, at: world.now, isDeadLetter: arrival.rejection != nil) {
        case .inFlight:
            world.observe(.repeated(event))
            waiting[key, default: []].append(answer)
        case .again(let deliveries):
            world.observe(.repeated(event))
            deliver(deliveries, of: event, key, answer)
        case .first(let deliveries, let sights):
            if let reason = arrival.rejection {
                world.observe(.rejected(event, reason: reason, hasDeadLetters: true))
            }
            world.observe(.judged(event, sights, deliveries: deliveries))
            deliver(deliveries, of: event, key, answer)
        case .full where policy.holds && !isGivingBack:
            world.observe(.postponed(event))
            postponed.append(arrival)
        case .full:
            world.observe(.turnedAway(event))
            answer(isGivingBack ? .givenBack : .refused)
        }
    }

    private func deliver(
        _ deliveries: [Delivery], of event: CloudEvent, _ key: EventKey, _ answer: @escaping (EventAnswer) -> Void
    ) {
        guard !deliveries.isEmpty else { return answer(.accepted) }
        world.observe(.began(event))
        begin(OpenEvent(event, key, deliveries, answer), number: 1)
    }

    /// Begins the deliveries of an event.
    ///
    /// - Parameter number: the number of the next attempt.
    private func begin(_ open: OpenEvent, number: Int) {
        for (index, delivery) in open.deliveries.enumerated() {
            attempt(OpenDelivery(delivery, since: world.now, number: number, .event(open, index)))
        }
    }

    private func finish(_ open: OpenEvent) {
        if open.isSafe {
            end(open, .accepted)
        } else if policy.holds {
            hold(open)
        } else {
            end(open, .refused)
        }
    }

    private func end(_ open: OpenEvent, _ answer: EventAnswer) {
        open.isEnded = true
        if !failing.isEmpty { failing[open.key] = nil }
        router.release(open.heldBytes)
        router.finish(open.event, open.key, failed: answer == .accepted ? [] : open.owed)
        world.observe(.ended(open.event, answer))
        open.answer(answer)
        if !waiting.isEmpty {
            for other in waiting.removeValue(forKey: open.key) ?? [] { other(answer) }
        }
        if !postponed.isEmpty { takePostponed() }
    }
}

// MARK: - Events that are held

extension Dispatcher {
    /// How many events are held, and the one that has been for the longest time.
    package var held: (count: Int, oldest: HeldEvent?) {
        let held = failing.values.compactMap(\.held)
        return (held.count, held.min { $0.since < $1.since })
    }

    /// Keeps an event that must not be refused, and tries its failed deliveries again after a while.
    private func hold(_ open: OpenEvent) {
        let now = world.now
        if open.heldSince == nil {
            open.heldSince = now
            open.heldBytes = router.hold(open.event, open.owed)
        }
        guard let held = open.held else { return }
        let wait = policy.waitBeforeRound(
            after: open.rounds, held: now - held.since, held.failure.outcome, random: world.random())
        guard let wait else {
            world.observe(.lost(open.event))
            return end(open, .accepted)
        }
        failing[open.key] = open
        world.observe(.held(held, wait: wait))
        world.waitBeforeRound(wait) {
            guard !open.isEnded else { return }
            open.beginRound()
            self.begin(open, number: held.failure.attempts + 1)
        }
    }

    private func takePostponed() {
        // What is taken may end at once, and come here again.
        guard !isTakingPostponed else { return }
        isTakingPostponed = true
        defer { isTakingPostponed = false }
        var count = 0
        while count < postponed.count, !router.isFull {
            let next = postponed[count]
            count += 1
            take(next)
        }
        if count > 0 { postponed.removeFirst(count) }
    }

    /// Gives events back to the broker from now on when an attempt has failed, because the pod ends with its sidecar.
    ///
    /// Held events, and those of which a delivery waits for its next attempt, go back at once. An attempt that is under way may
    /// still succeed; if it fails, its event goes back without further attempts and without dead letters.
    package func giveBack() {
        guard !isGivingBack else { return }
        isGivingBack = true
        let waiting = postponed
        postponed = []
        for open in Array(failing.values) { end(open, .givenBack) }
        for next in waiting { next.answer(.givenBack) }
    }
}

// MARK: - One delivery

extension Dispatcher {
    /// Tries until the message is delivered or the policy gives up.
    private func attempt(_ open: OpenDelivery) {
        world.send(open.delivery, before: open.start + policy.timeout) { self.attempted(open, $0) }
    }

    private func attempted(_ open: OpenDelivery, _ outcome: AttemptOutcome) {
        if open.event.isEnded { return attemptedTooLate(open, outcome) }
        if case .delivered = outcome { return ended(open, nil) }
        if isGivingBack { return end(open.event, .givenBack) }
        let verdict = policy.verdict(
            on: outcome, attempt: open.number, elapsed: world.now - open.start, random: world.random())
        switch verdict {
        case .delivered: ended(open, nil)
        case .failed(let failure) where failure.mayBeForData && open.delivery.hasLetterData:
            world.observe(.shortened(open.delivery, failure))
            attempt(OpenDelivery(open.delivery.withoutLetterData, since: world.now, open.purpose))
        case .failed(let failure): ended(open, failure)
        case .retry(let wait):
            world.observe(.retried(open.delivery, outcome, wait: wait))
            open.number += 1
            attemptLater(open, after: wait)
        }
    }

    private func attemptLater(_ open: OpenDelivery, after wait: Duration) {
        let event = open.event
        event.pauseCount += 1
        failing[event.key] = event
        world.wait(wait) {
            guard !event.isEnded else { return }
            event.pauseCount -= 1
            if event.pauseCount == 0, event.heldSince == nil { self.failing[event.key] = nil }
            self.attempt(open)
        }
    }

    /// The event was given back while the attempt was under way. It may come again before this process ends.
    private func attemptedTooLate(_ open: OpenDelivery, _ outcome: AttemptOutcome) {
        guard case .delivered = outcome, case .event(let event, _) = open.purpose else { return }
        world.observe(.delivered(open.delivery, took: world.now - open.start))
        router.delivered(open.delivery, ofRefused: event.key)
    }

    /// - Parameter failure: nil where the target has it.
    private func ended(_ open: OpenDelivery, _ failure: DeliveryFailure?) {
        switch open.purpose {
        case .event(let event, let index):
            let isLetter = open.delivery.isDeadLetter
            guard let failure else {
                world.observe(
                    isLetter
                        ? .deadLettered(open.delivery) : .delivered(open.delivery, took: world.now - open.start))
                return settled(event, index, nil)
            }
            world.observe(isLetter ? .deadLetterGaveUp(open.delivery, failure) : .gaveUp(open.delivery, failure))
            deadLetter(open.delivery, after: failure, of: event, index)
        case .deadLetter(let letters):
            if let failure {
                letters.isSafe = false
                world.observe(.deadLetterGaveUp(open.delivery, failure))
            }
            letters.remaining -= 1
            if letters.remaining == 0 { ended(letters) }
        }
    }

    private func deadLetter(_ delivery: Delivery, after failure: DeliveryFailure, of event: OpenEvent, _ index: Int) {
        guard !delivery.deadLetters.isEmpty else {
            world.observe(.failed(delivery, failure, hasDeadLetters: false))
            return settled(event, index, failure)
        }
        let letter = EventRouting.deadLetter(of: delivery, from: origin.deadLetterOrigin(of: delivery), after: failure)
        let letters = OpenDeadLetters(delivery, failure, of: event, index)
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
        settled(letters.event, letters.index, letters.isSafe ? nil : letters.failure)
    }

    /// - Parameter failure: nil where the event is at the delivery's target or in its dead letters.
    private func settled(_ event: OpenEvent, _ index: Int, _ failure: DeliveryFailure?) {
        if event.settle(index, failure) { finish(event) }
    }
}
