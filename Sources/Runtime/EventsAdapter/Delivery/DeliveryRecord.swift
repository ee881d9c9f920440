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
    private let clock: () -> Duration

    /// The events that are held now; set by whoever makes the dispatcher.
    var held: () -> (count: Int, oldest: HeldEvent?) = { (0, nil) }

    /// When the last event came, by the clock; nil where none has come.
    private(set) var lastEvent: Duration?

    /// How many events are being delivered, have come, and were given back.
    var inFlight: Int { metrics.inFlight }
    var receivedCount: Int { metrics.value(counters.received) }
    var givenBackCount: Int { metrics.value(counters.givenBack) }

    /// When held events were last logged.
    private var lastHeldLine: Duration?

    /// - Parameter clock: tells the time since a fixed moment.
    init(_ metrics: Metrics, _ origin: EventOrigin, log: Logger, clock: @escaping () -> Duration) {
        self.metrics = metrics
        self.origin = origin
        self.log = log
        self.clock = clock
        counters = DispatchCounters(metrics, origin)
    }

    func note(_ step: DeliveryStep) {
        switch step {
        case .received:
            metrics.count(counters.received)
            lastEvent = clock()
        case .repeated: metrics.count(counters.repeated)
        case .rejected(let event, let reason, let hasDeadLetters): rejected(event, reason, hasDeadLetters)
        case .turnedAway(let event):
            metrics.count(counters.refused)
            log.warning("event refused: too many refused events are in memory", metadata: ["id": "\(event.id)"])
        case .postponed(let event):
            log.debug("event waits: too many held events are in memory", metadata: ["id": "\(event.id)"])
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
        case .shortened(let delivery, let failure):
            log.warning("dead letter is sent without its data", metadata: metadata(of: delivery, failure))
        case .deadLettered(let delivery): metrics.count(counters.deadLettered(delivery))
        case .failed(let delivery, let failure, let hasDeadLetters):
            metrics.count(counters.failed(delivery, hasDeadLetters ? nil : failure))
        case .held: logHeld()
        case .lost(let event):
            metrics.count(counters.lost)
            log.error("event lost: it was held for as long as it may be", metadata: metadata(of: event))
        case .ended(let event, let answer):
            metrics.inFlight -= 1
            switch answer {
            case .accepted: break
            case .refused: refused(event)
            case .givenBack:
                metrics.count(counters.givenBack)
                log.debug("event given back to the broker", metadata: metadata(of: event))
            }
        }
    }

    /// The event is answered as if it were delivered: it would come again for ever.
    private func rejected(_ event: CloudEvent, _ reason: String, _ hasDeadLetters: Bool) {
        metrics.count(counters.rejected)
        var metadata = metadata(of: event)
        metadata["reason"] = reason
        if hasDeadLetters {
            log.warning("event goes to the dead letters: it can never be delivered", metadata: metadata)
        } else {
            log.error("event lost: it can never be delivered, and there are no dead letters", metadata: metadata)
        }
    }

    private func refused(_ event: CloudEvent) {
        metrics.count(counters.refused)
        if origin.refusal == .lost {
            log.error("event lost: Dapr does not redeliver it", metadata: metadata(of: event))
        } else {
            log.warning("event refused: the broker will redeliver it", metadata: metadata(of: event))
        }
    }

    /// Names the oldest held event, at once for the first one and then at most once a minute.
    private func logHeld() {
        let now = clock()
        if let lastHeldLine, now - lastHeldLine < .seconds(60) { return }
        let held = held()
        guard let oldest = held.oldest else { return }
        lastHeldLine = now
        var metadata = metadata(of: oldest.delivery, oldest.failure)
        metadata["id"] = "\(oldest.event.id)"
        metadata["source"] = "\(oldest.event.source)"
        metadata["held-events"] = "\(held.count)"
        metadata["held-seconds"] = "\((now - oldest.since).components.seconds)"
        log.warning("event held: its delivery fails and is tried again", metadata: metadata)
    }

    private func metadata(of event: CloudEvent) -> Logger.Metadata {
        ["id": "\(event.id)", "source": "\(event.source)"]
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
        case .failed(let reason), .rejected(let reason): reason
        }
    }

    /// The outcome as a label of few values: a sink may answer with any number.
    var label: String {
        switch self {
        case .delivered: return "delivered"
        case .refused(let status, _, _):
            return knownStatuses.contains { $0 ~= status } ? "\(status)" : "other"
        case .failed: return "no_answer"
        case .rejected: return "rejected"
        }
    }
}
