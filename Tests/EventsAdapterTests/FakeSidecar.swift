import Foundation
import NIOConcurrencyHelpers
import NIOCore
import NIOHPACK
import NIOHTTP2
import NIOPosix
import SwiftProtobuf

@testable import EventsAdapter

/// A sidecar's gRPC API as the tests want it: it notes every call and answers as it is told.
final class FakeSidecar: Sendable {
    /// One call that came.
    struct Call: Sendable {
        /// `sink NAME` or `topic NAME/TOPIC`.
        var target: String
        var data: [UInt8]
        var metadata: [String: String]
        var contentType: String
        var headers: [String: String]

        var text: String { String(decoding: data, as: UTF8.self) }
    }

    /// What a call is answered with.
    enum Answer: Sendable {
        /// The sink's status, with headers and a body; for a topic only that it worked.
        case status(Int, headers: [String: String] = [:], body: String = "")
        /// gRPC's own status.
        case failure(Int, String)
        /// The stream is reset.
        case reset
        /// The connection is closed.
        case disconnect
        /// Nothing, ever.
        case hang
        /// GOAWAY, which lets calls that were made go on, and the same.
        indirect case goAway(Answer)
        /// So many PINGs, and the same.
        indirect case pings(Int, Answer)
        /// The same after a while.
        indirect case late(TimeAmount, Answer)
    }

    typealias Script = @Sendable (_ call: Call, _ number: Int) -> Answer

    private let script: Script
    private let state = NIOLockedValueBox<[Call]>([])
    private let group = MultiThreadedEventLoopGroup(numberOfThreads: 1)
    private let connections = NIOLockedValueBox(0)
    private let channels = NIOLockedValueBox<[any Channel]>([])

    /// - Parameter script: gives the answer to each call; the number counts the calls to its target from 1.
    init(_ script: @escaping Script = { _, _ in .status(200) }) {
        self.script = script
    }

    /// Listens, and returns the port.
    func start(port: Int = 0) async throws -> Int {
        let channel = try await ServerBootstrap(group: group)
            .serverChannelOption(.socketOption(.so_reuseaddr), value: 1)
            .childChannelInitializer { channel in
                self.channels.withLockedValue { $0.append(channel) }
                self.connections.withLockedValue { $0 += 1 }
                // Without the limits of NIO for PINGs and their answers, which servers in Go do not have.
                var connection = NIOHTTP2Handler.ConnectionConfiguration()
                connection.controlFrameRateLimit.maximumCount = 1_000_000
                return channel.configureHTTP2Pipeline(
                    mode: .server, connectionConfiguration: connection, streamConfiguration: .init()
                ) { stream in
                    stream.eventLoop.makeCompletedFuture {
                        try stream.pipeline.syncOperations.addHandler(FakeStream(self))
                    }
                }.map { _ in }
            }
            .bind(host: "127.0.0.1", port: port).get()
        channels.withLockedValue { $0.append(channel) }
        return channel.localAddress?.port ?? 0
    }

    /// Closes every connection and the port.
    func stop() async {
        for channel in channels.withLockedValue({ $0 }) { try? await channel.close().get() }
        channels.withLockedValue { $0 = [] }
    }

    /// Every call so far, in the order in which they came.
    var calls: [Call] { state.withLockedValue { $0 } }

    /// How many connections were ever made.
    var connectionCount: Int { connections.withLockedValue { $0 } }

    fileprivate func answer(to call: Call) -> Answer {
        let number = state.withLockedValue { calls in
            calls.append(call)
            return calls.count { $0.target == call.target }
        }
        return script(call, number)
    }
}

/// One stream: a call and its answer.
private final class FakeStream: ChannelInboundHandler {
    typealias InboundIn = HTTP2Frame.FramePayload
    typealias OutboundOut = HTTP2Frame.FramePayload

    private let sidecar: FakeSidecar
    private var headers = HPACKHeaders()
    private var body: [UInt8] = []

