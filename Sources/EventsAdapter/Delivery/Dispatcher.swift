import CloudEvents
import EventRouting
import Logging
import NIOCore

/// Takes events, delivers what they lead to, and says whether an event may be acknowledged.
///
/// An event is accepted only when each of its deliveries is at its target or in its dead letters. It belongs to one event
/// loop, like everything that it uses.
final class Dispatcher {
    private let loop: any EventLoop
    private let send: (OutgoingMessage, TraceContext?, NIODeadline, @escaping (AttemptOutcome) -> Void) -> Void
    private let origin: EventOrigin
    private let policy: DeliveryPolicy
    private let metrics: Metrics
    private let log: Logger
    private var router: EventRouter

    /// Those who brought an event again while its deliveries go on, and wait for the same end.
    private var waiting: [CloudEvent.Identity: [(Bool) -> Void]] = [:]
    private var random = SystemRandomNumberGenerator()
    private let start = NIODeadline.now()
    private let counters: DispatchCounters

    init(
        router: EventRouter, policy: DeliveryPolicy, origin: EventOrigin, loop: any EventLoop, metrics: Metrics,
        log: Logger,
        send: @escaping (OutgoingMessage, TraceContext?, NIODeadline, @escaping (AttemptOutcome) -> Void) -> Void
    ) {
        self.router = router
        self.policy = policy
        self.origin = origin
        self.loop = loop
        self.metrics = metrics
        self.log = log
        self.send = send
        counters = DispatchCounters(metrics, origin)
    }

    /// Takes an event.
    ///
    /// - Parameters:
    ///   - topic: the topic that it came from; of no meaning to an EventSource.
    ///   - answer: called once: true where the event may be acknowledged.
    func receive(_ event: CloudEvent, from topic: String, _ answer: @escaping (Bool) -> Void) {
        metrics.count(counters.received)
        switch router.receive(event, from: topic, at: now) {
        case .inFlight:
            metrics.count(counters.repeated)
            waiting[event.identity, default: []].append(answer)
        case .again(let deliveries):
            metrics.count(counters.repeated)
            deliver(deliveries, of: event, answer)
        case .first(let deliveries, let sights):
            for sight in sights where sight.isAsked { metrics.count(counters.sight(sight)) }
            log.debug("event", metadata: ["id": "\(event.id)", "deliveries": "\(deliveries.count)"])
            deliver(deliveries, of: event, answer)
        }
    }

    private var now: Duration { .nanoseconds((NIODeadline.now() - start).nanoseconds) }

    private func deliver(_ deliveries: [Delivery], of event: CloudEvent, _ answer: @escaping (Bool) -> Void) {
        guard !deliveries.isEmpty else { return answer(true) }
        metrics.inFlight += 1
        var (remaining, failed) = (deliveries.count, [Delivery]())
        for delivery in deliveries {
            deliver(delivery) { isSafe in
                if !isSafe { failed.append(delivery) }
                remaining -= 1
                if remaining == 0 { self.finish(event, failed: failed, answer) }
            }
        }
    }

    private func finish(_ event: CloudEvent, failed: [Delivery], _ answer: (Bool) -> Void) {
        metrics.inFlight -= 1
        router.finish(event, failed: failed)
        if !failed.isEmpty { refuse(event) }
        answer(failed.isEmpty)
        for other in waiting.removeValue(forKey: event.identity) ?? [] { other(failed.isEmpty) }
    }

    private func refuse(_ event: CloudEvent) {
        metrics.count(counters.refused)
        let level: Logger.Level = origin.isRefusalIgnored ? .error : .warning
        let message: Logger.Message =
            origin.isRefusalIgnored
            ? "event lost: Dapr does not bring it again" : "event refused: the broker will bring it again"
        log.log(level: level, message, metadata: ["id": "\(event.id)", "source": "\(event.source)"])
    }
}

// MARK: - One delivery

