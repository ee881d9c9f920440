import NIOCore
import NIOHTTP1

/// Reads requests in full, has them answered and writes the answers, one request of a connection at a time.
///
/// What a client may take of the adapter is bounded: the size of a body, 30 s for a request, 75 s between two, and one request
/// read ahead of its turn.
///
/// It is all that follows the decoder. NIO's handlers for pipelining and for errors, its encoder and its validation of
/// headers took a third of the time of an event: the first switches the socket's readability off and on for each request.
final class HTTPRequestHandler: ChannelDuplexHandler {
    typealias InboundIn = HTTPServerRequestPart
    typealias OutboundIn = ByteBuffer
    typealias OutboundOut = ByteBuffer

    /// Answers a request, now or later, by calling the closure once.
    typealias Responder = (AppRequest, @escaping (AppResponse) -> Void) -> Void

    /// Told of what is no request: a body that is too large, HTTP that cannot be read, a client that is too slow.
    typealias Dropped = (String) -> Void

    private let bodyLimit: Int
    private let respond: Responder
    private let dropped: Dropped
    private let requestTimeout: TimeAmount
    private let idleTimeout: TimeAmount

    /// The request that is being read.
    private var head: HTTPRequestHead?
    private var body: [UInt8] = []
    private var isTooLarge = false

    /// Requests that were read and wait for the answer before theirs.
    private var line = CircularBuffer<Received>()
    private var isAnswering = false
    private var isInLoop = false
    private var isReadHeld = false
    private var isInputClosed = false
    private var isClosing = false

    private var deadline = NIODeadline.distantFuture
    private var timer: Scheduled<Void>?

    private struct Received {
        let head: HTTPRequestHead

        /// Nil where the body was too large.
        let body: [UInt8]?
    }

    init(
        bodyLimit: Int = 4 << 20, requestTimeout: TimeAmount = .seconds(30), idleTimeout: TimeAmount = .seconds(75),
        dropped: @escaping Dropped,
        respond: @escaping Responder
    ) {
        self.bodyLimit = bodyLimit
        self.requestTimeout = requestTimeout
        self.idleTimeout = idleTimeout
        self.dropped = dropped
        self.respond = respond
    }

    func channelActive(context: ChannelHandlerContext) {
        setDeadline(context)
        context.fireChannelActive()
    }

    func channelInactive(context: ChannelHandlerContext) {
        isClosing = true
        timer?.cancel()
        context.fireChannelInactive()
    }

    /// Reads on, but not while a request waits for its turn.
    func read(context: ChannelHandlerContext) {
        isReadHeld = !line.isEmpty
        if !isReadHeld { context.read() }
    }

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        guard !isClosing else { return }
        switch unwrapInboundIn(data) {
        case .head(let head): begin(head, context)
        case .body(let bytes): append(bytes)
        case .end: end(context)
        }
    }

    /// A client that has said all gets its answer before the connection is closed.
    func userInboundEventTriggered(context: ChannelHandlerContext, event: Any) {
        if case ChannelEvent.inputClosed? = event as? ChannelEvent {
            isInputClosed = true
            if !isAnswering, line.isEmpty { closeWhenWritten(context) }
        }
        context.fireUserInboundEventTriggered(event)
    }

    /// Nothing can be read after what is no HTTP; answers that are due before it are still given.
    func errorCaught(context: ChannelHandlerContext, error: any Error) {
        guard !isClosing else { return }
        guard error is HTTPParserError else { return context.close(promise: nil) }
        dropped("malformed")
        isInputClosed = true
        guard !isAnswering, line.isEmpty else { return }
        context.write(wrapOutboundOut(AppResponse(status: .badRequest).bytes(isClosing: true, context)), promise: nil)
        closeWhenWritten(context)
    }
}

// MARK: - Reading

