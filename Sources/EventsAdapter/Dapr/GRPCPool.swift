import NIOCore
import NIOHTTP2
import NIOPosix

/// Connections to the sidecar, as many as calls need: gives each call a connection, and makes new ones where they are lost.
///
/// One connection is enough as long as the sidecar answers fast. A call beyond the hundred that a connection carries at
/// once waits for another's end; only when it waits for longer than 50 ms, as it does when sinks are slow, is there one
/// connection more, up to twenty. (The cost of a call in swift-nio-http2 grows with the number of open streams: a
/// thousand at once made deliveries eight times slower.)
final class GRPCPool {
    private let loop: any EventLoop
    private let address: SocketAddress
    private let token: String?
    private let patience: TimeAmount
    private let lastStream: HTTP2StreamID

    /// In the order in which they are filled, so that the last ones become idle first.
    private var connections: [GRPCConnection] = []

    /// Connections that take no more calls and still have some: their time runs out like that of others.
    private var retired: [GRPCConnection] = []

    /// Calls that wait for room on a connection.
    private var line = CircularBuffer<GRPCCall>()
    private var failures = 0
    private var isConnecting = false
    private var isStopped = false

    /// How often calls are looked at whose time is up, and the line whether it moves.
    private static let tick = TimeAmount.milliseconds(50)
    private static let connectionLimit = 20

    /// How long a connection beyond the first may have nothing to do.
    private static let idleTime = TimeAmount.seconds(30)

    /// - Parameters:
    ///   - patience: how long a call may wait before there is one connection more.
    ///   - lastStream: the id after which a connection is replaced.
    init(
        loop: any EventLoop, port: Int, token: String?, patience: TimeAmount = .milliseconds(50),
        lastStream: HTTP2StreamID = HTTP2StreamID(Int32.max - 2)
    ) throws {
        self.loop = loop
        self.patience = patience
        self.lastStream = lastStream
        // An address and no host name: looking one up takes another thread, and Dispatch, which needs /proc.
        address = try SocketAddress(ipAddress: "127.0.0.1", port: port)
        self.token = token
    }

    /// Whether the sidecar can be reached.
    var isConnected: Bool { !connections.isEmpty }

    func start() {
        connect()
        lookAgain()
    }

    func stop() {
        isStopped = true
        for connection in connections + retired { connection.close() }
    }

    /// Makes a call, now or when there is room for it.
    func start(_ call: GRPCCall) {
        if line.isEmpty, let connection = connections.first(where: \.hasRoom) {
            connection.start(call)
        } else {
            line.append(call)
        }
    }

    private func startWaiting() {
        while !line.isEmpty, let connection = connections.first(where: \.hasRoom) {
            connection.start(line.removeFirst())
        }
    }

    private func lookAgain() {
        guard !isStopped else { return }
        let now = NIODeadline.now()
        for connection in connections + retired { connection.expire(at: now) }
        let late = line.filter { $0.deadline <= now }
        line.removeAll { $0.deadline <= now }
        let reason = isConnected ? "no answer in time: too many calls were under way" : "the sidecar cannot be reached"
        for call in late { call.finish(.failure(GRPCFailure(reason))) }
        startWaiting()
        if let first = line.first, now - first.made > patience, isConnected { connect() }
        for connection in connections.dropFirst() where connection.idleTime(at: now) > Self.idleTime {
            connection.close()
        }
        loop.assumeIsolated().scheduleTask(in: Self.tick) { self.lookAgain() }
    }
}

// MARK: - Connecting

extension GRPCPool {
    private func connect() {
        guard !isStopped, !isConnecting, connections.count < Self.connectionLimit else { return }
        isConnecting = true
        let bound = NIOLoopBound(self, eventLoop: loop)
        let future = ClientBootstrap(group: loop)
            .connectTimeout(.seconds(5))
            .channelOption(.tcpOption(.tcp_nodelay), value: 1)
            .channelInitializer { channel in
                channel.eventLoop.makeCompletedFuture {
                    let handlers: [any ChannelHandler] = [Self.http2Handler(), bound.value.makeConnection()]
                    try channel.pipeline.syncOperations.addHandlers(handlers)
                }
            }
            .connect(to: address)
        future.assumeIsolated().whenFailure { _ in
            self.isConnecting = false
            if !self.isConnected { self.retry() }
        }
    }

    private func makeConnection() -> GRPCConnection {
        GRPCConnection(
            authority: "127.0.0.1:\(address.port ?? 0)", token: token, lastStream: lastStream,
            onOpen: { [self] connection in
                (failures, isConnecting) = (0, false)
                guard !isStopped else { return connection.close() }
                connections.append(connection)
                startWaiting()
            },
            onRoom: { [self] in startWaiting() },
            onRetire: { [self] connection in retire(connection) },
            onEnd: { [self] connection in retired.removeAll { $0 === connection } }
        )
    }

    private func retire(_ connection: GRPCConnection) {
        connections.removeAll { $0 === connection }
        retired.append(connection)
        if !isConnected { retry() }
    }

    /// Connects again, after a while that grows to two seconds.
    private func retry() {
        guard !isStopped, !isConnecting else { return }
        isConnecting = true
        failures += 1
        let wait = TimeAmount.milliseconds(min(2000, 10 << min(failures, 8)))
        loop.assumeIsolated().scheduleTask(in: wait) {
            self.isConnecting = false
            self.connect()
        }
    }

    /// HTTP/2 without the guards against a hostile peer.
    ///
    /// The sidecar is of the same pod, and under load it may do what they forbid: a server in Go measures the connection
    /// with PINGs as data come (bdp_estimator.go in grpc-go), and nginx resets each stream whose body it did not wait for.
    static func http2Handler() -> NIOHTTP2Handler {
        let (count, window) = (1000, TimeAmount.milliseconds(1))  // more than any server sends
        var connection = NIOHTTP2Handler.ConnectionConfiguration()
        connection.initialSettings += [HTTP2Setting(parameter: .enablePush, value: 0)]
        connection.headerBlockValidation = .disabled
        connection.contentLengthValidation = .disabled
        connection.maximumConnectionGlitches = .max
        connection.controlFrameRateLimit.maximumCount = count
        connection.controlFrameRateLimit.windowLength = window
        var stream = NIOHTTP2Handler.StreamConfiguration()
        stream.streamResetFrameRateLimit.maximumCount = count
        stream.streamResetFrameRateLimit.windowLength = window
        stream.streamErrorRateLimit.maximumCount = count
        stream.streamErrorRateLimit.windowLength = window
        return NIOHTTP2Handler(mode: .client, connectionConfiguration: connection, streamConfiguration: stream)
    }
}