extension Dispatcher {
    /// Delivers to the target, and where that fails to the dead letters; true when the event is in one or the other.
    private func deliver(_ delivery: Delivery, _ done: @escaping (Bool) -> Void) {
        let start = NIODeadline.now()
        attempt(delivery.message(), of: delivery) { failure in
            guard let failure else {
                self.metrics.observe(delivery: .nanoseconds((NIODeadline.now() - start).nanoseconds))
                self.metrics.count(self.counters.delivered(delivery))
                return done(true)
            }
            self.log.warning("delivery given up", metadata: self.metadata(of: delivery, failure))
            self.deadLetter(delivery, after: failure, done)
        }
    }

    private func deadLetter(_ delivery: Delivery, after failure: DeliveryFailure, _ done: @escaping (Bool) -> Void) {
        guard !delivery.deadLetters.isEmpty else {
            metrics.count(counters.failed(delivery, failure))
            return done(false)
        }
        let origin = self.origin.deadLetterOrigin(of: delivery)
        let letter = EventRouting.deadLetter(of: delivery, from: origin, after: failure)
        var (remaining, isSafe) = (delivery.deadLetters.count, true)
        for target in delivery.deadLetters {
            let letterDelivery = Delivery(
                subscriber: delivery.subscriber, target: target, events: [letter], deadLetters: []
            )
            attempt(letterDelivery.message(), of: letterDelivery) { failure in
                if let failure {
                    isSafe = false
                    self.log.error("dead letter given up", metadata: self.metadata(of: letterDelivery, failure))
                }
                remaining -= 1
                guard remaining == 0 else { return }
                let counter = isSafe ? self.counters.deadLettered(delivery) : self.counters.failed(delivery, nil)
                self.metrics.count(counter)
                done(isSafe)
            }
        }
    }

    /// Tries until the message is delivered (nil) or the policy gives up.
    private func attempt(
        _ message: OutgoingMessage, of delivery: Delivery, number: Int = 1, since start: NIODeadline = .now(),
        _ done: @escaping (DeliveryFailure?) -> Void
    ) {
        send(message, delivery.events.last?.trace, start + TimeAmount(policy.timeout)) { outcome in
            if case .delivered = outcome { return done(nil) }
            let elapsed = Duration.nanoseconds((NIODeadline.now() - start).nanoseconds)
            let random = Double.random(in: 0..<1, using: &self.random)
            switch self.policy.verdict(on: outcome, attempt: number, elapsed: elapsed, random: random) {
            case .delivered: done(nil)
            case .failed(let failure): done(failure)
            case .retry(let wait):
                self.metrics.count(self.counters.retried(delivery, outcome))
                self.log.debug(
                    "attempt failed", metadata: ["target": "\(delivery.target)", "reason": "\(outcome.reason)"])
                self.loop.assumeIsolated().scheduleTask(in: TimeAmount(wait)) {
                    self.attempt(message, of: delivery, number: number + 1, since: start, done)
                }
            }
        }
    }

    private func metadata(of delivery: Delivery, _ failure: DeliveryFailure) -> Logger.Metadata {
        var metadata: Logger.Metadata = [
            "id": "\(delivery.events.last?.id ?? "")", "target": "\(delivery.target)",
            "attempts": "\(failure.attempts)",
            "reason": "\(failure.outcome.reason)",
        ]
        if let subscriber = delivery.subscriber { metadata["subscriber"] = "\(subscriber)" }
        return metadata
    }
}

extension AttemptOutcome {
    /// The outcome for logs: no part of an answer, which may hold what the event held.
    var reason: String {
        switch self {
        case .delivered: "delivered"
        case .refused(let status, _, _): "status \(status)"
        case .failed(let reason): reason
        }
    }

    /// The outcome as a label of few values.
    var label: String {
        switch self {
        case .delivered: "delivered"
        case .refused(let status, _, _): "\(status)"
        case .failed: "no_answer"
        }
    }
}
