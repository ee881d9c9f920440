import SocketLoop
import Testing

@testable import HTTP1

/// A port on the loopback addresses, with its clients on the same loop.
final class Port {
    let loop: SocketLoop
    let listener: HTTPListener
    private(set) var number = 0
    private let state: State
    private let clock: Clock
    private let clients = Clients()

    private final class Clock { var offset = Duration.zero }
    private final class Clients { var all: [PortClient] = [] }

    private final class State {
        var paths: [String] = []
        var answers: [(HTTPResponse) -> Void] = []
        var body: [UInt8] = []
    }

    /// - Parameter isAtOnce: answers each request as soon as it comes.
    init(_ addresses: [String], number: Int = 0, limits: HTTPLimits = HTTPLimits(), isAtOnce: Bool = true) throws {
        let (state, clock) = (State(), Clock())
        (self.state, self.clock) = (state, clock)
        loop = try SocketLoop(clock: { SocketLoop.monotonicTime() + clock.offset })
        listener = HTTPListener(limits) { request, answer in
            state.paths.append(request.path)
            if isAtOnce { answer(HTTPResponse(status: .ok, body: state.body)) } else { state.answers.append(answer) }
        }
        self.number = try listener.listen(loop, on: addresses, port: number)
    }

    deinit { loop.close() }

    /// The paths of the requests that came.
    var paths: [String] { state.paths }

    /// The body of every answer.
    var body: [UInt8] {
        get { state.body }
        set { state.body = newValue }
    }

    /// How many connections the server has: descriptors but for the port's own and the clients'.
    var serverConnectionCount: Int { loop.openCount - 1 - clients.all.count { $0.socket.isOpen } }

    /// Answers the oldest request that has no answer.
    func answer() { state.answers.removeFirst()(.success) }

    func connect(to address: String = "127.0.0.1") throws -> PortClient {
        var outcome: Result<Socket, SystemFailure>?
        Socket.connect(loop, address: address, port: number, timeout: .seconds(5)) { outcome = $0 }
        turn { outcome != nil }
        let client = PortClient(try #require(outcome).get())
        clients.all.append(client)
        turn()
        return client
    }

    func turn() { loop.turn() }

    /// Turns until something holds; for at most ten seconds, so that a test fails and does not hang.
    func turn(until isDone: () -> Bool) {
        let end = ContinuousClock.now + .seconds(10)
        while !isDone(), ContinuousClock.now < end { loop.turn() }
        #expect(isDone())
    }

    /// Lets the clock go on by so much.
    func pass(_ duration: Duration) {
        for _ in 0..<duration.components.seconds {
            clock.offset += .seconds(1)
            loop.turn()
        }
    }
}

/// A client that keeps what it gets.
final class PortClient: SocketHandler {
    let socket: Socket
    private(set) var bytes: [UInt8] = []
    private(set) var isClosed = false

    init(_ socket: Socket) {
        self.socket = socket
        socket.handler = self
    }

    var text: String { String(decoding: bytes, as: UTF8.self) }

    func write(_ text: String) { socket.write(Array(text.utf8).span) }

    func received(_ bytes: Span<UInt8>, on socket: Socket) { self.bytes.append(copying: bytes) }

    func inputEnded(on socket: Socket) {
        isClosed = true
        socket.close()
    }

    func drained(on socket: Socket) {}

    func closed(_ socket: Socket, because reason: SystemFailure?) { isClosed = true }
}
