import HandlerContract
import Testing

@testable import EventsAdapter

@Suite("A sidecar that may keep events is restarted")
struct SidecarRestartTests {
    /// A Trigger's pod whose sidecar has been there before the adapter.
    private func pod(restarts: Bool = true, subscriptions: Int = 1) throws -> Pod {
        guard case .trigger(var config) = Handlers.trigger(Handlers.subscriber()) else {
            return try Pod(Handlers.source())
        }
        config.restartsSidecar = restarts
        let pod = try Pod(.trigger(config), logLevel: .info)
        pod.sidecar.subscriptionCount = subscriptions
        return pod
    }

    private func health(_ pod: Pod) throws -> Int { try pod.app("GET", "/healthz").status }

    @Test(
        "An adapter that finds subscriptions that it did not ask for has the sidecar end, and is unhealthy until then")
    func older() throws {
        let pod = try pod()
        pod.sidecar.shutDown = {}
        pod.world.turn(until: { pod.sidecar.shutDownCount > 0 })
        pod.world.pass(.milliseconds(50))
        #expect(try health(pod) == 503)
        #expect(try pod.ops("/readyz") == Pod.Answer(status: 503, text: "the sidecar is restarted\n"))
        #expect(try pod.publish("1") == 200, "what it brings until then is delivered")
        pod.sidecar.stop()
        pod.world.pass(.milliseconds(700))
        #expect(try health(pod) == 200)
        #expect(pod.lines.contains { $0.contains("the sidecar has ended") })
        pod.world.pass(.seconds(3))
        #expect(pod.sidecar.shutDownCount == 1)
        pod.stop()
    }

    @Test("A sidecar that asked this adapter for its subscriptions goes on, and so does one without any")
    func younger() throws {
        let asked = try pod()
        #expect(try asked.app("GET", "/dapr/subscribe").status == 200)
        let empty = try pod(subscriptions: 0)
        for pod in [asked, empty] {
            pod.sidecar.shutDown = {}
            pod.world.turn(until: { pod.sidecar.metadataCount > 0 })
            pod.world.pass(.seconds(2))
            #expect(pod.sidecar.shutDownCount == 0)
            #expect(try health(pod) == 200)
            pod.stop()
        }
    }

    @Test("Where CONFIG does not ask for it, an older sidecar goes on")
    func unasked() throws {
        let pod = try pod(restarts: false)
        pod.sidecar.shutDown = {}
        pod.world.turn(until: { pod.sidecar.metadataCount > 0 })
        pod.world.pass(.seconds(2))
        #expect(pod.sidecar.shutDownCount == 0)
        pod.stop()
    }

    @Test("A sidecar that refuses goes on, and the log says what to do")
    func refused() throws {
        let pod = try pod()
        pod.world.turn(until: { pod.sidecar.shutDownCount > 0 })
        pod.world.pass(.milliseconds(50))
        #expect(try health(pod) == 200)
        #expect(pod.lines.contains { $0.contains("restart the pod to get the events that it holds") })
        pod.stop()
    }

    @Test("A sidecar that does not end in half a minute gets events again")
    func endless() throws {
        let pod = try pod()
        pod.sidecar.shutDown = {}
        pod.world.turn(until: { pod.sidecar.shutDownCount > 0 })
        pod.world.pass(.seconds(29))
        #expect(try health(pod) == 503)
        pod.world.pass(.seconds(2))
        #expect(try health(pod) == 200)
        pod.stop()
    }
}
