import HandlerContract
import Testing

@testable import EventsAdapter

@Suite("The end of a pod, beside a sidecar")
struct ShutdownTests {
    private func source(_ refusal: RefusalEffect?) -> HandlerConfig {
        guard case .eventSource(var config) = Handlers.source() else { return Handlers.source() }
        config.refusal = refusal
        return .eventSource(config)
    }

    /// Lets the sidecar and the adapter get SIGTERM together, and returns how long the adapter took.
    private func stop(_ pod: Pod, _ broker: FakeBroker, limit: Duration = .seconds(25)) -> Duration {
        let start = pod.world.now
        broker.stop()
        pod.beginStopping(atMost: limit)
        pod.world.turn(until: { pod.isStopped })
        return pod.world.now - start
    }

    @Test(
        "Whatever the broker does with refused events, a stop under load is quick and loses nothing",
        arguments: [
            (FakeBroker.Refusal.acknowledges, FakeBroker.AtStop.unsubscribes), (.acknowledges, .goesOn),
            (.keepsUntilReconnect, .goesOn), (.bringsAgain, .unsubscribes), (.bringsAgain, .goesOn),
        ])
    func underLoad(refusal: FakeBroker.Refusal, atStop: FakeBroker.AtStop) throws {
        let pod = try Pod(source(refusal == .acknowledges ? .lost : nil)) { _, number in
            .late(.milliseconds(30), .status(number % 7 == 0 ? 500 : 200))
        }
        let broker = FakeBroker(pod, events: 0..<3000, refusal: refusal, atStop: atStop)
        pod.world.turn(until: { broker.accepted.count > 200 })
        let time = stop(pod, broker)
        #expect(time < .seconds(5.5))
        #expect(broker.lost.isEmpty)
        #expect((broker.accepted + broker.kept).sorted() == Array(0..<3000))
    }

    @Test(
        "While every event is refused, a stop is quick, and every event is with the broker",
        arguments: [
            (FakeBroker.Refusal.acknowledges, FakeBroker.AtStop.unsubscribes, true),
            (.acknowledges, .unsubscribes, false), (.acknowledges, .goesOn, true),
            (.keepsUntilReconnect, .unsubscribes, true), (.bringsAgain, .goesOn, true), (.bringsAgain, .goesOn, false),
        ])
    func refused(refusal: FakeBroker.Refusal, atStop: FakeBroker.AtStop, retries: Bool) throws {
        let pod = try Pod(source(retries ? .lost : .blocks)) { _, _ in .status(503) }
        let broker = FakeBroker(pod, events: 0..<50, refusal: refusal, atStop: atStop, retries: retries)
        pod.world.pass(.seconds(4))
        #expect(broker.statuses.isEmpty, "ten are held")
        let metrics = try pod.ops("/metrics").text
        #expect(metrics.contains(#"ofevents_blocked_events{source="shop/orders/kafka/placed"} 10"#))
        #expect(metrics.contains(#"ofevents_blocked_oldest_seconds{source="shop/orders/kafka/placed"} 3"#))
        let time = stop(pod, broker)
        #expect(time < .seconds(5))
        #expect(broker.kept == Array(0..<50))
        #expect(broker.lost.isEmpty)
        #expect(Set(broker.statuses) == [503])
    }

    @Test("Where the sidecar runs on, nothing is given back: an event that is held is answered with 200 or not at all")
    func sidecarRuns() throws {
        var isDown = true
        let pod = try Pod(source(.lost)) { _, _ in .status(isDown ? 503 : 200) }
        let broker = FakeBroker(pod, events: 0..<10, refusal: .acknowledges)
        pod.world.pass(.seconds(2))
        pod.beginStopping(atMost: .seconds(25))
        pod.world.pass(.seconds(5))
        #expect(broker.statuses.isEmpty)
        isDown = false
        pod.world.turn(until: { pod.isStopped })
        #expect(broker.accepted.sorted() == Array(0..<10))
        #expect(broker.lost.isEmpty)
    }

