import NIOCore
import NIOHPACK
import NIOHTTP2

/// One HTTP/2 connection to the sidecar: gives each call a stream, and each stream's answer to its call.
///
/// It works on frames and not on a channel for each stream, which would cost several allocations and futures a call. Calls
/// beyond what the sidecar allows at once wait in line.
final class GRPCConnection: ChannelInboundHandler {
    typealias InboundIn = HTTP2Frame
    typealias OutboundOut = HTTP2Frame

    private let authority: String
    private let token: String?
    private let onOpen: (GRPCConnection) -> Void
    private let onClose: (GRPCConnection) -> Void
    private var context: ChannelHandlerContext?
    private var calls: [HTTP2StreamID: GRPCCall] = [:]
    private var line = CircularBuffer<GRPCCall>()
    private var nextStream: HTTP2StreamID = 1
    private var streamLimit = 100
    private var isGoingAway = false
    private var isFlushDue = false

    /// Bytes read since the sidecar was last told that there is room for more.
    private var unreported: [HTTP2StreamID: Int] = [:]

    /// - Parameters:
    ///   - onOpen: called once, when calls can be made: after HTTP/2's own first words.
    ///   - onClose: called once, when no new call can be made on this connection.
    init(
        authority: String, token: String?, onOpen: @escaping (GRPCConnection) -> Void,
        onClose: @escaping (GRPCConnection) -> Void
    ) {
        self.authority = authority
        self.token = token
        self.onOpen = onOpen
        self.onClose = onClose
    }

    /// How many calls are under way or wait.
    var callCount: Int { calls.count + line.count }

    /// Starts a call, now or when the sidecar allows one more.
    func start(_ call: GRPCCall) {
        guard let context, !isGoingAway else { return call.finish(.failure(GRPCFailure("the connection is closing"))) }
        guard calls.count < streamLimit else { return line.append(call) }
        let stream = nextStream
        nextStream = nextStream.advanced(by: 2)
        calls[stream] = call
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

    private func headers(of call: GRPCCall) -> HPACKHeaders {
        var headers: HPACKHeaders = [
            ":method": "POST", ":scheme": "http", ":path": "/dapr.proto.runtime.v1.Dapr/\(call.method)",
            ":authority": authority, "content-type": "application/grpc", "te": "trailers",
            "user-agent": "ofevents-adapter",
        ]
        if let token { headers.add(name: "dapr-api-token", value: token, indexing: .neverIndexed) }
        headers.add(name: "grpc-timeout", value: "\(max(1, (call.deadline - .now()).nanoseconds / 1_000_000))m")
        return headers
    }

    /// Ends the calls whose time is up.
    func expire(at now: NIODeadline) {
        for (stream, call) in calls where call.deadline <= now {
            calls[stream] = nil
            if let context { write(.rstStream(.cancel), on: stream, context) }
            call.finish(.failure(GRPCFailure("no answer in time")))
        }
        let late = line.filter { $0.deadline <= now }
        line.removeAll { $0.deadline <= now }
        for call in late { call.finish(.failure(GRPCFailure("no answer in time: too many calls were under way"))) }
        if let context { flushSoon(context) }
        startWaiting()
    }

    func close() { context?.close(promise: nil) }

    func handlerAdded(context: ChannelHandlerContext) { self.context = context }

    func channelActive(context: ChannelHandlerContext) {
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
                streamLimit = max(1, min(setting.value, 10_000))
            }
            startWaiting()
        case .goAway(let last, _, _): goAway(after: last)
        default: break
        }
    }

    func userInboundEventTriggered(context: ChannelHandlerContext, event: Any) {
        if let closed = event as? StreamClosedEvent {
            unreported[closed.streamID] = nil
            let call = calls.removeValue(forKey: closed.streamID)
            call?.finish(.failure(GRPCFailure("the sidecar reset the call")))
            startWaiting()
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
        retire("the sidecar is going away")
        if calls.isEmpty { context?.close(promise: nil) }
    }

    private func end(_ reason: String) {
        let ended = calls
        calls = [:]
        for call in ended.values { call.finish(.failure(GRPCFailure(reason))) }
        retire(reason)
    }

    /// Takes no more calls.
    private func retire(_ reason: String) {
        guard !isGoingAway else { return }
        isGoingAway = true
        onClose(self)
        let waiting = line
        line.removeAll()
        for call in waiting { call.finish(.failure(GRPCFailure(reason))) }
    }

    private func startWaiting() {
        while calls.count < streamLimit, let call = line.popFirst() { start(call) }
        if isGoingAway, calls.isEmpty { context?.close(promise: nil) }
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
