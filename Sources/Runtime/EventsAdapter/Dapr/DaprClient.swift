import CloudEvents
import EventRouting
import GRPC
import ProtobufWire
import SocketLoop

/// The sidecar's gRPC API, as far as deliveries need it.
///
/// It belongs to one loop: every method is called on its thread, and every answer comes there.
final class DaprClient {
    private let calls: GRPCClient
    private let encoder = MessageEncoder()

    /// - Parameters:
    ///   - port: of the sidecar's API on 127.0.0.1.
    ///   - token: what the sidecar asks of its callers; no log and no compression table holds it.
    init(_ loop: SocketLoop, port: Int, token: String?) {
        let agent = GRPCHeader("user-agent", "ofevents-adapter", isIndexed: true)
        let secret = token.map { [GRPCHeader("dapr-api-token", $0, isIndexed: false)] } ?? []
        calls = GRPCClient(loop, port: port, headers: [agent] + secret)
    }

    /// Whether the sidecar can be reached.
    var isConnected: Bool { calls.isConnected }

    /// How many connections to the sidecar were made.
    var connectionCount: Int { calls.connectionCount }

    func start() { calls.start() }

    func stop() { calls.stop() }

    /// Asks the sidecar to send the message of a delivery, and says how that ended.
    ///
    /// The call is part of the event's trace: of a binding, Dapr passes on that trace and not the metadata's.
    func send(_ delivery: Delivery, before deadline: Duration, _ complete: @escaping (AttemptOutcome) -> Void) {
        let headers = traceHeaders(delivery.trace)
        let message = { [encoder] in encoder.message(of: delivery) }
        switch delivery.target {
        case .sink:
            calls.start(
                GRPCCall(
                    "/dapr.proto.runtime.v1.Dapr/InvokeBinding", headers: headers, deadline: deadline, message: message,
                    shorten: { shortenAnswer(&$0, to: Self.keptData) }
                ) { complete(Self.outcome(ofBinding: $0)) })
        case .topic:
            calls.start(
                GRPCCall(
                    "/dapr.proto.runtime.v1.Dapr/PublishEvent", headers: headers, deadline: deadline, message: message
                ) { complete(Self.outcome(ofPublish: $0)) })
        }
    }

    /// Asks the sidecar what it has loaded; nil where it does not answer.
    func metadata(before deadline: Duration, _ complete: @escaping (GetMetadataResponse?) -> Void) {
        calls.start(
            GRPCCall(
                "/dapr.proto.runtime.v1.Dapr/GetMetadata", deadline: deadline, message: { GRPCMessage([]) },
                shorten: { shortenMetadata(&$0) }
            ) { result in
                guard case .success(let bytes) = result, let answer = try? GetMetadataResponse(decoding: bytes) else {
                    return complete(nil)
                }
                complete(answer)
            })
    }

    /// Asks the sidecar to end, and says whether it will.
    func shutDownSidecar(before deadline: Duration, _ complete: @escaping (Bool) -> Void) {
        calls.start(
            GRPCCall("/dapr.proto.runtime.v1.Dapr/Shutdown", deadline: deadline, message: { GRPCMessage([]) }) {
                result in
                if case .success = result { complete(true) } else { complete(false) }
            })
    }

    /// How many bytes of a sink's answer are kept, for dead letters.
    private static let keptData = 4 << 10

    private func traceHeaders(_ trace: TraceContext?) -> [GRPCHeader] {
        guard let trace else { return [] }
        let parent = GRPCHeader("traceparent", trace.parent, isIndexed: false)
        return trace.state.map { [parent, GRPCHeader("tracestate", $0, isIndexed: false)] } ?? [parent]
    }
}

// MARK: - Outcomes

extension DaprClient {
    /// A binding answers with the sink's own status, because it was asked not to make an error of it.
    private static func outcome(ofBinding result: Result<[UInt8], GRPCFailure>) -> AttemptOutcome {
        switch result {
        case .failure(let failure): return AttemptOutcome(failure)
        case .success(let bytes):
            guard let answer = try? bindingAnswer(bytes) else {
                return .failed("the sidecar's answer cannot be decoded")
            }
            guard let text = answer.metadata["statusCode"] else { return .delivered }
            guard let status = Int(text) else { return .failed("the sink's status is '\(text)'") }
            if 200..<300 ~= status { return .delivered }
            let pause = answer.metadata.entries.first { $0.key.lowercased() == "retry-after" }?.value
            return .refused(
                status: status, retryAfter: pause.flatMap { EventsAdapter.retryAfter($0) },
                answer: Array(answer.data.prefix(keptData))
            )
        }
    }

    /// Reads the answer field by field, so that the compiler makes code for this one message.
    private static func bindingAnswer(_ bytes: [UInt8]) throws(ProtobufFailure) -> InvokeBindingResponse {
        var (answer, reader) = (InvokeBindingResponse(), ProtobufReader(bytes))
        while var field = try reader.next() { try answer.visit(&field) }
        return answer
    }

    private static func outcome(ofPublish result: Result<[UInt8], GRPCFailure>) -> AttemptOutcome {
        switch result {
        case .success: .delivered
        case .failure(let failure): AttemptOutcome(failure)
        }
    }
}
