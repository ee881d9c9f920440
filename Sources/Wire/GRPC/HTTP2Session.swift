internal import CNghttp2

/// A stream that is not over.
struct OpenStream {
    let handler: any HTTP2Stream

    /// How it will have ended, where that is known before it is closed.
    var end: HTTP2StreamEnd?

    init(_ handler: any HTTP2Stream) {
        self.handler = handler
    }

    /// Only what is said first counts.
    fileprivate mutating func note(_ end: HTTP2StreamEnd) {
        if case .none = self.end { self.end = end }
    }
}

/// One HTTP/2 session of nghttp2, client's or server's, in bytes: what the peer sent goes in, what is to be sent comes
/// out.
///
/// It knows no sockets. The owner gives it what was read (`receive`), looks at `nextEvent` until there is none, and
/// fetches what is to be sent (`collect`), after which there may be events again. Nothing of the library happens
/// outside of these calls, and none of them is made inside one of its callbacks: the streams' methods only note what
/// came.
final class HTTP2Session {
    /// The library's object; nil when the session is closed.
    private var session: OpaquePointer?

    /// The streams that are open, by their ids. They live here until they are closed, also where they have sent their
    /// last byte: a stream that is reset is never asked again.
    private(set) var streams: [Int32: OpenStream] = [:]

    /// The stream that was asked for last: the library reports all about one stream together.
    private var recent: (id: Int32, handler: any HTTP2Stream)?

    /// Why the session ended, once it has been reported to the peer, or cannot be.
    private(set) var failure: HTTP2Failure?

    /// Whether the library gave up; it then allows no more than to be freed.
    private var isBroken = false

    /// Whether a call of the library is under way that calls back.
    private var isInLibrary = false
    private var events: [HTTP2Event] = []
    private var firstEvent = 0

    private var goAwayLastStream: Int32?
    private let makeStream: ((Int32) -> any HTTP2Stream)?
    private var isServer: Bool { makeStream != nil }

    /// Makes a session, whose first bytes (the preface and SETTINGS) wait to be collected.
    ///
    /// - Parameter makeStream: makes what takes a stream that the client opened, on the server's side; nil for a
    ///   client.
    init(_ limits: HTTP2Limits, makeStream: ((Int32) -> any HTTP2Stream)? = nil) throws(HTTP2Failure) {
        self.makeStream = makeStream
        var (callbacks, options): (OpaquePointer?, OpaquePointer?) = (nil, nil)
        // Both are copied into the session when that is made, and freed here on every way out.
        defer {
            nghttp2_session_callbacks_del(callbacks)
            nghttp2_option_del(options)
        }
        guard nghttp2_session_callbacks_new(&callbacks) == 0, nghttp2_option_new(&options) == 0, let callbacks,
            let options
        else { throw HTTP2Failure("out of memory") }
        setHTTP2Callbacks(callbacks)
        limits.apply(to: options)
        // Unretained: the session is freed in `close`, before this object can go.
        let user = Unmanaged.passUnretained(self).toOpaque()
        let code =
            isServer
            ? nghttp2_session_server_new2(&session, callbacks, user, options)
            : nghttp2_session_client_new2(&session, callbacks, user, options)
        guard code == 0 else { throw HTTP2Failure(libraryCode: Int(code)) }
        let settings = limits.settings(isServer: isServer)
        let flags = UInt8(NGHTTP2_FLAG_NONE.rawValue)
        guard nghttp2_submit_settings(session, flags, settings, settings.count) == 0,
            nghttp2_session_set_local_window_size(session, flags, 0, limits.connectionWindow) == 0
        else {
            close()
            throw HTTP2Failure("out of memory")
        }
    }

    deinit { assert(session == nil, "an HTTP/2 session must be closed before it goes") }

    /// Frees the library's session, and forgets the streams without a word to them. May be called twice; not from a
    /// stream's method.
    func close() {
        assert(!isInLibrary, "a session is closed inside of its callback")
        nghttp2_session_del(session)
        session = nil
        streams = [:]
        recent = nil
    }

