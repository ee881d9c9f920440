import CloudEvents
import EventDelivery
import EventRouting
import Logging
import NIOCore

/// The world of a running adapter: the time of its event loop, the sidecar's API, metrics and logs.
final class LoopWorld: DeliveryWorld {
    private let loop: any EventLoop
    private let client: DaprClient
    private let record: DeliveryRecord
    private let start = NIODeadline.now()
    private var generator = SystemRandomNumberGenerator()

    init(loop: any EventLoop, client: DaprClient, record: DeliveryRecord) {
        self.loop = loop
        self.client = client
        self.record = record
    }

    var now: Duration { .nanoseconds((NIODeadline.now() - start).nanoseconds) }

    func random() -> Double { Double.random(in: 0..<1, using: &generator) }

    func wait(_ time: Duration, then: @escaping () -> Void) {
        loop.assumeIsolated().scheduleTask(in: TimeAmount(time)) { then() }
    }

    func send(
        _ message: OutgoingMessage, of delivery: Delivery, before deadline: Duration,
        _ complete: @escaping (AttemptOutcome) -> Void
    ) {
        client.send(message, of: delivery.events.last?.trace, before: start + TimeAmount(deadline), complete)
    }

    func observe(_ step: DeliveryStep) { record.note(step) }
}
