import EventDelivery
import EventRouting

/// The counters of deliveries, by subscriber and, where there is one, by reason.
struct DispatchCounters {
    let received: Metrics.Counter
    let repeated: Metrics.Counter
    let refused: Metrics.Counter

    /// Of what can never be delivered: the data are too large.
    let rejected: Metrics.Counter
    let lost: Metrics.Counter
    let givenBack: Metrics.Counter
    private let matched: [Metrics.Counter]
    private let unmatched: [Metrics.Counter]
    private let delivered: [Metrics.Counter]
    private let metrics: Metrics
    private let isTrigger: Bool

    init(_ metrics: Metrics, _ origin: EventOrigin) {
        self.metrics = metrics
        isTrigger = origin.kind == .trigger
        received = metrics.counter(.received)
        repeated = metrics.counter(.repeated)
        refused = metrics.counter(.refused)
        rejected = metrics.counter(.dropped, [("reason", "too_large")])
        lost = metrics.counter(.lost)
        givenBack = metrics.counter(.givenBack)
        let subscribers = origin.conditions.indices.map { [("subscriber", "\($0)")] }
        matched = subscribers.map { metrics.counter(.matched, $0) }
        unmatched = subscribers.map { metrics.counter(.unmatched, $0) }
        delivered = (isTrigger ? subscribers : [[]]).map { metrics.counter(.delivered, $0) }
    }

    func sight(_ sight: Sight) -> Metrics.Counter { (sight.isMatch ? matched : unmatched)[sight.subscriber] }

    func delivered(_ delivery: Delivery) -> Metrics.Counter { delivered[delivery.subscriber ?? 0] }

    func retried(_ delivery: Delivery, _ outcome: AttemptOutcome) -> Metrics.Counter {
        metrics.counter(.retried, labels(delivery) + [("reason", outcome.label)])
    }

    func deadLettered(_ delivery: Delivery) -> Metrics.Counter { metrics.counter(.deadLettered, labels(delivery)) }

    /// - Parameter failure: why the target was not reached; nil where the dead letters were not either.
    func failed(_ delivery: Delivery, _ failure: DeliveryFailure?) -> Metrics.Counter {
        let reason = failure?.outcome.label ?? "dead_letter"
        return metrics.counter(.failed, labels(delivery) + [("reason", reason)])
    }

    private func labels(_ delivery: Delivery) -> [(String, String)] {
        delivery.subscriber.map { [("subscriber", "\($0)")] } ?? []
    }
}