    init(_ sidecar: FakeSidecar) {
        self.sidecar = sidecar
    }

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        switch unwrapInboundIn(data) {
        case .headers(let content): headers = content.headers
        case .data(let content):
            if case .byteBuffer(let bytes) = content.data { body += Array(bytes.readableBytesView) }
            if content.endStream, let call = call() { perform(sidecar.answer(to: call), call, context) }
        default: break
        }
    }

    private func call() -> FakeSidecar.Call? {
        let message = Array(body.dropFirst(5))
        let headers = Dictionary(headers.map { ($0.name, $0.value) }) { first, _ in first }
        if headers[":path"]?.hasSuffix("/InvokeBinding") == true,
            let request = try? Dapr_Proto_Runtime_V1_InvokeBindingRequest(serializedBytes: message)
        {
            return FakeSidecar.Call(
                target: "sink \(request.name)", data: Array(request.data), metadata: request.metadata,
                contentType: request.operation, headers: headers)
        }
        guard let request = try? Dapr_Proto_Runtime_V1_PublishEventRequest(serializedBytes: message) else { return nil }
        return FakeSidecar.Call(
            target: "topic \(request.pubsubName)/\(request.topic)", data: Array(request.data),
            metadata: request.metadata,
            contentType: request.dataContentType, headers: headers)
    }

    private func perform(_ answer: FakeSidecar.Answer, _ call: FakeSidecar.Call, _ context: ChannelHandlerContext) {
        switch answer {
        case .status(let status, let headers, let text): succeed(status, headers, text, call, context)
        case .failure(let code, let message):
            finish(["grpc-status": "\(code)", "grpc-message": message], isOnly: true, context)
        case .reset: context.writeAndFlush(wrapOutboundOut(.rstStream(.internalError)), promise: nil)
        case .disconnect: context.channel.parent?.close(promise: nil)
        case .hang: break
        case .goAway(let answer):
            let frame = HTTP2Frame(
                streamID: .rootStream, payload: .goAway(lastStreamID: .maxID, errorCode: .noError, opaqueData: nil))
            context.channel.parent?.writeAndFlush(frame, promise: nil)
            perform(answer, call, context)
        case .pings(let count, let answer):
            for number in 0..<count {
                let ping = HTTP2Frame(
                    streamID: .rootStream, payload: .ping(.init(withInteger: UInt64(number)), ack: false))
                context.channel.parent?.write(ping, promise: nil)
            }
            perform(answer, call, context)
        case .late(let time, let answer):
            context.eventLoop.assumeIsolated().scheduleTask(in: time) { self.perform(answer, call, context) }
        }
    }

    private func succeed(
        _ status: Int, _ headers: [String: String], _ text: String, _ call: FakeSidecar.Call,
        _ context: ChannelHandlerContext
    ) {
        var response = Dapr_Proto_Runtime_V1_InvokeBindingResponse()
        if call.target.hasPrefix("sink ") {
            response.metadata = headers.merging(["statusCode": "\(status)"]) { first, _ in first }
            response.data = Data(text.utf8)
        }
        let start: HPACKHeaders = [":status": "200", "content-type": "application/grpc"]
        context.write(wrapOutboundOut(.headers(.init(headers: start))), promise: nil)
        let bytes: [UInt8] = (try? response.serializedBytes()) ?? []
        let message = framed(bytes, with: context.channel.allocator)
        context.write(wrapOutboundOut(.data(.init(data: .byteBuffer(message)))), promise: nil)
        finish(["grpc-status": "0"], isOnly: false, context)
    }

    private func finish(_ trailers: HPACKHeaders, isOnly: Bool, _ context: ChannelHandlerContext) {
        var headers: HPACKHeaders = isOnly ? [":status": "200", "content-type": "application/grpc"] : [:]
        headers.add(contentsOf: trailers.map { ($0.name, $0.value) })
        context.writeAndFlush(wrapOutboundOut(.headers(.init(headers: headers, endStream: true))), promise: nil)
    }
}
