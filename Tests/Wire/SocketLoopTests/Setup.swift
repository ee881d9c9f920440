import SocketLoop
import Testing

/// A clock that stands still until it is set.
final class HandClock {
    var time = Duration.seconds(1000)
}

/// What a handler learned, and what it does then.
final class Recorder: SocketHandler {
    var bytes: [UInt8] = []
    var calls: [String] = []
    var reason: SystemFailure?
    var isClosed: Bool { calls.last == "closed" }
    var count: Int { bytes.count }

    /// What is done within a call, by its name.
    var within: [String: (Socket) -> Void] = [:]

    func received(_ bytes: Span<UInt8>, on socket: Socket) {
        bytes.withUnsafeBufferPointer { self.bytes.append(contentsOf: $0) }
        reported("received", socket)
    }

    func inputEnded(on socket: Socket) { reported("ended", socket) }

    func drained(on socket: Socket) { reported("drained", socket) }

    func closed(_ socket: Socket, because reason: SystemFailure?) {
        self.reason = reason
        reported("closed", socket)
        // They may know of recorders that know of this one.
        within = [:]
    }

    private func reported(_ name: String, _ socket: Socket) {
        calls.append(name)
        within[name]?(socket)
    }
}

/// A loop with its clock, a listener, and the connections that it accepted, each with a recorder.
final class Stage {
    let clock = HandClock()
    let loop: SocketLoop
    var listener: SocketListener?
    var accepted: [(socket: Socket, seen: Recorder)] = []

    init(address: String = "127.0.0.1", options: SocketListener.Options = SocketListener.Options()) throws {
        let clock = clock
        loop = try SocketLoop { clock.time }
        listener = try SocketListener(loop, address: address, port: 0, options: options) { [unowned self] socket in
            let seen = Recorder()
            socket.handler = seen
            accepted.append((socket, seen))
        }
    }

    deinit { loop.close() }

    /// Connects, and turns until both sides have their socket.
    func connect() throws -> Connection {
        let port = try #require(listener).port
        let before = accepted.count
        var result: Result<Socket, SystemFailure>?
        Socket.connect(loop, address: "127.0.0.1", port: port, timeout: .seconds(1)) { result = $0 }
        try turn { result != nil && accepted.count > before }
        let client = try #require(result).get()
        let seen = Recorder()
        client.handler = seen
        return Connection(
            client: client, server: accepted[before].socket, atClient: seen, atServer: accepted[before].seen)
    }

    /// Turns until it is so, at most as often as said.
    func turn(atMost limit: Int = 10_000, until isDone: () -> Bool) throws {
        for _ in 0..<limit {
            if isDone() { return }
            loop.turn()
        }
        try #require(isDone(), "not in \(limit) turns")
    }

    func turns(_ count: Int) {
        for _ in 0..<count { loop.turn() }
    }
}

/// The two ends of a connection and what their handlers learned.
struct Connection {
    let client: Socket
    let server: Socket
    let atClient: Recorder
    let atServer: Recorder
}

extension Socket {
    func write(_ text: String) { write(Array(text.utf8).span) }

    func write(count: Int, of byte: UInt8 = 7) { write([UInt8](repeating: byte, count: count).span) }
}

extension Stage {
    /// A raw client, with the socket that was accepted for it.
    func rawClient() throws -> (peer: RawPeer, server: Socket, atServer: Recorder) {
        let before = accepted.count
        let peer = try RawPeer(port: try #require(listener).port)
        try turn { accepted.count > before }
        return (peer, accepted[before].socket, accepted[before].seen)
    }
}
