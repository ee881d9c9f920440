package import SocketLoop

/// A gRPC server for unary calls, to test clients with: a sidecar that does whatever a test asks for, also what no good one does.
///
/// It keeps whole requests in memory, without a bound.
package final class GRPCServer {
    /// What it tells its clients in SETTINGS.
    package struct Options {
        /// How many calls it takes at once on a connection.
        package var streamLimit: UInt32

        /// How many bytes of a request it takes before it says that they were read; the second for all of a connection.
        package var streamWindow: UInt32
        package var connectionWindow: Int32

        package init(streamLimit: UInt32 = 1000, streamWindow: UInt32 = 65_535, connectionWindow: Int32 = 65_535) {
            self.streamLimit = streamLimit
            self.streamWindow = streamWindow
            self.connectionWindow = connectionWindow
        }
    }

    private let loop: SocketLoop
    private let options: Options
    private let answer: (GRPCServerCall) -> Void
    private var listener: SocketListener?
    private var connections: [ObjectIdentifier: GRPCServerConnection] = [:]

    /// Called with a call whose body has not come yet, once its headers have.
    package var opened: ((GRPCServerCall) -> Void)?

    /// How many connections were ever made, and how many there are.
    package private(set) var connectionCount = 0
    package var openConnectionCount: Int { connections.count }

    /// Listens at 127.0.0.1.
    ///
    /// - Parameters:
    ///   - port: 0 for any.
    ///   - answer: called with each call whose request is there; answers now or later.
    package init(
        _ loop: SocketLoop, port: Int = 0, options: Options = Options(), answer: @escaping (GRPCServerCall) -> Void
    ) throws(SystemFailure) {
        self.loop = loop
        self.options = options
        self.answer = answer
        listener = try SocketListener(loop, address: "127.0.0.1", port: port, options: .init()) { [weak self] socket in
            self?.accept(socket)
        }
    }

    /// The port that it listens on.
    package var port: Int { listener?.port ?? 0 }

    /// While true nothing is read from any connection.
    package var isReadHeld = false {
        didSet { for connection in connections.values { connection.isReadHeld = isReadHeld } }
    }

    /// Tells every client that streams above the given one are not taken.
    package func goAway(lastStream: Int32 = .max) {
        for connection in connections.values { connection.goAway(lastStream: lastStream) }
    }

    /// Closes the port, and not the connections.
    package func stopListening() {
        listener?.close()
        listener = nil
    }

    /// Closes the port and every connection.
    package func close() {
        stopListening()
        for connection in Array(connections.values) { connection.close() }
    }

    private func accept(_ socket: Socket) {
        var limits = HTTP2Limits()
        limits.peerStreams = options.streamLimit
        limits.streamWindow = options.streamWindow
        limits.connectionWindow = options.connectionWindow
        guard let connection = try? GRPCServerConnection(loop, socket, limits, server: self) else {
            return socket.close()
        }
        connection.isReadHeld = isReadHeld
        connectionCount += 1
        connections[ObjectIdentifier(connection)] = connection
    }

    func came(_ call: GRPCServerCall) { answer(call) }

    func ended(_ connection: GRPCServerConnection) { connections[ObjectIdentifier(connection)] = nil }
}
