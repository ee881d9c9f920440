internal import SocketLoop

/// One connection to a sidecar: a socket, and the calls that go over it.
final class GRPCConnection: SocketHandler {
    /// How long the sidecar may take to say its first words.
    private static let greetingTime = Duration.seconds(5)

    private let loop: SocketLoop
    private let socket: Socket
    private let calls: GRPCCallSession
    private weak var owner: GRPCClient?
    private let writer: HTTP2Writer
    private var greeting: LoopTimer?
    private var isFlushDue = false
    private var isRetired = false
    private var isEnded = false

    private let made: Duration

    /// How long a connection without an answer must have been there to count as a good one.
    private static let goodTime = Duration.seconds(2)

    init(_ loop: SocketLoop, _ socket: Socket, _ calls: GRPCCallSession, owner: GRPCClient) {
        self.loop = loop
        self.socket = socket
        self.calls = calls
        self.owner = owner
        writer = HTTP2Writer(socket)
        made = loop.now
        socket.handler = self
        greeting = loop.schedule(at: made + Self.greetingTime) { [weak self] in self?.end("no HTTP/2 in time") }
        flushSoon()
    }

    /// Whether calls can be made on it, now or when others have ended.
    var isOpen: Bool { calls.isOpen && !calls.isGoingAway }

    /// Whether one more call can be started.
    var hasCapacity: Bool { calls.hasCapacity }

    /// Whether it served as long as it could, or for a while: the next one can then be tried soon.
    var wasGood: Bool { calls.hasAnswered || calls.isUsedUp || loop.now - made >= Self.goodTime }

    /// Starts a call; there must be capacity for it.
    func start(_ call: GRPCCall) {
        calls.start(call, at: loop.now)
        flushSoon()
        if calls.isGoingAway { reactSoon() }
    }

    /// When the time of the next call is up; nil where there is none.
    var earliestDeadline: Duration? { calls.earliestDeadline }

    /// Ends the calls whose time is up.
    func expire(at now: Duration) {
        calls.expire(at: now)
        react()
    }

    /// Ends it in order, and the calls that it has.
    func close() {
        guard !isEnded else { return }
        calls.terminate()
        writer.writeOnce { calls.collect(into: &$0, limit: $1) }
        end("the connection was closed")
    }

    // MARK: - The socket

    func received(_ bytes: Span<UInt8>, on socket: Socket) {
        calls.receive(bytes)
        react()
    }

    func inputEnded(on socket: Socket) { end("the connection was closed") }

    func drained(on socket: Socket) { flush() }

    func closed(_ socket: Socket, because reason: SystemFailure?) {
        end(reason.map { "the connection failed: \($0)" } ?? "the connection was closed")
    }

    // MARK: - What follows

    /// Tells the owner what has become of the connection.
    private func react() {
        guard !isEnded else { return }
        if calls.isOpen, let waiting = greeting {
            waiting.cancel()
            greeting = nil
        }
        if calls.isGoingAway, !isRetired {
            isRetired = true
            owner?.connectionRetired(self)
        }
        owner?.connectionHasCapacity(self)
        flushSoon()
    }

    private func reactSoon() { loop.later { [weak self] in self?.react() } }

    /// Writes once for all that happens in this turn of the loop.
    private func flushSoon() {
        guard !isFlushDue, !isEnded else { return }
        isFlushDue = true
        loop.later { [weak self] in
            self?.isFlushDue = false
            self?.flush()
        }
    }

    /// Writes what there is, as long as the socket takes it; the rest when it is out (`drained`).
    private func flush() {
        writer.write { calls.collect(into: &$0, limit: $1) }
        guard !isEnded else { return }
        if calls.isOver {
            end(calls.failure.map { "the connection failed: \($0)" } ?? "the connection was closed")
        } else if isRetired, calls.isIdle {
            // Its last call has ended, and nothing else is to be said.
            close()
        } else {
            // What could not be sent has freed capacity.
            owner?.connectionHasCapacity(self)
        }
    }

    private func end(_ reason: String) {
        guard !isEnded else { return }
        isEnded = true
        greeting?.cancel()
        socket.close()
        calls.end(reason)
        owner?.connectionEnded(self)
    }
}
