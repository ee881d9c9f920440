import NIOCore
import NIOHTTP1

/// Reads requests in full, has them answered and writes the answers; one request of a connection at a time.
///
/// What a client may take of the adapter is bounded: 4 MiB of body, 30 s for a request, 75 s between two.
final class HTTPRequestHandler: ChannelDuplexHandler {
    typealias InboundIn = HTTPServerRequestPart
    typealias OutboundIn = Never
    typealias OutboundOut = HTTPServerResponsePart

    /// Answers a request, now or later, by calling the closure once.
    typealias Responder = (AppRequest, @escaping (AppResponse) -> Void) -> Void

    /// Told of what is no request: a body that is too large, HTTP that cannot be read, a client that is too slow.
    typealias Dropped = (String) -> Void

    static let bodyLimit = 4 << 20
    private let respond: Responder
    private let dropped: Dropped
    private let requestTimeout: TimeAmount
    private let idleTimeout: TimeAmount

    private var head: HTTPRequestHead?
    private var body: [UInt8] = []
    private var isTooLarge = false
    private var isInputClosed = false
    private var lastWrite: EventLoopFuture<Void>?
    private var timer: Scheduled<Void>?

    init(
        requestTimeout: TimeAmount = .seconds(30), idleTimeout: TimeAmount = .seconds(75), dropped: @escaping Dropped,
        respond: @escaping Responder
    ) {
        self.requestTimeout = requestTimeout
        self.idleTimeout = idleTimeout
        self.dropped = dropped
        self.respond = respond
    }

    func channelActive(context: ChannelHandlerContext) {
        startTimer(context, idleTimeout, reason: nil)
        context.fireChannelActive()
    }

    func channelInactive(context: ChannelHandlerContext) {
        timer?.cancel()
        context.fireChannelInactive()
    }

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
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
            if head == nil { closeWhenWritten(context) }
        }
        context.fireUserInboundEventTriggered(event)
    }

    func errorCaught(context: ChannelHandlerContext, error: any Error) {
        if error is HTTPParserError { dropped("malformed") }
        context.close(promise: nil)
    }

    private func begin(_ head: HTTPRequestHead, _ context: ChannelHandlerContext) {
        self.head = head
        body = []
        isTooLarge = head.headers.first(name: "content-length").flatMap { Int($0) } ?? 0 > Self.bodyLimit
        startTimer(context, requestTimeout, reason: "slow")
        if head.headers.first(name: "expect")?.lowercased() == "100-continue", !isTooLarge {
            context.writeAndFlush(wrapOutboundOut(.head(.init(version: head.version, status: .continue))), promise: nil)
        }
    }

    private func append(_ bytes: ByteBuffer) {
        guard !isTooLarge else { return }
        guard body.count + bytes.readableBytes <= Self.bodyLimit else {
            isTooLarge = true
            body = []
            return
        }
        body.append(contentsOf: bytes.readableBytesView)
    }

    private func end(_ context: ChannelHandlerContext) {
        timer?.cancel()
        guard let head else { return }
        guard !isTooLarge else { return refuse(context) }
        let path = String(head.uri.prefix { $0 != "?" })
        let request = AppRequest(method: head.method, path: path, headers: head.headers, body: body)
        body = []
        respond(request) { response in
            self.head = nil
            self.write(response, to: head, context)
        }
    }

    /// Answers what is too large when it has been read and thrown away: before that the client would not read the answer.
    private func refuse(_ context: ChannelHandlerContext) {
        guard let head else { return }
        self.head = nil
        dropped("too_large")
        write(AppResponse(status: .payloadTooLarge), to: head, closing: true, context)
    }

    private func write(
        _ response: AppResponse, to request: HTTPRequestHead, closing: Bool = false, _ context: ChannelHandlerContext
    ) {
        guard context.channel.isActive else { return }
        let isKept = request.isKeepAlive && !closing
        var headers: HTTPHeaders = ["content-length": "\(response.body.count)"]
        if let type = response.contentType { headers.add(name: "content-type", value: type) }
        if !isKept { headers.add(name: "connection", value: "close") }
        context.write(
            wrapOutboundOut(.head(.init(version: request.version, status: response.status, headers: headers))),
            promise: nil
        )
        if !response.body.isEmpty, request.method != .HEAD {
            let bytes = context.channel.allocator.buffer(bytes: response.body)
            context.write(wrapOutboundOut(.body(.byteBuffer(bytes))), promise: nil)
        }
        // Noted before it is written: writing it may begin the next request, and answer that at once.
        let written = context.eventLoop.makePromise(of: Void.self)
        lastWrite = written.futureResult
        context.writeAndFlush(wrapOutboundOut(.end(nil)), promise: written)
        // The next request of a client that does not wait for answers has begun by now.
        guard head == nil else { return }
        if isKept, !isInputClosed {
            startTimer(context, idleTimeout, reason: nil)
        } else {
            closeWhenWritten(context)
        }
    }

    private func closeWhenWritten(_ context: ChannelHandlerContext) {
        guard let lastWrite else { return context.close(promise: nil) }
        lastWrite.assumeIsolated().whenComplete { _ in context.close(promise: nil) }
    }

    private func startTimer(_ context: ChannelHandlerContext, _ time: TimeAmount, reason: String?) {
        timer?.cancel()
        timer = context.eventLoop.assumeIsolated().scheduleTask(in: time) {
            if let reason { self.dropped(reason) }
            context.close(promise: nil)
        }
    }
}
