import Testing

@testable import SocketLoop

#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#else
import Darwin
#endif

@Suite("Listening")
struct ListenerTests {
    @Test("A port that is taken, or an address that is not ours, is refused")
    func taken() throws {
        let stage = try Stage()
        let port = try #require(stage.listener).port
        #expect(throws: SystemFailure(operation: "bind", code: EADDRINUSE)) {
            try SocketListener(stage.loop, address: "127.0.0.1", port: port) { _ in }
        }
        for address in ["192.0.2.1", "2001:db8::1"] {
            let failure = #expect(throws: SystemFailure.self) {
                try SocketListener(stage.loop, address: address, port: 0) { _ in }
            }
            #expect(failure?.operation == "bind" || failure?.code == EAFNOSUPPORT)
        }
        for port in [-1, 65536] {
            #expect(throws: SystemFailure(operation: "port", code: EINVAL)) {
                try SocketListener(stage.loop, address: "127.0.0.1", port: port) { _ in }
            }
        }
        #expect(stage.loop.openCount == 1)
    }

    @Test("A port is free again for a new listener while its connections end")
    func reuse() throws {
        let stage = try Stage()
        let ends = try stage.connect()
        let port = try #require(stage.listener).port
        // The server's side ends first, so that its end waits in the system.
        ends.server.close()
        stage.listener?.close()
        stage.listener?.close()
        stage.turns(3)
        let again = try SocketListener(stage.loop, address: "127.0.0.1", port: port) { _ in }
        #expect(again.port == port)
    }

    @Test("The address :: takes clients of IPv6 and of IPv4", .enabled(if: hasVersion6))
    func dualStack() throws {
        let stage = try Stage(address: "::")
        let port = try #require(stage.listener).port
        let peers = [try RawPeer(port: port), try RawPeer(port: port, version6: true)]
        try stage.turn(atMost: 10) { stage.accepted.count == 2 }
        for peer in peers { peer.send("hello") }
        stage.turns(2)
        #expect(stage.accepted.map(\.seen.bytes) == [Array("hello".utf8), Array("hello".utf8)])
        var result: Result<Socket, SystemFailure>?
        Socket.connect(stage.loop, address: "::1", port: port, timeout: .seconds(1)) { result = $0 }
        try stage.turn(atMost: 10) { result != nil }
        #expect(throws: Never.self) { try result?.get() }
    }

    @Test("Connections have no delay for small writes, the receive buffer of the options, and are not inherited")
    func options() throws {
        let stage = try Stage(options: .init(receiveBuffer: 20_000))
        let (_, server, _) = try stage.rawClient()
        let descriptor = server.descriptorNumber
        #expect(option(descriptor, Int32(IPPROTO_TCP), TCP_NODELAY) == 1)
        // Linux doubles it for its own use.
        #expect([20_000, 40_000].contains(option(descriptor, SOL_SOCKET, SO_RCVBUF)))
        #expect(fcntl(descriptor, F_GETFD) & FD_CLOEXEC != 0)
        #expect(fcntl(descriptor, F_GETFL) & O_NONBLOCK != 0)
    }

    @Test("A listener may be closed within accepting, and what is in line is not accepted then")
    func closeWithin() throws {
        let loop = try SocketLoop()
        defer { loop.close() }
        var count = 0
        var listener: SocketListener?
        listener = try SocketListener(loop, address: "127.0.0.1", port: 0) { _ in
            count += 1
            listener?.close()
        }
        let port = try #require(listener).port
        let peers = [try RawPeer(port: port), try RawPeer(port: port)]
        for _ in 0..<5 { loop.turn() }
        #expect(count == 1)
        #expect(loop.openCount == 1)
        withExtendedLifetime(peers) {}
    }

    @Test("A descriptor that the system cannot watch is an error, and is closed once")
    func unwatchable() throws {
        let loop = try SocketLoop()
        defer { loop.close() }
        let file = open("/proc/self/exe", O_RDONLY)
        let descriptor = try WatchedDescriptor(loop, file)
        #expect(throws: SystemFailure(operation: "event_add", code: EPERM)) { try Socket(loop, descriptor) }
        #expect(loop.openCount == 0)
        descriptor.close()
    }

    @Test("Many in line are accepted over several turns")
    func many() throws {
        let stage = try Stage()
        let port = try #require(stage.listener).port
        let peers = try (0..<150).map { _ in try RawPeer(port: port) }
        stage.turns(1)
        #expect(stage.accepted.count == 64)
        stage.turns(2)
        #expect(stage.accepted.count == peers.count)
    }

    private func option(_ descriptor: Int32, _ level: Int32, _ name: Int32) -> Int {
        var value: Int32 = -1
        var size = socklen_t(MemoryLayout<Int32>.size)
        getsockopt(descriptor, level, name, &value, &size)
        return Int(value)
    }

    private static let hasVersion6: Bool = {
        guard let loop = try? SocketLoop() else { return false }
        defer { loop.close() }
        return (try? SocketListener(loop, address: "::1", port: 0) { _ in }) != nil
    }()
}
