package import SocketLoop

/// A port on which requests are answered. It has to be kept till it is closed.
package final class HTTPListener {
    /// Answers a request, now or later, by calling the closure once.
    package typealias Responder = (HTTPRequest, @escaping (HTTPResponse) -> Void) -> Void

    /// Called for what is no request: `too_large` of a body, `malformed` of bytes that are no HTTP, `slow` of a client.
    package typealias Dropped = (String) -> Void

    private let service: HTTPService
    private var listener: SocketListener?

    /// Called each time that accepting rests for a second, with the reason: descriptors or memory have run out.
    package var resting: ((SystemFailure) -> Void)?

    /// The connections by their number, which grows.
    private var connections: [Int: Socket] = [:]
    private var connectionCount = 0

    /// - Parameters:
    ///   - limits: what each client may take.
    ///   - dropped: called for each that ends a connection.
    ///   - respond: called on the loop's thread, for one request of a connection at a time.
    package init(
        _ limits: HTTPLimits, dropped: @escaping Dropped = { _ in }, respond: @escaping Responder
    ) {
        service = HTTPService(limits, dropped: dropped, respond: respond)
    }

    /// Opens the port on the first of the addresses on which that is possible.
    ///
    /// - Parameters:
    ///   - addresses: numeric; `::` takes IPv4 too, so that `::` and `0.0.0.0` take all there is.
    ///   - port: 0 for any that is free.
    /// - Returns: the port.
    /// - Throws: why it cannot be opened on the last of the addresses.
    package func listen(
        _ loop: SocketLoop, on addresses: [String], port: Int
    ) throws(SystemFailure) -> Int {
        close()
        let options = SocketListener.Options(receiveBuffer: service.limits.receiveBuffer)
        var failure: SystemFailure?
        for address in addresses {
            do throws(SystemFailure) {
                let listener = try SocketListener(loop, address: address, port: port, options: options) {
                    [weak self] socket in self?.accept(socket, loop)
                }
                listener.resting = { [weak self] in self?.resting?($0) }
                self.listener = listener
                return listener.port
            } catch {
                failure = error
            }
        }
        throw failure ?? SystemFailure(operation: "listen", code: 0)
    }

    /// Closes the port and its connections at once. It may run twice.
    package func close() {
        listener?.close()
        listener = nil
        for socket in connections.values { socket.close() }
    }

    private func accept(_ socket: Socket, _ loop: SocketLoop) {
        connectionCount += 1
        let number = connectionCount
        connections[number] = socket
        let connection = HTTPConnection(service, socket, loop)
        socket.handler = ConnectionHandler(connection) { [weak self] in self?.connections[number] = nil }
        connection.start()
        if connections.count > service.limits.connections { closeOldest() }
    }

    /// Closes the oldest connection, so that nobody can keep others out by keeping connections.
    private func closeOldest() {
        guard let number = connections.keys.min() else { return }
        // Removed here, as the socket reports its end only later.
        connections.removeValue(forKey: number)?.close()
    }
}

/// Hands to a connection what happens on its socket.
private final class ConnectionHandler: SocketHandler {
    private let connection: HTTPConnection
    private let ended: () -> Void

    init(_ connection: HTTPConnection, ended: @escaping () -> Void) {
        (self.connection, self.ended) = (connection, ended)
    }

    func received(_ bytes: Span<UInt8>, on socket: Socket) { connection.received(bytes) }

    func inputEnded(on socket: Socket) { connection.inputEnded() }

    func drained(on socket: Socket) { connection.drained() }

    func closed(_ socket: Socket, because reason: SystemFailure?) {
        connection.closed()
        ended()
    }
}
