internal import Brokers
internal import EventsAPI
internal import Findings

/// How a Trigger gets several events in one call.
package struct ResolvedBulk: Sendable {
    /// How many events a call has at most.
    package var count: Int

    /// How long the sidecar waits for that many.
    package var awaitMilliseconds: Int

    /// How long a sidecar that ends may wait for events that nobody answers, in seconds; nil for what Dapr does.
    package var shutdownSeconds: Int?
}

extension Resolver {
    /// What `bulk` of a Trigger means on its bus; where it would lose events, take longer or is not known to pay, that is reported.
    func bulk(of trigger: Trigger, on bus: EventBusUse, type: String, into bag: inout DiagnosticBag) -> ResolvedBulk? {
        guard let size = trigger.bulk else { return nil }
        guard let delivery = Broker.component(of: type, in: options.daprVersion).bulk else {
            bag.add(ResolutionWording.unmeasuredBulk(at: size.span, type: type))
            return nil
        }
        let count = if case .count(let count) = size.value { count } else { delivery.usualCount }
        if let fault = delivery.fault(of: bus.component, count: count) {
            bag.add(ResolutionWording.harmfulBulk(at: size.span, fault: fault, usual: delivery.usualCount))
            return nil
        }
        if case .none = bus.retry {
            bag.add(ResolutionWording.bulkWithoutResiliency(at: size.span))
            return nil
        }
        return ResolvedBulk(
            count: count, awaitMilliseconds: delivery.awaitMilliseconds, shutdownSeconds: delivery.shutdownSeconds)
    }
}
