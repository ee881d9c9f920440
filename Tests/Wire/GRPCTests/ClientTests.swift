import GRPC
import SocketLoop
import Testing

@Suite("Calls of a sidecar")
struct ClientTests {
    @Test("A call brings its message and headers, and its answer back")
    func call() throws {
        let token = GRPCHeader("dapr-api-token", "secret", isIndexed: false)
        let test = try SidecarAndClient(headers: [token]) { call, _ in call.succeed([9, 8]) }
        let trace = GRPCHeader(
            "traceparent", "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01", isIndexed: false)
        let number = test.call(within: .seconds(20), headers: [trace]) { GRPCMessage([1], [2, 3], [4]) }
        #expect(test.turnToEnd())
        #expect(test.answer(number) == [9, 8])
        let call = try #require(test.calls.first)
        #expect(call.message == [1, 2, 3, 4] && call.path == "/test/Call")
        let port = try #require(test.server?.port)
        #expect(
            call.headers.map { "\($0.name): \($0.value)" } == [
                ":method: POST", ":scheme: http", ":authority: 127.0.0.1:\(port)", ":path: /test/Call",
                "content-type: application/grpc", "te: trailers", "dapr-api-token: secret",
                "traceparent: 00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01", "grpc-timeout: 20000m",
            ])
    }

    @Test("One connection carries all calls, however many there are; those beyond the sidecar's limit wait in order")
    func many() throws {
        var most = 0
        var open = 0
        let test = try SidecarAndClient(options: .init(streamLimit: 100)) { call, _ in call.succeed(call.message) }
        test.server?.opened = { call in
            open += 1
            most = max(most, open)
            call.ended = { open -= 1 }
        }
        var made = 0
        for number in 0..<10_000 {
            test.call {
                made += 1
                return GRPCMessage([UInt8(number & 255), UInt8(number >> 8)])
            }
        }
        #expect(made == 0 && test.client.waitingCount == 10_000)
        test.turn { !test.calls.isEmpty }
        // A call that waits has no message yet.
        #expect(made <= 300)
        #expect(test.turnToEnd(atMost: 50_000))
        #expect(test.summary == ["answer": 10_000])
        #expect(most == 100 && test.server?.connectionCount == 1)
        #expect(test.calls.map { Int($0.message[0]) | Int($0.message[1]) << 8 } == Array(0..<10_000))
    }

    @Test("Messages of 4 MB go through small windows, to a sidecar that reads in between only")
    func large() throws {
        let test = try SidecarAndClient(options: .init(streamLimit: 100, streamWindow: 16_384)) { call, _ in
            call.succeed([UInt8(call.message.count >> 20)])
        }
        let data = [UInt8](repeating: 7, count: 4 << 20)
        for _ in 0..<10 { test.call { GRPCMessage([1], data, [2]) } }
        var turns = 0
        while test.outcomes.count < 10, turns < 100_000 {
            turns += 1
            test.server?.isReadHeld = turns % 3 != 0
            test.loop.turn()
        }
        #expect(test.summary == ["answer": 10])
        #expect(test.calls.allSatisfy { $0.message.count == data.count + 2 && $0.message.last == 2 })
    }

    @Test("A sidecar that does not read holds up neither the time of calls nor what they hold")
    func stuck() throws {
        let test = try SidecarAndClient { call, _ in call.succeed([]) }
        test.turn { test.client.isConnected }
        test.server?.isReadHeld = true
        weak var held: Held?
        do {
            let event = Held()
            held = event
            test.call(within: .seconds(5)) { GRPCMessage([], event.bytes) }
        }
        test.turn()
        test.wait(.seconds(5))
        #expect(test.reason(0) == "no answer in time" && held == nil)
        test.server?.isReadHeld = false
        test.call()
        #expect(test.turnToEnd() && test.answer(1) == [])
    }

    private final class Held {
        let bytes = [UInt8](repeating: 1, count: 8 << 20)
    }

    @Test("A sidecar may allow fewer calls, or none, or more again")
    func limits() throws {
        let test = try SidecarAndClient(options: .init(streamLimit: 0)) { call, _ in call.succeed([]) }
        test.call(within: .seconds(3))
        test.turn()
        #expect(test.client.isConnected && test.calls.isEmpty)
        test.wait(.seconds(3))
        #expect(test.reason(0) == "no answer in time: too many calls were under way")
    }

    @Test("This side's own limit holds where the sidecar has none")
    func ownLimit() throws {
        let test = try SidecarAndClient(callLimit: 7) { _, _ in }
        for _ in 0..<20 { test.call() }
        test.turn(times: 50)
        #expect(test.calls.count == 7 && test.client.waitingCount == 13)
    }

    @Test("A call that cannot be sent leaves its place to the next one")
    func unsendable() throws {
        let test = try SidecarAndClient(options: .init(streamLimit: 1)) { call, _ in call.succeed([]) }
        let state = GRPCHeader("tracestate", String(repeating: "a", count: 70_000), isIndexed: false)
        for _ in 0..<3 { test.call(headers: [state]) }
        test.call()
        #expect(test.turnToEnd() && test.answer(3) == [])
        #expect(test.reason(0)?.hasPrefix("the call cannot be started: ") == true)
    }

    @Test("PINGs without end and calls that are reset are no reason to leave")
    func busy() throws {
        let test = try SidecarAndClient { call, number in
            call.ping(5)
            if number > 300 { call.reset() } else { call.succeed([]) }
        }
        for _ in 0..<600 { test.call() }
        #expect(test.turnToEnd())
        #expect(test.summary == ["answer": 300, "the sidecar reset the call": 300])
        #expect(test.server?.connectionCount == 1)
    }

    @Test("A failure that the sidecar states is reported, and other calls go on")
    func failures() throws {
        let test = try SidecarAndClient { call, number in
            if number == 1 { call.fail(status: 13, "é is 100 % down") } else { call.succeed([]) }
        }
        test.call()
        test.call()
        #expect(test.turnToEnd())
        #expect(test.reason(0) == "INTERNAL: é is 100 % down" && test.answer(1) == [])
    }

    @Test("An answer before the message is out ends the call; the rest of the message is not sent")
    func early() throws {
        let test = try SidecarAndClient(options: .init(streamWindow: 1000))
        test.server?.opened = { $0.fail(status: 8, "too large") }
        test.call([UInt8](repeating: 1, count: 100_000))
        #expect(test.turnToEnd())
        #expect(test.reason(0) == "RESOURCE_EXHAUSTED: too large")
        #expect(test.calls.isEmpty && test.client.isConnected)
    }

    @Test("Calls that are made in the end of another are made too")
    func chain() throws {
        let test = try SidecarAndClient()
        var count = 0
        func next() {
            test.client.start(
                GRPCCall("/test/Call", deadline: .seconds(9), message: { GRPCMessage([]) }) { _ in
                    count += 1
                    if count < 50 { next() }
                })
        }
        next()
        #expect(count == 0)
        #expect(test.turn { count == 50 })
    }
}