extension HTTPRequestHandler {
    private func begin(_ head: HTTPRequestHead, _ context: ChannelHandlerContext) {
        self.head = head
        isTooLarge = head.headers.first(name: "content-length").flatMap { Int($0) } ?? 0 > bodyLimit
        setDeadline(context)
        if !isTooLarge, !isAnswering, head.headers.first(name: "expect")?.lowercased() == "100-continue" {
            let bytes = context.channel.allocator.buffer(string: "HTTP/1.1 100 Continue\r\n\r\n")
            context.writeAndFlush(wrapOutboundOut(bytes), promise: nil)
        }
    }

    private func append(_ bytes: ByteBuffer) {
        guard !isTooLarge else { return }
        guard body.count + bytes.readableBytes <= bodyLimit else {
            isTooLarge = true
            body = []
            return
        }
        body.append(contentsOf: bytes.readableBytesView)
    }

    private func end(_ context: ChannelHandlerContext) {
        guard let head else { return }
        line.append(Received(head: head, body: isTooLarge ? nil : body))
        self.head = nil
        body = []
        answerNext(context)
    }
}

// MARK: - Answering

extension HTTPRequestHandler {
    private func answerNext(_ context: ChannelHandlerContext) {
        // Requests that are answered at once come one after another, and not each within the one before.
        guard !isInLoop else { return }
        isInLoop = true
        while !isAnswering, !isClosing, let received = line.popFirst() { answer(received, context) }
        isInLoop = false
        setDeadline(context)
        if isReadHeld, line.isEmpty, !isClosing { read(context: context) }
    }

    private func answer(_ received: Received, _ context: ChannelHandlerContext) {
        isAnswering = true
        guard let body = received.body else {
            // Only now that it has been read and thrown away: before that the client would not read the answer.
            dropped("too_large")
            return write(AppResponse(status: .payloadTooLarge), to: received.head, closing: true, context)
        }
        let uri = received.head.uri.utf8
        let path = uri.firstIndex(of: UInt8(ascii: "?")).map { String(received.head.uri[..<$0]) } ?? received.head.uri
        let request = AppRequest(
            method: received.head.method, path: path, headers: received.head.headers, body: body)
        respond(request) { response in
            self.write(response, to: received.head, closing: false, context)
            self.answerNext(context)
        }
    }

    private func write(
        _ response: AppResponse, to request: HTTPRequestHead, closing: Bool, _ context: ChannelHandlerContext
    ) {
        isAnswering = false
        guard context.channel.isActive, !isClosing else { return }
        let isLast = closing || !request.isKeepAlive || isInputClosed && line.isEmpty
        let bytes = response.bytes(to: request, isClosing: isLast, context)
        context.writeAndFlush(wrapOutboundOut(bytes), promise: nil)
        if isLast { closeWhenWritten(context) }
    }

    private func closeWhenWritten(_ context: ChannelHandlerContext) {
        isClosing = true
        let written = context.eventLoop.makePromise(of: Void.self)
        written.futureResult.assumeIsolated().whenComplete { _ in context.close(promise: nil) }
        context.writeAndFlush(wrapOutboundOut(context.channel.allocator.buffer(capacity: 0)), promise: written)
    }
}

// MARK: - Time

extension HTTPRequestHandler {
    /// Sets how long the client may take for what it is at; there is no limit while it waits for an answer.
    private func setDeadline(_ context: ChannelHandlerContext) {
        if head != nil, !isReadHeld {
            deadline = context.eventLoop.now + requestTimeout
        } else {
            deadline = isAnswering ? .distantFuture : context.eventLoop.now + idleTimeout
        }
        if timer == nil { startTimer(context, after: min(requestTimeout, idleTimeout)) }
    }

    /// One timer for a connection, which looks whether it is late: one for each request costs more than its answer.
    private func startTimer(_ context: ChannelHandlerContext, after time: TimeAmount) {
        timer = context.eventLoop.assumeIsolated().scheduleTask(in: time) {
            let rest = self.deadline - context.eventLoop.now
            guard rest <= .nanoseconds(0) else {
                return self.startTimer(context, after: min(rest, self.requestTimeout, self.idleTimeout))
            }
            if self.head != nil { self.dropped("slow") }
            self.isClosing = true
            context.close(promise: nil)
        }
    }
}
