import CloudEvents
import EventRouting
import NIOConcurrencyHelpers
import NIOCore
import NIOHTTP2
import NIOPosix
import Testing

@testable import EventsAdapter

/// A sidecar and the connections to it, without an adapter.
private final class Calls: Sendable {
    let sidecar: FakeSidecar
    private let loop = MultiThreadedEventLoopGroup.singleton.next()
    private let pool: NIOLoopBound<GRPCPool>

    init(
        patience: TimeAmount = .hours(1), lastStream: HTTP2StreamID = HTTP2StreamID(Int32.max - 2),
        _ script: @escaping FakeSidecar.Script
    ) async throws {
        sidecar = FakeSidecar(script)
        let port = try await sidecar.start()
        let loop = loop
        pool = try await loop.submit {
            let pool = try GRPCPool(loop: loop, port: port, token: nil, patience: patience, lastStream: lastStream)
            pool.start()
            return NIOLoopBound(pool, eventLoop: loop)
        }.get()
    }

    /// Delivers so many messages at once, and returns how they ended.
    func deliver(_ count: Int, within time: TimeAmount = .seconds(120)) async throws -> [AttemptOutcome] {
        try await withThrowingTaskGroup { group in
            for _ in 0..<count { group.addTask { try await self.deliver(within: time) } }
            return try await group.reduce(into: []) { $0.append($1) }
        }
    }

    private func deliver(within time: TimeAmount) async throws -> AttemptOutcome {
        let promise = loop.makePromise(of: AttemptOutcome.self)
        let pool = pool
        loop.execute {
            let client = DaprClient(calls: pool.value)
            let message = OutgoingMessage.binding(component: "sink", operation: "post", data: [], metadata: [:])
            client.send(message, of: nil, before: .now() + time) { promise.succeed($0) }
        }
        return try await promise.futureResult.get()
    }

    func stop() async {
        let pool = pool
        try? await loop.submit { pool.value.stop() }.get()
        await sidecar.stop()
    }
}

@Suite("Connections to the sidecar")
struct GRPCPoolTests {
    @Test("As long as calls need not wait for long there is one connection, however many there are")
    func one() async throws {
        let calls = try await Calls { _, _ in .status(200) }
        #expect(try await calls.deliver(1000).allSatisfy { $0 == .delivered })
        #expect(calls.sidecar.connectionCount == 1)
        await calls.stop()
    }

    @Test("A slow one gets more, so that calls do not wait for each other")
    func more() async throws {
        let calls = try await Calls(patience: .milliseconds(50)) { _, _ in .late(.milliseconds(400), .status(200)) }
        #expect(try await calls.deliver(600).allSatisfy { $0 == .delivered })
        #expect(2...20 ~= calls.sidecar.connectionCount)
        await calls.stop()
    }

    @Test("A connection whose streams are used up is replaced")
    func streams() async throws {
        let calls = try await Calls(lastStream: 19) { _, _ in .status(200) }
        for _ in 0..<5 { #expect(try await calls.deliver(10).allSatisfy { $0 == .delivered }) }
        #expect(calls.sidecar.connectionCount >= 5)
        #expect(calls.sidecar.calls.count == 50)
        await calls.stop()
    }

    @Test("PINGs without end and streams that are reset are no reason to leave")
    func busy() async throws {
        let calls = try await Calls { _, number in .pings(5, number > 300 ? .reset : .status(200)) }
        let outcomes = try await calls.deliver(600)
        #expect(outcomes.count { $0 == .delivered } == 300)
        #expect(outcomes.count { $0 == .failed("the sidecar reset the call") } == 300)
        #expect(calls.sidecar.connectionCount == 1)
        await calls.stop()
    }

    @Test("A call on a connection that takes no more calls is given up when its time is up")
    func retired() async throws {
        let calls = try await Calls { _, number in number == 2 ? .goAway(.hang) : .status(200) }
        #expect(try await calls.deliver(1) == [.delivered])
        #expect(try await calls.deliver(1, within: .seconds(10)) == [.failed("no answer in time")])
        #expect(try await calls.deliver(1) == [.delivered])
        #expect(calls.sidecar.connectionCount == 2)
        await calls.stop()

        let used = try await Calls(lastStream: 3) { _, number in number == 1 ? .status(200) : .hang }
        #expect(try await used.deliver(1) == [.delivered])
        #expect(try await used.deliver(1, within: .seconds(10)) == [.failed("no answer in time")])
        await used.stop()
    }
}