    @Test(
        "Events that come to the end although the sidecar runs on are delivered, and the adapter ends when it is quiet")
    func lateEvents() throws {
        let pod = try Pod(Handlers.source())
        pod.beginStopping(atMost: .seconds(25))
        let start = pod.world.now
        pod.world.pass(.seconds(1))
        #expect(try pod.app("GET", "/healthz").status == 503)
        for id in 0..<6 {
            #expect(try pod.bring(id: id) == 200)
            pod.world.pass(.milliseconds(700))
        }
        pod.world.turn(until: { pod.isStopped })
        #expect(pod.world.now - start < .seconds(7))
        #expect(pod.sidecar.calls.count == 6)
    }

    @Test("It is not ready from SIGTERM on, and healthy until nothing is in flight")
    func probes() throws {
        let pod = try Pod(Handlers.source()) { _, _ in .late(.seconds(6), .status(200)) }
        let first = pod.beginBringing(id: 1)
        pod.world.turn(until: { !pod.sidecar.calls.isEmpty })
        pod.beginStopping(atMost: .seconds(60))
        #expect(try pod.ops("/readyz") == Pod.Answer(status: 503, text: "it ends\n"))
        #expect(try pod.ops("/livez").status == 200)
        pod.world.pass(.seconds(3))
        #expect(try pod.app("GET", "/healthz").status == 200)
        #expect(try pod.answer(to: first).status == 200)
        pod.world.pass(.milliseconds(400))
        #expect(try pod.app("GET", "/healthz").status == 503)
        #expect(!pod.isStopped)
        pod.sidecar.stop()
        let start = pod.world.now
        pod.world.turn(until: { pod.isStopped })
        #expect(pod.world.now - start < .milliseconds(400))
    }

    @Test("A sidecar whose health says nothing is one that runs")
    func noHealth() throws {
        let pod = try Pod(source(.lost)) { _, _ in .status(503) }
        pod.sidecar.healthStatus = nil
        let broker = FakeBroker(pod, events: 0..<10, refusal: .acknowledges)
        pod.world.pass(.seconds(1))
        pod.beginStopping(atMost: .seconds(4))
        pod.world.turn(until: { pod.isStopped })
        #expect(broker.statuses.isEmpty)
    }

    @Test("A sidecar that says 500 before it was ever healthy has not begun to stop")
    func notYetHealthy() throws {
        let pod = try Pod(source(.lost)) { _, _ in .status(503) }
        pod.sidecar.healthStatus = 500
        let broker = FakeBroker(pod, events: 0..<10, refusal: .acknowledges)
        pod.world.pass(.seconds(1))
        pod.beginStopping(atMost: .seconds(4))
        pod.world.turn(until: { pod.isStopped })
        #expect(broker.statuses.isEmpty)
    }

    @Test("An event that comes when the sidecar's ports are closed already does not keep the adapter")
    func comesTooLate() throws {
        let pod = try Pod(source(.lost))
        #expect(try pod.bring(id: 1) == 200)
        pod.beginStopping(atMost: .seconds(25))
        pod.sidecar.healthStatus = 500
        pod.sidecar.stop()
        let event = pod.beginBringing(id: 2)
        let start = pod.world.now
        pod.world.turn(until: { pod.isStopped })
        #expect(pod.world.now - start < .seconds(1))
        #expect(event.answer?.status == 503)
    }

    @Test("Draining takes no longer than it may, whatever is in flight")
    func limit() throws {
        let pod = try Pod(Handlers.trigger(Handlers.subscriber(), timeout: "60s")) { _, _ in .hang }
        let event = pod.beginPublishing("1")
        pod.world.turn(until: { !pod.sidecar.calls.isEmpty })
        pod.beginStopping(atMost: .seconds(25))
        pod.world.skip(seconds: 24)
        #expect(!pod.isStopped)
        pod.world.skip(seconds: 2)
        #expect(pod.isStopped && event.isClosed && event.answer == nil)
    }
}
