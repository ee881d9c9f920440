import EventRouting
import NIOCore
import NIOHTTP2
import NIOPosix
import SwiftProtobuf

#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

/// The sidecar's gRPC API, as far as deliveries need it; it keeps a connection open and makes a new one where that is lost.
///
/// It belongs to one event loop: every method is called there, and every answer comes there.
final class DaprClient {
    private let loop: any EventLoop
    private let port: Int
    private let token: String?
    private var connection: GRPCConnection?

    /// Calls that wait for a connection.
    private var waiting = CircularBuffer<GRPCCall>()
    private var failures = 0
    private var isStopped = false

    /// How often calls are looked at whose time is up.
    private static let tick = TimeAmount.milliseconds(50)

    init(loop: any EventLoop, port: Int, token: String?) {
        self.loop = loop
        self.port = port
        self.token = token
    }

    /// Whether the sidecar can be reached.
    var isConnected: Bool { connection != nil }

    func start() {
        connect()
        expire()
    }

    func stop() {
        isStopped = true
        connection?.close()
    }

    /// Asks the sidecar to send a message, and says how that ended.
    func send(
        _ message: OutgoingMessage, before deadline: NIODeadline, _ complete: @escaping (AttemptOutcome) -> Void
    ) {
        let allocator = ByteBufferAllocator()
        do {
            let call: GRPCCall
            switch message {
            case .binding(let component, let operation, let data, let metadata):
                var request = Dapr_Proto_Runtime_V1_InvokeBindingRequest()
                request.name = component
                request.operation = operation
                request.data = Data(data)
                request.metadata = metadata
                let bytes: [UInt8] = try request.serializedBytes()
                call = GRPCCall(method: "InvokeBinding", request: framed(bytes, with: allocator), deadline: deadline) {
                    complete(Self.outcome(ofBinding: $0))
                }
            case .publish(let component, let topic, let data, let contentType):
                var request = Dapr_Proto_Runtime_V1_PublishEventRequest()
                request.pubsubName = component
                request.topic = topic
                request.data = Data(data)
                request.dataContentType = contentType
                let bytes: [UInt8] = try request.serializedBytes()
                call = GRPCCall(method: "PublishEvent", request: framed(bytes, with: allocator), deadline: deadline) {
                    complete(Self.outcome(ofPublish: $0))
                }
            }
            start(call)
        } catch {
            complete(.failed("the message cannot be encoded: \(error)"))
        }
    }

    private func start(_ call: GRPCCall) {
        if let connection { connection.start(call) } else { waiting.append(call) }
    }
}

// MARK: - Outcomes

extension DaprClient {
    /// A binding answers with the sink's own status, because it was asked not to make an error of it.
    private static func outcome(ofBinding result: Result<ByteBuffer, GRPCFailure>) -> AttemptOutcome {
        switch result {
        case .failure(let failure): return .failed(failure.reason)
        case .success(let buffer):
            guard
                let answer = try? Dapr_Proto_Runtime_V1_InvokeBindingResponse(
                    serializedBytes: Array(buffer.readableBytesView))
            else { return .failed("the sidecar's answer cannot be decoded") }
            guard let text = answer.metadata["statusCode"] else { return .delivered }
            guard let status = Int(text) else { return .failed("the sink's status is '\(text)'") }
            if 200..<300 ~= status { return .delivered }
            let retryAfter = answer.metadata.first { $0.key.lowercased() == "retry-after" }?.value
            return .refused(
                status: status, retryAfter: retryAfter.flatMap(seconds), answer: Array(answer.data.prefix(4096))
            )
        }
    }

    /// `Retry-After` in seconds; its other form, a date, is not read.
    private static func seconds(_ text: String) -> Duration? {
        guard let seconds = Int(text.filter { $0 != " " }), 0...86_400 ~= seconds else { return nil }
        return .seconds(seconds)
    }

    private static func outcome(ofPublish result: Result<ByteBuffer, GRPCFailure>) -> AttemptOutcome {
        switch result {
        case .success: .delivered
        case .failure(let failure): .failed(failure.reason)
        }
    }
}

// MARK: - The connection

extension DaprClient {
    private func connect() {
        guard !isStopped else { return }
        let bound = NIOLoopBound(self, eventLoop: loop)
        let (port, token) = (port, token)
        let future = ClientBootstrap(group: loop)
            .connectTimeout(.seconds(5))
            .channelOption(.socketOption(.tcp_nodelay), value: 1)
            .channelInitializer { channel in
                channel.eventLoop.makeCompletedFuture {
                    let client = bound.value
                    let connection = GRPCConnection(
                        authority: "127.0.0.1:\(port)", token: token, onOpen: { client.connected($0) },
                        onClose: { client.lost($0) }
                    )
                    let settings = nioDefaultSettings + [HTTP2Setting(parameter: .enablePush, value: 0)]
                    try channel.pipeline.syncOperations.addHandlers([
                        NIOHTTP2Handler(mode: .client, initialSettings: settings), connection,
                    ])
                }
            }
            .connect(host: "127.0.0.1", port: port)
        future.assumeIsolated().whenFailure { _ in self.retry() }
    }

    private func connected(_ opened: GRPCConnection) {
        failures = 0
        connection = opened
        let calls = waiting
        waiting.removeAll()
        for call in calls { start(call) }
    }

    private func lost(_ ended: GRPCConnection) {
        guard connection === ended else { return }
        connection = nil
        retry()
    }

    /// Connects again after a while that grows to two seconds.
    private func retry() {
        guard !isStopped else { return }
        failures += 1
        let wait = TimeAmount.milliseconds(min(2000, 50 << min(failures, 6)))
        loop.assumeIsolated().scheduleTask(in: wait) { self.connect() }
    }

    private func expire() {
        guard !isStopped else { return }
        let now = NIODeadline.now()
        connection?.expire(at: now)
        let late = waiting.filter { $0.deadline <= now }
        waiting.removeAll { $0.deadline <= now }
        for call in late { call.finish(.failure(GRPCFailure("the sidecar cannot be reached"))) }
        loop.assumeIsolated().scheduleTask(in: Self.tick) { self.expire() }
    }
}
