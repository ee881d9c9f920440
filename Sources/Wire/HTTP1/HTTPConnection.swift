internal import SocketLoop

/// Reads requests in full, has them answered and writes the answers, one request of a connection at a time.
///
/// `HTTPLimits` bound what a client may take of the server; one that does not take its answers is not read from. Bytes are
/// looked at when there is nothing to wait for: while a request is answered or a body waits for space, what came already is
/// kept as it is, at most one read of it, and no more is read.
final class HTTPConnection {
    /// What the connection is at, which says how long its client may take.
    private enum Phase {
        /// No request has begun.
        case idle

        /// A request comes.
        case reading

        /// The client waits for us.
        case waiting

        /// The client has to take what was written.
        case writing
    }

    private let service: HTTPService
    private let transport: any HTTPTransport
    private let loop: SocketLoop
    private var parser: RequestParser

    /// The request that is being read.
    private var head: HTTPRequestHead?
    private var body: [UInt8] = []
    private var isTooLarge = false

    /// How many bytes of a body that is too long have come.
    private var longCount = 0
    private var isContinueDue = false
    private let share: BudgetShare

    /// What came while there was something to wait for, and how much of it was looked at since.
    private var kept: [UInt8] = []
    private var keptStart = 0

    private var isAnswering = false
    private var isParsing = false
    private var isInputEnded = false
    private var isClosing = false
    private var phase: Phase?
    private let timer: LateTimer

    init(_ service: HTTPService, _ transport: any HTTPTransport, _ loop: SocketLoop) {
        (self.service, self.transport, self.loop) = (service, transport, loop)
        parser = RequestParser(limits: service.limits)
        share = BudgetShare(service.limits.budget)
        timer = LateTimer(loop, period: min(service.limits.request, service.limits.idle))
    }

    /// Begins to look at the time.
    func start() {
        settle()
        timer.start { self.late() }
    }

    /// The client has ended its side: what it asked for is answered before the connection is closed.
    func inputEnded() {
        guard !isClosing else { return }
        isInputEnded = true
        settle()
    }

    /// The client takes again what is written.
    func drained() {
        guard !isClosing else { return }
        resume()
    }

    /// The connection is gone; what is being answered keeps its space until its answer.
    func closed() {
        isClosing = true
        timer.cancel()
        if !isAnswering { share.leave() }
        (head, body, kept, keptStart) = (nil, [], [], 0)
    }

    private func late() {
        if phase == .reading { service.dropped("slow") }
        isClosing = true
        transport.close()
    }
}

// MARK: - Reading

extension HTTPConnection {
    /// Takes bytes that are valid during the call only.
    func received(_ bytes: Span<UInt8>) {
        guard !isClosing else { return }
        let position = kept.isEmpty ? parse(bytes, from: 0, isKept: false) : 0
        if position < bytes.count, !isClosing { kept.append(copying: bytes.extracting(position...)) }
        settle()
    }

    private var mayParse: Bool { !isAnswering && !share.isWaiting && !isClosing && transport.isWritable }

    /// Goes on with what was kept, when what it waited for has come.
    private func resume() {
        // A request that is answered at once goes on by itself, so that many of them do not nest.
        guard !isParsing else { return }
        if !kept.isEmpty || parser.isWithinRequest {
            let bytes = kept
            _ = parse(bytes.span, from: keptStart, isKept: true)
            if keptStart == kept.count { (kept, keptStart) = ([], 0) }
        }
        settle()
    }

    /// Looks at bytes as far as it may, and says how far that was.
    private func parse(_ bytes: Span<UInt8>, from start: Int, isKept: Bool) -> Int {
        isParsing = true
        defer { isParsing = false }
        var position = start
        guard transport.isWritable else { return position }
        while !isAnswering, !share.isWaiting, !isClosing {
            let step = parser.next(bytes, at: &position)
            if isKept { keptStart = position }
            switch step {
            case .unfinished: return position
            case .head(let head): begin(head)
            case .body(let range): append(bytes.extracting(range))
            case .end:
                end()
                // The answer may be there, and the client may not take it.
                guard !isAnswering, transport.isWritable else { return position }
            case .refused: refuse()
            }
        }
        return position
    }

