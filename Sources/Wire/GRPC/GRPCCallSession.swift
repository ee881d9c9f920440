/// The calls of one connection to a sidecar, in bytes: gives each call a stream, and each stream's answer to its call.
///
/// It knows no socket: `GRPCConnection` reads and writes, and tests and fuzzing do without.
package final class GRPCCallSession {
    private let session: HTTP2Session

    /// The fields of a call. Those before `callFields` stay, with the path replaced.
    private var fields = HTTP2Fields()
    private let callFields: (fields: Int, bytes: Int)
    private static let pathIndex = 3

    /// The time of the latest call, which most of the next have too.
    private var latestTimeout = GRPCTimeout(.zero)

    private let callLimit: Int
    private let lastStream: Int32
    private var streamLimit = 0

    /// Whether the peer's SETTINGS have come, so that it is one of HTTP/2.
    package var isOpen: Bool { hasSettings }
    private var hasSettings = false

    /// Whether it takes no new calls any more; those that were made may go on.
    package var isGoingAway: Bool { isLeaving }
    private var isLeaving = false

    /// Whether a call was answered.
    private(set) var hasAnswered = false

    /// Whether the ids of its streams are used up.
    private(set) var isUsedUp = false

    /// - Parameters:
    ///   - headers: those of every call.
    ///   - callLimit: how many calls there are at once at most, unless the peer allows fewer.
    ///   - lastStream: the id of the last stream that it opens; 2³¹ - 1 is HTTP/2's last.
    package init(
        authority: String, headers: [GRPCHeader], callLimit: Int = 2000, lastStream: Int32 = .max,
        limits: HTTP2Limits = HTTP2Limits()
    ) throws(HTTP2Failure) {
        session = try HTTP2Session(limits)
        fields.add(":method", constant: "POST")
        fields.add(":scheme", constant: "http")
        fields.add(":authority", authority)
        fields.add(":path", constant: "/")
        fields.add("content-type", constant: "application/grpc")
        fields.add("te", constant: "trailers")
        for header in headers { fields.add(header.name, header.value, isIndexed: header.isIndexed) }
        callFields = fields.end
        self.callLimit = callLimit
        self.lastStream = lastStream
    }

    /// Whether one more call can be started.
    package var hasCapacity: Bool { hasSettings && !isLeaving && session.streams.count < streamLimit }

    /// Whether it has no calls.
    package var isIdle: Bool { session.streams.isEmpty }

    /// Whether nothing can happen any more; true only after everything that was to be sent has been collected.
    package var isOver: Bool { session.isOver }

    /// What was wrong, where the peer broke HTTP/2's rules or the library gave up.
    package var failure: HTTP2Failure? { session.failure }

    /// Starts a call; there must be capacity for it.
    package func start(_ call: GRPCCall, at now: Duration) {
        guard call.prepare() else { return call.fail("the message is too long") }
        switch request(call, at: now) {
        case .success(let stream):
            // Ids of streams are used once: after the last of them there is a new connection.
            if stream >= lastStream { useUp() }
        case .failure(let failure):
            useUp()
            call.fail("the call cannot be started: \(failure)")
        }
    }

    /// Opens a stream with the fields of a call.
    private func request(_ call: GRPCCall, at now: Duration) -> Result<Int32, HTTP2Failure> {
        // A local copy: Swift checks each change of a class's field for overlapping access.
        var fields = HTTP2Fields()
        swap(&fields, &self.fields)
        defer { swap(&fields, &self.fields) }
        fields.replaceValue(at: Self.pathIndex, constant: call.path)
        for header in call.headers { fields.add(header.name, header.value, isIndexed: header.isIndexed) }
        let timeout = call.deadline - now
        if !latestTimeout.isSame(as: timeout) { latestTimeout = GRPCTimeout(timeout) }
        fields.add("grpc-timeout", latestTimeout.text, isIndexed: false)
        defer { fields.remove(after: callFields) }
        return session.request(fields, call)
    }

    private func useUp() { (isLeaving, isUsedUp) = (true, true) }

    /// Takes what the peer sent, and ends the calls that are over with it.
    package func receive(_ bytes: Span<UInt8>) {
        session.receive(bytes)
        // After the peer's GOAWAY, and when it broke the rules: then the library would take calls, and fail them when it
        // tells the peer so.
        if !session.takesRequests { isLeaving = true }
        handleEvents()
    }

    /// Appends what is to be sent, until the buffer has `limit` bytes or a frame more.
    ///
    /// - Returns: whether everything has been collected.
    package func collect(into buffer: inout [UInt8], limit: Int) -> Bool {
        let isAll = session.collect(into: &buffer, limit: limit)
        handleEvents()
        return isAll
    }

    /// When the time of the next call is up; nil where there is none.
    package var earliestDeadline: Duration? {
        session.streams.values.lazy.compactMap { ($0.handler as? GRPCCall)?.deadline }.min()
    }

    /// Ends the calls whose time is up.
    package func expire(at now: Duration) {
        var late: [(stream: Int32, call: GRPCCall)] = []
        for (stream, open) in session.streams {
            if let call = open.handler as? GRPCCall, call.deadline <= now { late.append((stream, call)) }
        }
        late.sort { $0.stream < $1.stream }
        for (stream, call) in late {
            session.reset(stream, code: .cancel)
            call.fail("no answer in time")
        }
    }

    /// Ends the session; what is collected next informs the peer.
    func terminate() {
        isLeaving = true
        session.terminate()
    }

    /// Ends it, and the calls with it. May be called twice.
    package func end(_ reason: String) {
        isLeaving = true
        let ended = session.streams
        session.close()
        for (_, open) in ended.sorted(by: { $0.key < $1.key }) { (open.handler as? GRPCCall)?.fail(reason) }
    }

    private func handleEvents() {
        while let event = session.nextEvent() {
            switch event {
            case .settings:
                hasSettings = true
                streamLimit = min(session.peerStreamLimit, callLimit)
            case .opened: break
            case .inputEnded(let stream): answered(on: stream)
            case .closed(let handler, let end):
                if end == .complete { hasAnswered = true }
                (handler as? GRPCCall)?.finish(end)
            }
        }
    }

    /// An answer before the whole request was sent: the peer does not want the rest of it.
    private func answered(on stream: Int32) {
        guard let call = session.streams[stream]?.handler as? GRPCCall else { return }
        session.reset(stream, code: .noError)
        hasAnswered = true
        call.finish(.complete)
    }
}
