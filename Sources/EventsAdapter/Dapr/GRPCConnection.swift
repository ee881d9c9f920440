import CloudEvents
import NIOCore
import NIOHPACK
import NIOHTTP2

/// One HTTP/2 connection to the sidecar: gives each call a stream, and each stream's answer to its call.
///
/// It works on frames and not on a channel for each stream, which would cost several allocations and futures a call.
final class GRPCConnection: ChannelInboundHandler {
    typealias InboundIn = HTTP2Frame
    typealias OutboundOut = HTTP2Frame

    /// How many calls it carries at once at most, unless the sidecar allows fewer.
    private static let callLimit = 100

    private let commonHeaders: HPACKHeaders
    private let onOpen: (GRPCConnection) -> Void
    private let onRoom: () -> Void
    private let onClose: (GRPCConnection) -> Void
    private var context: ChannelHandlerContext?
    private var calls: [HTTP2StreamID: GRPCCall] = [:]
    private var nextStream: HTTP2StreamID = 1
    private let lastStream: HTTP2StreamID
    private var streamLimit = callLimit
    private var isOpen = false
    private var lastUse = NIODeadline.now()
    private var isGoingAway = false
    private var isFlushDue = false

    /// Bytes read since the sidecar was last told that there is room for more.
    private var unreported: [HTTP2StreamID: Int] = [:]

    /// - Parameters:
    ///   - lastStream: the id of the last stream that it opens.
    ///   - onOpen: called once, when calls can be made: after HTTP/2's own first words.
    ///   - onRoom: called when a call has ended, and when the sidecar allows more of them.
    ///   - onClose: called once after `onOpen`, when no new call can be made on this connection.
    init(
        authority: String, token: String?, lastStream: HTTP2StreamID, onOpen: @escaping (GRPCConnection) -> Void,
        onRoom: @escaping () -> Void, onClose: @escaping (GRPCConnection) -> Void
    ) {
        var headers: HPACKHeaders = [
            ":method": "POST", ":scheme": "http", ":authority": authority, "content-type": "application/grpc",
            "te": "trailers", "user-agent": "ofevents-adapter",
        ]
        if let token { headers.add(name: "dapr-api-token", value: token, indexing: .neverIndexed) }
        commonHeaders = headers
        self.lastStream = lastStream
        self.onOpen = onOpen
        self.onRoom = onRoom
        self.onClose = onClose
    }

    /// Whether one more call can be started.
    var hasRoom: Bool { isOpen && !isGoingAway && calls.count < streamLimit }

    /// How long it has had no calls.
    func idleTime(at now: NIODeadline) -> TimeAmount { calls.isEmpty ? now - lastUse : .zero }

    /// Starts a call; there must be room for it.
    func start(_ call: GRPCCall) {
        guard let context, hasRoom else { return call.finish(.failure(GRPCFailure("the connection is closing"))) }
        let stream = nextStream
        nextStream = nextStream.advanced(by: 2)
        calls[stream] = call
        // Ids of streams are used once, and there are 2³⁰ of them: that many calls take hours, and then a new connection.
        defer { if stream >= lastStream { retire() } }
        let started = context.eventLoop.makePromise(of: Void.self)
        started.futureResult.assumeIsolated().whenFailure { error in
            self.calls[stream] = nil
            call.finish(.failure(GRPCFailure("the call cannot be started: \(error)")))
        }
        let frame = HTTP2Frame(streamID: stream, payload: .headers(.init(headers: headers(of: call))))
        context.write(wrapOutboundOut(frame), promise: started)
        write(.data(.init(data: .byteBuffer(call.request), endStream: true)), on: stream, context)
        flushSoon(context)
    }

    /// The headers of a call. HPACK sends what stays the same once and then a byte for each.
    private func headers(of call: GRPCCall) -> HPACKHeaders {
        var headers: HPACKHeaders = [":path": call.method.path]
        headers.add(contentsOf: commonHeaders)
        let milliseconds = max(1, (call.deadline - .now()).nanoseconds / 1_000_000)
        if let trace = call.trace {
            headers.add(name: "traceparent", value: trace.parent, indexing: .nonIndexable)
            if let state = trace.state { headers.add(name: "tracestate", value: state, indexing: .nonIndexable) }
        }
        headers.add(name: "grpc-timeout", value: "\(milliseconds)m", indexing: .nonIndexable)
        return headers
    }