    // MARK: - Bytes

    /// Takes what the peer sent, in whatever pieces it came. Afterwards there may be events, and bytes to be collected.
    ///
    /// A peer that breaks HTTP/2's rules gets a GOAWAY, which is collected like other bytes; `isOver` and
    /// `failure` say so when it has been.
    func receive(_ bytes: Span<UInt8>) {
        guard let session, failure == nil else { return }
        isInLibrary = true
        defer { isInLibrary = false }
        // The library reads the bytes during the call and keeps no pointer to them.
        let read = bytes.withUnsafeBufferPointer { nghttp2_session_mem_recv(session, $0.baseAddress, $0.count) }
        if read < 0 { fail(read) }
    }

    /// Appends what is to be sent, until the buffer has `limit` bytes or a frame more.
    ///
    /// - Returns: whether everything has been collected.
    func collect(into buffer: inout [UInt8], limit: Int) -> Bool {
        guard let session, !isBroken else { return true }
        isInLibrary = true
        defer { isInLibrary = false }
        while buffer.count < limit {
            var start: UnsafePointer<UInt8>?
            let count = nghttp2_session_mem_send(session, &start)
            if count < 0 { fail(count) }
            guard count > 0, let start else { return true }
            // The library's bytes are valid until the next call of it.
            buffer.append(contentsOf: UnsafeBufferPointer(start: start, count: count))
        }
        return false
    }

    /// Whether nothing can happen any more: the library wants neither to read nor to write.
    var isOver: Bool {
        guard let session, !isBroken else { return true }
        return nghttp2_session_want_read(session) == 0 && nghttp2_session_want_write(session) == 0
    }

    /// Whether a request that is made now can be sent: not once either side has said that the session ends, nor when the
    /// ids of streams are used up.
    var takesRequests: Bool {
        guard let session, !isBroken else { return false }
        return nghttp2_session_check_request_allowed(session) != 0
    }

    /// What happened and was not looked at yet, the first of it.
    func nextEvent() -> HTTP2Event? {
        guard firstEvent < events.count else {
            events.removeAll(keepingCapacity: events.capacity <= 1024)
            firstEvent = 0
            return nil
        }
        defer { firstEvent += 1 }
        return events[firstEvent]
    }

    private func fail(_ code: Int) {
        isBroken = true
        failure = failure ?? HTTP2Failure(libraryCode: code)
    }

    // MARK: - What this side says

    /// Opens a stream with a request.
    ///
    /// - Returns: its id, or why it cannot be opened.
    func request(_ fields: HTTP2Fields, _ stream: any HTTP2Stream) -> Result<Int32, HTTP2Failure> {
        guard let session else { return .failure(HTTP2Failure("the session is closed")) }
        var provider = bodyProvider()
        let id = fields.withLibraryFields { entries in
            nghttp2_submit_request(session, nil, entries.baseAddress, entries.count, &provider, nil)
        }
        guard id > 0 else { return .failure(HTTP2Failure(libraryCode: Int(id))) }
        streams[id] = OpenStream(stream)
        return .success(id)
    }

    /// Answers a request with headers, and with a body unless the headers are all.
    func respond(_ fields: HTTP2Fields, on stream: Int32, hasBody: Bool) {
        guard let session else { return }
        var provider = bodyProvider()
        _ = fields.withLibraryFields { entries in
            withUnsafePointer(to: &provider) { provider in
                nghttp2_submit_response(session, stream, entries.baseAddress, entries.count, hasBody ? provider : nil)
            }
        }
    }

    /// Ends a stream on this side, and forgets it: what still comes on it is thrown away, and its window is given back.
    func reset(_ stream: Int32, code: HTTP2ErrorCode) {
        guard let session, remove(stream) != nil else { return }
        nghttp2_submit_rst_stream(session, UInt8(NGHTTP2_FLAG_NONE.rawValue), stream, code.rawValue)
    }

