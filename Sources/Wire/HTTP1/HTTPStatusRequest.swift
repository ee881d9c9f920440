package import SocketLoop

/// What came of a request of which only the status of the answer matters.
package enum HTTPStatusAnswer: Equatable, Sendable {
    /// The server answered with it.
    case status(Int)

    /// Nobody listens on the port.
    case refused

    /// There was no answer in time, or none of HTTP/1, or the connection failed.
    case none
}

/// A GET whose answer is read up to its status, on a connection of its own.
///
/// The loop keeps it until it has called back.
package final class HTTPStatusRequest: SocketHandler {
    private var reader = StatusLineReader()
    private var attempt: SocketConnect?
    private var socket: Socket?
    private var timer: LoopTimer?
    private var done: ((HTTPStatusAnswer) -> Void)?

    private init(_ done: @escaping (HTTPStatusAnswer) -> Void) { self.done = done }

    /// Asks a server of this machine.
    ///
    /// - Parameters:
    ///   - port: where it listens, at 127.0.0.1.
    ///   - path: begins with a slash and has no blanks.
    ///   - fields: names and values without CR and LF.
    ///   - timeout: how long all of it may take.
    ///   - done: called once, never from inside this call, unless the request is cancelled.
    @discardableResult
    package static func start(
        _ loop: SocketLoop, port: Int, path: String, fields: [(name: String, value: String)] = [], timeout: Duration,
        _ done: @escaping (HTTPStatusAnswer) -> Void
    ) -> HTTPStatusRequest {
        let request = HTTPStatusRequest(done)
        var text = "GET \(path) HTTP/1.1\r\nhost: 127.0.0.1:\(port)\r\nconnection: close\r\n"
        for field in fields { text += "\(field.name): \(field.value)\r\n" }
        request.timer = loop.schedule(at: loop.now + timeout) { request.finish(.none) }
        request.attempt = Socket.connect(loop, address: "127.0.0.1", port: port, timeout: timeout) {
            request.connected($0, text + "\r\n")
        }
        return request
    }

    /// Gives up; `done` is not called any more.
    package func cancel() {
        done = nil
        finish(.none)
    }

    private func connected(_ result: Result<Socket, SystemFailure>, _ text: String) {
        attempt = nil
        switch result {
        case .failure(let failure): finish(failure.isRefusal ? .refused : .none)
        case .success(let socket):
            self.socket = socket
            socket.handler = self
            socket.write(text.utf8.span)
        }
    }

    private func finish(_ answer: HTTPStatusAnswer) {
        timer?.cancel()
        attempt?.cancel()
        socket?.close()
        let done = done
        (timer, attempt, socket, self.done) = (nil, nil, nil, nil)
        done?(answer)
    }

    // MARK: The socket

    package func received(_ bytes: Span<UInt8>, on socket: Socket) {
        switch reader.read(bytes) {
        case .unfinished: break
        case .status(let code): finish(.status(code))
        case .malformed: finish(.none)
        }
    }

    package func inputEnded(on socket: Socket) { finish(.none) }

    package func drained(on socket: Socket) {}

    package func closed(_ socket: Socket, because reason: SystemFailure?) { finish(.none) }
}
