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
    private let onRetire: (GRPCConnection) -> Void
    private let onEnd: (GRPCConnection) -> Void
    private var context: ChannelHandlerContext?
    private var calls: [HTTP2StreamID: GRPCCall] = [:]
    private var nextStream: HTTP2StreamID = 1
    private let lastStream: HTTP2StreamID
    private var streamLimit = callLimit
    private var isOpen = false
    private var lastUse = NIODeadline.now()
    private var isGoingAway = false
    private var isFlushDue = false

    /// How much the sidecar may send before it is told that there is room for more: HTTP/2's own figure, of which a quarter
    /// is given back at a time.
    private static let window = (size: 65535, step: 16384)

    /// - Parameters:
    ///   - lastStream: the id of the last stream that it opens.
    ///   - onOpen: called once, when calls can be made: after HTTP/2's own first words.
    ///   - onRoom: called when a call has ended, and when the sidecar allows more of them.
    ///   - onRetire: called once after `onOpen`, when no new call can be made; calls that were made may go on.
    ///   - onEnd: called once after `onRetire`, when the connection is closed.
    init(
        authority: String, token: String?, lastStream: HTTP2StreamID, onOpen: @escaping (GRPCConnection) -> Void,
        onRoom: @escaping () -> Void, onRetire: @escaping (GRPCConnection) -> Void,
        onEnd: @escaping (GRPCConnection) -> Void
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
        self.onRetire = onRetire
        self.onEnd = onEnd
    }

    /// Whether one more call can be started.
    var hasRoom: Bool { isOpen && !isGoingAway && calls.count < streamLimit }

    /// How long it has had no calls.
    func idleTime(at now: NIODeadline) -> TimeAmount { calls.isEmpty ? now - lastUse : .zero }

    /// Starts a call; there must be room for it.
    func start(_ call: GRPCCall) {
        guard let context, hasRoom else { return call.finish(.failure(GRPCFailure("the connection is closing"))) }
        let request: ByteBuffer
        do {
            request = try call.request(with: context.channel.allocator)
        } catch {
            return call.finish(.failure(GRPCFailure("the message cannot be encoded: \(error)")))
        }
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
        write(.data(.init(data: .byteBuffer(request), endStream: true)), on: stream, context)
        flushSoon(context)
    }

    /// The headers of a call. HPACK sends what stays the same once and then a byte for each.
    private func headers(of call: GRPCCall) -> HPACKHeaders {
        var headers: HPACKHeaders = [":path": call.path]
        headers.add(contentsOf: commonHeaders)
        if let trace = call.trace {
            headers.add(name: "traceparent", value: trace.parent, indexing: .nonIndexable)
            if let state = trace.state { headers.add(name: "tracestate", value: state, indexing: .nonIndexable) }
        }
        headers.add(name: "grpc-timeout", value: grpcTimeout(call.deadline - .now()), indexing: .nonIndexable)
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
            if case .byteBuffer(var bytes) = content.data { calls[frame.streamID]?.receive(&bytes) }
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
        switch event {
        case let window as NIOHTTP2WindowUpdatedEvent: giveBack(window, context)
        case let closed as StreamClosedEvent:
            let call = calls.removeValue(forKey: closed.streamID)
            call?.finish(.failure(GRPCFailure("the sidecar reset the call")))
            if calls.isEmpty { lastUse = .now() }
            if !isGoingAway { onRoom() } else if calls.isEmpty { context.close(promise: nil) }
        default: break
        }
        context.fireUserInboundEventTriggered(event)
    }

    func errorCaught(context: ChannelHandlerContext, error: any Error) {
        // A stream that was cancelled here may still get frames; only what ends the connection matters.
        if error is NIOHTTP2Errors.StreamError || error is NIOHTTP2Errors.NoSuchStream { return }
        fail("the connection failed: \(error)")
        context.close(promise: nil)
    }

    func channelInactive(context: ChannelHandlerContext) {
        end("the connection was closed")
        context.fireChannelInactive()
    }

    func handlerRemoved(context: ChannelHandlerContext) { end("the connection was closed") }
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
        fail(reason)
        guard context != nil else { return }
        context = nil
        if isOpen { onEnd(self) }
    }

    private func fail(_ reason: String) {
        let ended = calls
        calls = [:]
        for call in ended.values { call.finish(.failure(GRPCFailure(reason))) }
        retire()
    }

    /// Takes no more calls.
    private func retire() {
        guard !isGoingAway else { return }
        isGoingAway = true
        if isOpen { onRetire(self) }
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

    /// Tells the sidecar, in steps, that what it sent has been read: what belongs to no call any more, and padding, too.
    private func giveBack(_ window: NIOHTTP2WindowUpdatedEvent, _ context: ChannelHandlerContext) {
        guard let size = window.inboundWindowSize, size <= Self.window.size - Self.window.step else { return }
        guard window.streamID == .rootStream || calls[window.streamID] != nil else { return }
        write(.windowUpdate(windowSizeIncrement: Self.window.size - size), on: window.streamID, context)
        flushSoon(context)
    }
}

/// A time as gRPC writes it: eight digits at most and a unit, so that hours are not in milliseconds.
func grpcTimeout(_ time: TimeAmount) -> String {
    let units: [(name: String, nanoseconds: Int64)] = [
        ("m", 1_000_000), ("S", 1_000_000_000), ("M", 60_000_000_000),
    ]
    for unit in units where time.nanoseconds / unit.nanoseconds < 100_000_000 {
        return "\(max(1, time.nanoseconds / unit.nanoseconds))\(unit.name)"
    }
    return "\(time.nanoseconds / 3_600_000_000_000)H"
}