    /// Ends the calls whose time is up.
    func expire(at now: NIODeadline) {
        for (stream, call) in calls where call.deadline <= now {
            calls[stream] = nil
            if let context { write(.rstStream(.cancel), on: stream, context) }
            call.finish(.failure(GRPCFailure("no answer in time")))
        }
        if let context { flushSoon(context) }
    }

    func close() { context?.close(promise: nil) }

    func handlerAdded(context: ChannelHandlerContext) { self.context = context }

    func channelActive(context: ChannelHandlerContext) {
        isOpen = true
        onOpen(self)
        context.fireChannelActive()
    }

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        let frame = unwrapInboundIn(data)
        switch frame.payload {
        case .headers(let headers): calls[frame.streamID]?.receive(headers.headers)
        case .data(let content):
            if case .byteBuffer(var bytes) = content.data {
                acknowledge(bytes.readableBytes, on: frame.streamID, isLast: content.endStream, context)
                calls[frame.streamID]?.receive(&bytes)
            }
        case .settings(.settings(let settings)):
            for setting in settings where setting.parameter == .maxConcurrentStreams {
                streamLimit = max(1, min(setting.value, Self.callLimit))
            }
            onRoom()
        case .goAway(let last, _, _): goAway(after: last)
        default: break
        }
    }

    func userInboundEventTriggered(context: ChannelHandlerContext, event: Any) {
        if let closed = event as? StreamClosedEvent {
            unreported[closed.streamID] = nil
            let call = calls.removeValue(forKey: closed.streamID)
            call?.finish(.failure(GRPCFailure("the sidecar reset the call")))
            if calls.isEmpty { lastUse = .now() }
            if !isGoingAway { onRoom() } else if calls.isEmpty { context.close(promise: nil) }
        }
        context.fireUserInboundEventTriggered(event)
    }

    func errorCaught(context: ChannelHandlerContext, error: any Error) {
        // A stream that was cancelled here may still get frames; only what ends the connection matters.
        if error is NIOHTTP2Errors.StreamError || error is NIOHTTP2Errors.NoSuchStream { return }
        end("the connection failed: \(error)")
        context.close(promise: nil)
    }

    func channelInactive(context: ChannelHandlerContext) {
        end("the connection was closed")
        self.context = nil
        context.fireChannelInactive()
    }

    func handlerRemoved(context: ChannelHandlerContext) {
        end("the connection was closed")
        self.context = nil
    }
}

extension GRPCConnection {
    /// Lets calls up to the last that the sidecar will answer go on; others fail and can be made anew.
    private func goAway(after last: HTTP2StreamID) {
        for (stream, call) in calls where stream > last {
            calls[stream] = nil
            call.finish(.failure(GRPCFailure("the sidecar is going away")))
        }
        retire()
        if calls.isEmpty { context?.close(promise: nil) }
    }

    private func end(_ reason: String) {
        let ended = calls
        calls = [:]
        for call in ended.values { call.finish(.failure(GRPCFailure(reason))) }
        retire()
    }

    /// Takes no more calls.
    private func retire() {
        guard !isGoingAway else { return }
        isGoingAway = true
        if isOpen { onClose(self) }
    }

    private func write(_ payload: HTTP2Frame.FramePayload, on stream: HTTP2StreamID, _ context: ChannelHandlerContext) {
        context.write(wrapOutboundOut(HTTP2Frame(streamID: stream, payload: payload)), promise: nil)
    }

    /// Flushes once for all that is written in this turn of the loop.
    private func flushSoon(_ context: ChannelHandlerContext) {
        guard !isFlushDue else { return }
        isFlushDue = true
        context.eventLoop.assumeIsolated().execute {
            self.isFlushDue = false
            self.context?.flush()
        }
    }

    /// Tells the sidecar, in steps, that what it sent has been read.
    private func acknowledge(
        _ count: Int, on stream: HTTP2StreamID, isLast: Bool, _ context: ChannelHandlerContext
    ) {
        for (id, isOpen) in [(HTTP2StreamID.rootStream, true), (stream, !isLast)] where isOpen {
            let total = unreported[id, default: 0] + count
            guard total >= 16384 else {
                unreported[id] = total
                continue
            }
            unreported[id] = 0
            write(.windowUpdate(windowSizeIncrement: total), on: id, context)
            flushSoon(context)
        }
    }
}