    private func begin(_ head: HTTPRequestHead) {
        self.head = head
        isContinueDue = head.isContinueExpected
        let size =
            switch head.bodyLength {
            case .known(let count): count
            case .chunked: min(Self.unknownSize, service.limits.body)
            }
        isTooLarge = size > service.limits.body
        longCount = 0
        switch service.limits.longBodies {
        case _ where !isTooLarge: claim(size)
        // A client that asks first need not send what is not taken.
        case .refused: if isContinueDue { end() }
        case .withoutBody: break
        case .cut: claim(service.limits.body)
        }
    }

    /// What is taken for the size of a body that does not state it, until it is larger.
    private static let unknownSize = 64 << 10

    private func append(_ bytes: Span<UInt8>) {
        let limit = service.limits.body
        guard !isTooLarge, bytes.count <= limit - body.count else { return appendTooMuch(bytes, limit) }
        if body.isEmpty, case .known(let count)? = head?.bodyLength { body.reserveCapacity(count) }
        body.append(copying: bytes)
        if body.count > share.held { claim(limit) }
    }

    /// Counts bytes of a body that is too long, and keeps what fits of them where its start is wanted.
    private func appendTooMuch(_ bytes: Span<UInt8>, _ limit: Int) {
        let isCut = service.limits.longBodies == .cut
        if !isTooLarge {
            isTooLarge = true
            longCount = body.count
            if !isCut {
                body = []
                share.keep(0)
            }
        }
        longCount += bytes.count
        guard isCut, body.count < limit else { return }
        if body.isEmpty { body.reserveCapacity(limit) }
        body.append(copying: bytes.extracting(..<min(bytes.count, limit - body.count)))
        if body.count > share.held { claim(limit) }
    }

    private func claim(_ count: Int) {
        share.claim(count) { self.resume() }
    }

    private func end() {
        guard let head else { return }
        let request = HTTPRequest(head: head, body: body, tooLong: isTooLarge ? longCount : nil)
        (self.head, body) = (nil, [])
        isAnswering = true
        if isTooLarge, service.limits.longBodies == .refused {
            // Only now that it has been read and thrown away: before that the client would not read the answer.
            service.dropped("too_large")
            return answer(HTTPResponse(status: .payloadTooLarge), to: head, isLast: true)
        }
        share.keep(request.body.count)
        service.respond(request) { self.answer($0, to: head, isLast: !head.isKeepAlive) }
    }

    /// Ends the connection, as nothing can be read after what is no request.
    private func refuse() {
        service.dropped("malformed")
        (head, body) = (nil, [])
        write(HTTPResponse(status: .badRequest), to: nil, isLast: true)
    }
}

// MARK: - Answering

extension HTTPConnection {
    private func answer(_ response: HTTPResponse, to head: HTTPRequestHead, isLast: Bool) {
        isAnswering = false
        phase = nil
        write(response, to: head, isLast: isLast || isInputEnded && keptStart == kept.count)
        // Afterwards, as it may let in another connection.
        share.keep(0)
        resume()
    }

    private func write(_ response: HTTPResponse, to head: HTTPRequestHead?, isLast: Bool) {
        guard !isClosing else { return }
        isClosing = isLast
        service.write(to: transport) { response.write(to: &$0, answering: head, isClosing: isLast) }
        if isLast { closeWhenWritten() }
    }

    private func closeWhenWritten() {
        isClosing = true
        share.leave()
        transport.closeWhenWritten()
    }

    /// Does what is due when all has been read that may be.
    private func settle() {
        if isInputEnded, mayParse, kept.isEmpty {
            if parser.isWithinRequest { refuse() } else { closeWhenWritten() }
        }
        if isContinueDue, mayParse {
            isContinueDue = false
            // Who has sent some of the body already does not wait.
            if head != nil, body.isEmpty {
                service.write(to: transport) { $0 += "HTTP/1.1 100 Continue\r\n\r\n".utf8 }
            }
        }
        let isWritable = transport.isWritable
        transport.isReadHeld = isClosing || !kept.isEmpty || share.isWaiting || !isWritable
        setDeadline(isWritable: isWritable)
    }

    /// Sets how long the client may take for what it is at, if it is at something else than before.
    private func setDeadline(isWritable: Bool) {
        let phase: Phase =
            if isClosing || !isWritable {
                .writing
            } else if isAnswering || share.isWaiting {
                .waiting
            } else {
                parser.isWithinRequest ? .reading : .idle
            }
        guard phase != self.phase else { return }
        self.phase = phase
        switch phase {
        case .idle: timer.deadline = loop.now + service.limits.idle
        case .reading, .writing: timer.deadline = loop.now + service.limits.request
        case .waiting: timer.deadline = nil
        }
    }
}
