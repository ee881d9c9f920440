import CloudEvents
import EventDelivery
import EventRouting
import HandlerContract

/// Counts and logs what happens to events. No line holds what an event or an answer holds.
final class DeliveryRecord {
    private let metrics: Metrics
    private let counters: DispatchCounters
    private let origin: EventOrigin
    private let log: Logger

    init(_ metrics: Metrics, _ origin: EventOrigin, log: Logger) {
        self.metrics = metrics
        self.origin = origin
        self.log = log
        counters = DispatchCounters(metrics, origin)
    }

    func note(_ step: DeliveryStep) {
        switch step {
        case .received: metrics.count(counters.received)
        case .repeated: metrics.count(counters.repeated)
        case .turnedAway(let event):
            metrics.count(counters.refused)
            log.warning("event refused: too many refused events are in memory", metadata: ["id": "\(event.id)"])
        case .judged(let event, let sights, let deliveries):
            for sight in sights where sight.isAsked { metrics.count(counters.sight(sight)) }
            log.debug("event", metadata: ["id": "\(event.id)", "deliveries": "\(deliveries.count)"])
        case .began: metrics.inFlight += 1
        case .retried(let delivery, let outcome, _):
            metrics.count(counters.retried(delivery, outcome))
            log.debug(
                "attempt failed", metadata: ["target": "\(delivery.target)", "reason": "\(outcome.reason)"])
        case .delivered(let delivery, let time):
            metrics.observe(delivery: time)
            metrics.count(counters.delivered(delivery))
        case .gaveUp(let delivery, let failure):
            log.warning("delivery given up", metadata: metadata(of: delivery, failure))
        case .deadLetterGaveUp(let delivery, let failure):
            log.error("dead letter given up", metadata: metadata(of: delivery, failure))
        case .deadLettered(let delivery): metrics.count(counters.deadLettered(delivery))
        case .failed(let delivery, let failure, let hasDeadLetters):
            metrics.count(counters.failed(delivery, hasDeadLetters ? nil : failure))
        case .ended(let event, let isAccepted):
            metrics.inFlight -= 1
            guard !isAccepted else { return }
            metrics.count(counters.refused)
            let isLost = origin.refusal == .lost
            let level: Logger.Level = isLost ? .error : .warning
            let message =
                isLost
                ? "event lost: Dapr does not redeliver it" : "event refused: the broker will redeliver it"
            log.log(level: level, message, metadata: ["id": "\(event.id)", "source": "\(event.source)"])
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

/// The statuses that HTTP has (https://www.iana.org/assignments/http-status-codes, 2026), and 418, which servers answer with.
private let knownStatuses = [
    100...104, 200...208, 226...226, 300...305, 307...308, 400...418, 421...426, 428...429, 431...431, 451...451,
    500...508, 510...511,
]

extension AttemptOutcome {
    /// The outcome for logs: no part of an answer, which may hold what the event held.
    var reason: String {
        switch self {
        case .delivered: "delivered"
        case .refused(let status, _, _): "status \(status)"
        case .failed(let reason): reason
        }
    }

    /// The outcome as a label of few values: a sink may answer with any number.
    var label: String {
        switch self {
        case .delivered: return "delivered"
        case .refused(let status, _, _):
            return knownStatuses.contains { $0 ~= status } ? "\(status)" : "other"
        case .failed: return "no_answer"
        }
    }
}