    /// Says that no stream after the given one is taken; streams up to it go on. The server's largest id is 2³¹ - 1.
    func goAway(lastStream: Int32) {
        guard let session else { return }
        nghttp2_submit_goaway(
            session, UInt8(NGHTTP2_FLAG_NONE.rawValue), lastStream, NGHTTP2_NO_ERROR.rawValue, nil, 0)
    }

    /// Says that the session ends now, without an error; nothing else is sent after that.
    func terminate() {
        guard let session else { return }
        nghttp2_session_terminate_session(session, NGHTTP2_NO_ERROR.rawValue)
    }

    /// Sends a PING.
    func ping() {
        guard let session else { return }
        nghttp2_submit_ping(session, UInt8(NGHTTP2_FLAG_NONE.rawValue), nil)
    }

    /// How many streams the peer takes at once, as its SETTINGS say.
    var peerStreamLimit: Int {
        guard let session else { return 0 }
        return Int(nghttp2_session_get_remote_settings(session, NGHTTP2_SETTINGS_MAX_CONCURRENT_STREAMS))
    }

    // MARK: - Streams

    /// Who takes what comes on a stream, while that is open.
    func handler(of stream: Int32) -> (any HTTP2Stream)? {
        if let recent, recent.id == stream { return recent.handler }
        guard let open = streams[stream] else { return nil }
        recent = (stream, open.handler)
        return open.handler
    }

    private func remove(_ stream: Int32) -> OpenStream? {
        if recent?.id == stream { recent = nil }
        return streams.removeValue(forKey: stream)
    }

    // MARK: - What the callbacks note

    /// A frame came in full that is neither GOAWAY nor RST_STREAM.
    func noteFrame(type: UInt8, flags: UInt8, stream: Int32) {
        switch UInt32(type) {
        case NGHTTP2_SETTINGS.rawValue where flags & UInt8(NGHTTP2_FLAG_ACK.rawValue) == 0: events.append(.settings)
        case NGHTTP2_HEADERS.rawValue, NGHTTP2_DATA.rawValue:
            guard flags & UInt8(NGHTTP2_FLAG_END_STREAM.rawValue) != 0, let index = streams.index(forKey: stream)
            else { return }
            // What comes behind an answer, as a reset of what this side still sends, changes nothing about it.
            if !isServer { streams.values[index].note(.complete) }
            events.append(.inputEnded(stream: stream))
        default: break
        }
    }

    /// The peer says that it takes no streams after the given one.
    func noteGoAway(lastStream: Int32) { goAwayLastStream = lastStream }

    /// How a stream will have ended when it is closed, said before that. Only what is said first counts.
    func note(_ end: HTTP2StreamEnd, of stream: Int32) {
        streams[stream]?.note(end)
    }

    /// The client opens a stream.
    func noteRequest(on stream: Int32) {
        guard streams[stream] == nil, let made = makeStream?(stream) else { return }
        streams[stream] = OpenStream(made)
        events.append(.opened(stream: stream))
    }

    /// A stream is over.
    func noteClosed(_ stream: Int32, code: UInt32) {
        guard let closed = remove(stream) else { return }
        let end: HTTP2StreamEnd =
            if let end = closed.end {
                end
            } else if let last = goAwayLastStream, stream > last {
                .refusedByGoAway
            } else if code == NGHTTP2_NO_ERROR.rawValue {
                .complete
            } else {
                .broken(http2ErrorName(code))
            }
        events.append(.closed(closed.handler, end))
    }

    /// A request was never sent.
    func noteNotSent(_ stream: Int32, code: Int32) {
        let isGoingAway = goAwayLastStream != nil
        let reason = failure ?? HTTP2Failure(libraryCode: Int(code))
        note(isGoingAway ? .refusedByGoAway : .notSent(reason.description), of: stream)
    }

    /// A GOAWAY was sent; with an error it is this side's complaint about the peer.
    func noteGoAwaySent(code: UInt32, detail: String) {
        guard code != NGHTTP2_NO_ERROR.rawValue, failure == nil else { return }
        failure = HTTP2Failure(code: code, detail: detail)
    }
}
