internal import SocketLoop

/// One client's connection to a `GRPCServer`.
final class GRPCServerConnection: SocketHandler {
    private let loop: SocketLoop
    private let socket: Socket
    private let session: HTTP2Session
    private let writer: HTTP2Writer
    private weak var server: GRPCServer?
    private var isFlushDue = false

    init(
        _ loop: SocketLoop, _ socket: Socket, _ limits: HTTP2Limits, server: GRPCServer
    ) throws(HTTP2Failure) {
        self.loop = loop
        self.socket = socket
        self.server = server
        session = try HTTP2Session(limits) { GRPCServerCall(stream: $0) }
        writer = HTTP2Writer(socket)
        socket.handler = self
        flushSoon()
    }

    var isReadHeld: Bool {
        get { socket.isReadHeld }
        set { socket.isReadHeld = newValue }
    }

    func respond(_ fields: HTTP2Fields, on stream: Int32, hasBody: Bool) {
        session.respond(fields, on: stream, hasBody: hasBody)
        flushSoon()
    }

    func reset(_ stream: Int32, code: HTTP2ErrorCode) {
        session.reset(stream, code: code)
        flushSoon()
    }

    func goAway(lastStream: Int32) {
        session.goAway(lastStream: lastStream)
        flushSoon()
    }

    func ping(_ count: Int) {
        for _ in 0..<count { session.ping() }
        flushSoon()
    }

    func close() {
        socket.close()
        session.close()
        server?.ended(self)
    }

    func received(_ bytes: Span<UInt8>, on socket: Socket) {
        session.receive(bytes)
        handleEvents()
        flushSoon()
    }

    func inputEnded(on socket: Socket) { close() }

    func drained(on socket: Socket) { flush() }

    func closed(_ socket: Socket, because reason: SystemFailure?) { close() }

    private func handleEvents() {
        while let event = session.nextEvent() {
            switch event {
            case .opened(let stream):
                guard let call = session.streams[stream]?.handler as? GRPCServerCall else { continue }
                call.connection = self
                server?.opened?(call)
            case .inputEnded(let stream):
                if let call = session.streams[stream]?.handler as? GRPCServerCall { server?.came(call) }
            case .closed(let stream, let end): (stream as? GRPCServerCall)?.ended(end)
            case .settings: break
            }
        }
    }

    private func flushSoon() {
        guard !isFlushDue else { return }
        isFlushDue = true
        loop.later { [weak self] in
            self?.isFlushDue = false
            self?.flush()
        }
    }

    private func flush() {
        writer.write { buffer, limit in
            let isAll = session.collect(into: &buffer, limit: limit)
            handleEvents()
            return isAll
        }
        if socket.isOpen, session.isOver { close() }
    }
}
