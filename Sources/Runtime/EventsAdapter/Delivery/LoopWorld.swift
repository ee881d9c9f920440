import EventDelivery
import EventRouting
import SocketLoop

/// The world of a running adapter: the time of its loop, the sidecar's API, metrics and logs.
final class LoopWorld: DeliveryWorld {
    private let loop: SocketLoop
    private let client: DaprClient
    private let record: DeliveryRecord
    private var generator = SystemRandomNumberGenerator()

    init(loop: SocketLoop, client: DaprClient, record: DeliveryRecord) {
        self.loop = loop
        self.client = client
        self.record = record
    }

    var now: Duration { loop.now }

    func random() -> Double { Double.random(in: 0..<1, using: &generator) }

    func wait(_ time: Duration, then: @escaping () -> Void) { loop.schedule(at: now + time, then) }

    func waitBeforeRound(_ time: Duration, then: @escaping () -> Void) { wait(time, then: then) }

    func send(_ delivery: Delivery, before deadline: Duration, _ complete: @escaping (AttemptOutcome) -> Void) {
        client.send(delivery, before: deadline, complete)
    }

    func observe(_ step: DeliveryStep) { record.note(step) }
}
