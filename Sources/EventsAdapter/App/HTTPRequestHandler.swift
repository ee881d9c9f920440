import NIOCore
import NIOHTTP1

/// Reads requests in full, has them answered and writes the answers, one request of a connection at a time.
///
/// `HTTPLimits` bound what a client may take of the adapter; one that does not take its answers is not read from.
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

    private let limits: HTTPLimits
    private let respond: Responder
    private let dropped: Dropped

    /// The request that is being read.
    private var head: HTTPRequestHead?
    private var body: [UInt8] = []
    private var isTooLarge = false
    private var isContinueDue = false

    /// What the body that is being read has claimed of the budget, and what the one has that is being answered.
    private var claim = 0
    private var answeredClaim = 0
    private let share: BudgetShare

    /// Requests that were read and wait for the answer before theirs.
    private var line = CircularBuffer<ReceivedRequest>()

    /// How many of them come before the one that waits for the budget.
    private var readyCount = 0
    private var isAnswering = false
    private var isInLoop = false
    private var isReadHeld = false
    private var isInputClosed = false
    private var isClosing = false
    private var isWritable = true
    private let timer: LateTimer

    init(limits: HTTPLimits = HTTPLimits(), dropped: @escaping Dropped, respond: @escaping Responder) {
        self.limits = limits
        self.dropped = dropped
        self.respond = respond
        share = BudgetShare(limits.budget)
        timer = LateTimer(period: min(limits.request, limits.idle))
    }

    func channelActive(context: ChannelHandlerContext) {
        setDeadline(context)
        timer.start(context.eventLoop) {
            if self.head != nil { self.dropped("slow") }
            self.isClosing = true
            context.close(promise: nil)
        }
        context.fireChannelActive()
    }

    func channelInactive(context: ChannelHandlerContext) {
        isClosing = true
        timer.cancel()
        share.leave(keeping: answeredClaim)
        (head, body) = (nil, [])
        line.removeAll()
        context.fireChannelInactive()
    }

    /// Reads on, but not while a request waits for its turn or for room, or answers for the client.
    func read(context: ChannelHandlerContext) {
        isReadHeld = !mayRead
        if !isReadHeld { context.read() }
    }

    private var mayRead: Bool { line.isEmpty && !share.isWaiting && isWritable }

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        guard !isClosing else { return }
        switch unwrapInboundIn(data) {
        case .head(let head): begin(head, context)
        case .body(let bytes): append(bytes, context)
        case .end: end(context)
        }
    }

    func channelWritabilityChanged(context: ChannelHandlerContext) {
        isWritable = context.channel.isWritable
        answerNext(context)
        context.fireChannelWritabilityChanged()
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
        let size = head.likelyBodySize
        isTooLarge = size > limits.body
        isContinueDue = head.isContinueExpected
        // A client that asks first need not send what is not taken.
        if isTooLarge, isContinueDue { return end(context) }
        if !isTooLarge { claim(size, context) }
        if isContinueDue { sendContinue(context) }
        setDeadline(context)
    }

    private func append(_ bytes: ByteBuffer, _ context: ChannelHandlerContext) {
        guard !isTooLarge else { return }
        guard body.count + bytes.readableBytes <= limits.body else {
            isTooLarge = true
            body = []
            return
        }
        if body.count + bytes.readableBytes > claim, !share.isWaiting {
            // Who waits has nothing, so that those who wait for the rest of a body cannot wait for each other.
            share.release(claim)
            claim(limits.body, context)
        }
        if body.isEmpty { body.reserveCapacity(claim <= HTTPRequestHead.unknownSize ? bytes.readableBytes : claim) }
        body.append(contentsOf: bytes.readableBytesView)
    }

    private func end(_ context: ChannelHandlerContext) {
        guard let head else { return }
        if !share.isWaiting {
            share.change(claim, to: body.count)
            claim = body.count
        }
        line.append(ReceivedRequest(head: head, body: isTooLarge ? nil : body, claim: claim))
        (self.head, body, claim) = (nil, [], 0)
        answerNext(context)
    }

    private func claim(_ count: Int, _ context: ChannelHandlerContext) {
        claim = count
        guard !share.claim(count) else { return }
        readyCount = line.count
        share.wait(for: count) { self.answerNext(context) }
    }

    /// Lets a client go on that has asked, when all that it sent before is answered.
    private func sendContinue(_ context: ChannelHandlerContext) {
        guard isContinueDue, head != nil, !isAnswering, !isClosing, mayRead else { return }
        isContinueDue = false
        let bytes = context.channel.allocator.buffer(string: "HTTP/1.1 100 Continue\r\n\r\n")
        context.writeAndFlush(wrapOutboundOut(bytes), promise: nil)
    }
}

// MARK: - Answering

extension HTTPRequestHandler {
    private func answerNext(_ context: ChannelHandlerContext) {
        // Requests that are answered at once come one after another, and not each within the one before.
        guard !isInLoop else { return }
        isInLoop = true
        while !isAnswering, !isClosing, isWritable, !share.isWaiting || readyCount > 0, let next = line.popFirst() {
            readyCount -= 1
            answer(next, context)
        }
        isInLoop = false
        if isContinueDue { sendContinue(context) }
        setDeadline(context)
        if isReadHeld, !isClosing, mayRead { read(context: context) }
    }

    private func answer(_ received: ReceivedRequest, _ context: ChannelHandlerContext) {
        isAnswering = true
        let head = received.head
        answeredClaim = received.claim
        guard let body = received.body else {
            // Only now that it has been read and thrown away: before that the client would not read the answer.
            dropped("too_large")
            giveBack()
            return write(AppResponse(status: .payloadTooLarge), to: head, closing: true, context)
        }
        respond(AppRequest(head, body: body)) { response in
            self.giveBack()
            self.write(response, to: head, closing: false, context)
            self.answerNext(context)
        }
    }

    private func giveBack() {
        let count = answeredClaim
        answeredClaim = 0
        share.release(count)
    }

    private func write(
        _ response: AppResponse, to request: HTTPRequestHead, closing: Bool, _ context: ChannelHandlerContext
    ) {
        isAnswering = false
        guard context.channel.isActive, !isClosing else { return }
        let isLast = closing || !request.isKeepAlive || isInputClosed && line.isEmpty
        // Before it is written, as writing may make the channel writable, and then the next is answered.
        isClosing = isLast
        let bytes = response.bytes(to: request, isClosing: isLast, context)
        context.writeAndFlush(wrapOutboundOut(bytes), promise: nil)
        if isLast { closeWhenWritten(context) }
    }

    private func closeWhenWritten(_ context: ChannelHandlerContext) {
        isClosing = true
        let written = context.eventLoop.makePromise(of: Void.self)
        written.futureResult.assumeIsolated().whenComplete { _ in context.close(promise: nil) }
        context.writeAndFlush(wrapOutboundOut(context.channel.allocator.buffer(capacity: 0)), promise: written)
        setDeadline(context)
    }

    /// Sets how long the client may take for what it is at; there is no limit while it waits.
    private func setDeadline(_ context: ChannelHandlerContext) {
        if isClosing || !isWritable || head != nil && mayRead {
            timer.deadline = context.eventLoop.now + limits.request
        } else {
            let isWaiting = isAnswering || !line.isEmpty || share.isWaiting
            timer.deadline = isWaiting ? .distantFuture : context.eventLoop.now + limits.idle
        }
    }
}
