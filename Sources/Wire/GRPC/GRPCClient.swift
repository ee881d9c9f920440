package import SocketLoop

/// Calls of a sidecar's API over one connection, which is made again when it is lost.
///
/// Calls beyond what the sidecar takes at once, and those that come while there is no connection, wait in order, each
/// till its deadline. A connection that takes no more calls (after GOAWAY, or when its stream ids are used up) goes on
/// until its last call has ended, beside the next one. A connection that cannot be made, or is lost, is tried again
/// after 20 ms, and after twice as long each time, up to two seconds.
///
/// A call that was sent is never sent again by itself: what becomes of it fails with a reason, and may be made anew.
package final class GRPCClient {
    private let loop: SocketLoop
    private let port: Int
    private let headers: [GRPCHeader]
    private let callLimit: Int
    private let lastStream: Int32

    private var connection: GRPCConnection?

    /// Those that take no more calls and still have some.
    private var ending: [GRPCConnection] = []
    private var waiting = WaitingCalls()
    private var attempt: SocketConnect?
    private var pause: LoopTimer?
    private var failures = 0
    private var isStopped = true

    /// The next look at calls whose time is up. One timer serves all: most calls end long before their time.
    private var look: (time: Duration, timer: LoopTimer)?

    /// How far looks are apart at least: with thousands of calls of all deadlines each costs some microseconds.
    private static let lookInterval = Duration.milliseconds(10)
    private static let connectTime = Duration.seconds(5)
    private static let longestPause = 2000

    /// - Parameters:
    ///   - port: where the sidecar listens, at 127.0.0.1. An address and no name: nothing is looked up.
    ///   - headers: those that go with every call.
    ///   - callLimit: how many calls the sidecar is given at once at most, unless it allows fewer.
    ///   - lastStream: the id after which a connection is replaced; they are odd, and end at 2³¹ - 1.
    package init(
        _ loop: SocketLoop, port: Int, headers: [GRPCHeader] = [], callLimit: Int = 2000, lastStream: Int32 = .max
    ) {
        self.loop = loop
        self.port = port
        self.headers = headers
        self.callLimit = callLimit
        self.lastStream = lastStream
    }

    deinit { assert(isStopped, "a client must be stopped before it goes") }

    /// Whether the sidecar has been reached, speaks HTTP/2 and takes calls.
    package var isConnected: Bool { connection?.isOpen ?? false }

    /// How many connections were made: another number is another connection, maybe to another sidecar.
    package private(set) var connectionCount = 0

    /// How many calls wait.
    package var waitingCount: Int { waiting.count }

    /// Connects, and stays connected.
    package func start() {
        guard isStopped else { return }
        isStopped = false
        connect()
    }

    /// Ends every connection and every call. May be called twice.
    package func stop() {
        guard !isStopped else { return }
        isStopped = true
        attempt?.cancel()
        pause?.cancel()
        look?.timer.cancel()
        (attempt, pause, look) = (nil, nil, nil)
        for connection in ending + [connection].compactMap(\.self) { connection.close() }
        (connection, ending) = (nil, [])
        for call in waiting.popAll() { call.fail("the connection is closing") }
    }

    /// Makes a call, now or when there is capacity for it.
    package func start(_ call: GRPCCall) {
        guard !isStopped else { return loop.later { call.fail("the connection is closing") } }
        lookAgain(at: call.deadline)
        waiting.append(call)
        // Not inside of this call: what cannot be sent ends it, and no caller expects that here.
        if waiting.count == 1, connection?.hasCapacity ?? false { loop.later { [weak self] in self?.startWaiting() } }
    }

    private func startWaiting() {
        while !waiting.isEmpty, let connection, connection.hasCapacity, let call = waiting.popFirst() {
            connection.start(call)
        }
    }
}

// MARK: - Time

extension GRPCClient {
    private func lookAgain(at time: Duration) {
        if let look {
            guard time < look.time else { return }
            look.timer.cancel()
        }
        look = (time, loop.schedule(at: time) { [weak self] in self?.endLateCalls() })
    }

    private func endLateCalls() {
        look = nil
        let now = loop.now
        // Before there is capacity for them: they would be sent.
        let late = waiting.popLate(at: now)
        for connection in ending + [connection].compactMap(\.self) { connection.expire(at: now) }
        let reason = isConnected ? "no answer in time: too many calls were under way" : "the sidecar cannot be reached"
        for call in late { call.fail(reason) }
        guard !isStopped else { return }
        var deadlines = (ending + [connection].compactMap(\.self)).compactMap(\.earliestDeadline)
        if let deadline = waiting.earliestDeadline { deadlines.append(deadline) }
        if let time = deadlines.min() { lookAgain(at: max(time, now + Self.lookInterval)) }
    }
}

// MARK: - Connections

extension GRPCClient {
    private func connect() {
        guard !isStopped, connection == nil, attempt == nil else { return }
        attempt = Socket.connect(loop, address: "127.0.0.1", port: port, timeout: Self.connectTime) {
            [weak self] result in
            self?.connected(result)
        }
    }

    private func connected(_ result: Result<Socket, SystemFailure>) {
        attempt = nil
        guard case .success(let socket) = result else { return connectLater() }
        do {
            let calls = try GRPCCallSession(
                authority: "127.0.0.1:\(port)", headers: headers, callLimit: callLimit, lastStream: lastStream)
            connection = GRPCConnection(loop, socket, calls, owner: self)
            connectionCount += 1
        } catch {
            // Memory is short: it is tried again like a sidecar that is not there.
            socket.close()
            connectLater()
        }
    }

    private func connectLater() {
        guard !isStopped, pause == nil, attempt == nil, connection == nil else { return }
        failures += 1
        let wait = Duration.milliseconds(min(Self.longestPause, 10 << min(failures, 8)))
        pause = loop.schedule(at: loop.now + wait) { [weak self] in
            self?.pause = nil
            self?.connect()
        }
    }

    func connectionHasCapacity(_ connection: GRPCConnection) {
        if connection === self.connection { startWaiting() }
    }

    /// The connection takes no more calls, so there is another one beside it.
    func connectionRetired(_ connection: GRPCConnection) {
        guard connection === self.connection else { return }
        ending.append(connection)
        replace(connection)
    }

    func connectionEnded(_ connection: GRPCConnection) {
        ending.removeAll { $0 === connection }
        if connection === self.connection { replace(connection) }
    }

    private func replace(_ old: GRPCConnection) {
        connection = nil
        if old.wasGood { failures = 0 }
        connectLater()
    }
}
