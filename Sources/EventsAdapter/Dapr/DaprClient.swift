import CloudEvents
import EventRouting
import NIOCore
import SwiftProtobuf

/// The sidecar's gRPC API, as far as deliveries need it.
///
/// It belongs to one event loop: every method is called there, and every answer comes there.
final class DaprClient {
    private let calls: GRPCPool

    init(calls: GRPCPool) {
        self.calls = calls
    }

    /// Asks the sidecar to send a message, and says how that ended.
    ///
    /// - Parameter trace: the trace that the call is part of: of a binding, Dapr passes on that and not the metadata's.
    func send(
        _ message: OutgoingMessage, of trace: TraceContext?, before deadline: NIODeadline,
        _ complete: @escaping (AttemptOutcome) -> Void
    ) {
        let call = GRPCCall(message, trace: trace, deadline: deadline) { result in
            switch message {
            case .binding: complete(Self.outcome(ofBinding: result))
            case .publish: complete(Self.outcome(ofPublish: result))
            }
        }
        calls.start(call)
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
            let pause = answer.metadata.first { $0.key.lowercased() == "retry-after" }?.value
            return .refused(
                status: status, retryAfter: pause.flatMap { EventsAdapter.retryAfter($0) },
                answer: Array(answer.data.prefix(4096))
            )
        }
    }

    private static func outcome(ofPublish result: Result<ByteBuffer, GRPCFailure>) -> AttemptOutcome {
        switch result {
        case .success: .delivered
        case .failure(let failure): .failed(failure.reason)
        }
    }
}
