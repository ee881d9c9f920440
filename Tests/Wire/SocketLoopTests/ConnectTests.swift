import Testing

@testable import SocketLoop

#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#else
import Darwin
#endif

@Suite("Connecting")
struct ConnectTests {
    private func result(
        of stage: Stage, _ address: String, _ port: Int, timeout: Duration = .seconds(1)
    ) throws -> Result<Socket, SystemFailure> {
        var result: Result<Socket, SystemFailure>?
        Socket.connect(stage.loop, address: address, port: port, timeout: timeout) { result = $0 }
        #expect(result == nil, "reported within the call")
        try stage.turn(atMost: 100) { result != nil }
        #expect(stage.loop.timers.waitingCount == 0)
        return try #require(result)
    }

    @Test("A port that nobody listens on is refused")
    func refused() throws {
        let stage = try Stage()
        // Bound, so that it is nobody else's, but not listening.
        let descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
        defer { systemClose(descriptor) }
        try bindToLoopback(descriptor)
        let port = try NumericAddress.port(of: descriptor)
        let failure = #expect(throws: SystemFailure.self) { try result(of: stage, "127.0.0.1", port).get() }
        #expect(failure == SystemFailure(operation: "connect", code: ECONNREFUSED))
        #expect(failure?.description == "connect: Connection refused")
        #expect(stage.loop.openCount == 1)
    }

    @Test(
        "Names, nonsense and ports out of range are refused",
        arguments: [
            ("localhost", 80), ("", 80), ("127.0.0.1 ", 80), ("[::1]", 80), ("1.2.3", 80), ("127.0.0.1", 65536),
            ("127.0.0.1", -1), ("::1", .max),
        ])
    func badAddress(address: String, port: Int) throws {
        let stage = try Stage()
        let failure = #expect(throws: SystemFailure.self) { try result(of: stage, address, port).get() }
        #expect(failure?.code == EINVAL)
        #expect(stage.loop.openCount == 1)
    }

    /// A listening port whose line is full, so that a connection stays half-made.
    private final class FullPort {
        let descriptor = systemListener()
        let port: Int
        private var peers: [RawPeer] = []

        init() throws {
            port = try NumericAddress.port(of: descriptor)
            for _ in 0..<2 { peers.append(try RawPeer(port: port, waits: false)) }
        }

        deinit { systemClose(descriptor) }
    }

    @Test("A connection that is not made in time fails, by the loop's clock")
    func timeout() throws {
        let full = try FullPort()
        let stage = try Stage()
        var result: Result<Socket, SystemFailure>?
        Socket.connect(stage.loop, address: "127.0.0.1", port: full.port, timeout: .seconds(5)) { result = $0 }
        stage.clock.time += .milliseconds(4999)
        stage.turns(20)
        #expect(result == nil)
        stage.clock.time += .milliseconds(1)
        stage.turns(1)
        #expect(throws: SystemFailure(operation: "connect", code: ETIMEDOUT)) { try result?.get() }
        #expect(stage.loop.openCount == 1)
    }

    @Test("A connection that is cancelled, or whose loop is closed, leaves nothing behind", arguments: [true, false])
    func cancel(isCancelled: Bool) throws {
        let full = try FullPort()
        let stage = try Stage()
        var results: [Result<Socket, SystemFailure>] = []
        let attempt = Socket.connect(stage.loop, address: "127.0.0.1", port: full.port, timeout: .seconds(5)) {
            results.append($0)
        }
        stage.turns(2)
        if isCancelled {
            attempt.cancel()
            attempt.cancel()
            stage.clock.time += .seconds(10)
            stage.turns(2)
            #expect(results.isEmpty)
            #expect(stage.loop.openCount == 1)
            #expect(stage.loop.timers.waitingCount == 0)
        } else {
            stage.loop.close()
            #expect(results.count == 1)
            #expect(throws: SystemFailure(operation: "connect", code: ECANCELED)) { try results.first?.get() }
        }
    }

    @Test("A bad address may be cancelled too")
    func cancelBad() throws {
        let stage = try Stage()
        var isReported = false
        Socket.connect(stage.loop, address: "x", port: 1, timeout: .seconds(1)) { _ in isReported = true }.cancel()
        stage.turns(2)
        #expect(!isReported)
    }

    @Test("A socket that is connected to itself is known")
    func toItself() throws {
        let descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
        defer { systemClose(descriptor) }
        try bindToLoopback(descriptor)
        let own = try NumericAddress("127.0.0.1", port: try NumericAddress.port(of: descriptor))
        #expect(!NumericAddress.isConnectedToItself(descriptor))
        try own.withSystemAddress { start, size throws(SystemFailure) in
            if connect(descriptor, start, size) != 0 { throw .last("connect") }
        }
        #expect(NumericAddress.isConnectedToItself(descriptor))
        let stage = try Stage()
        let (peer, _, _) = try stage.rawClient()
        #expect(!NumericAddress.isConnectedToItself(peer.descriptor))
    }
}

/// A socket that listens with a queue for one connection.
private func systemListener() -> Int32 {
    let descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
    try? bindToLoopback(descriptor)
    listen(descriptor, 0)
    return descriptor
}

private func bindToLoopback(_ descriptor: Int32) throws(SystemFailure) {
    try NumericAddress("127.0.0.1", port: 0).withSystemAddress { start, size throws(SystemFailure) in
        if bind(descriptor, start, size) != 0 { throw .last("bind") }
    }
}
