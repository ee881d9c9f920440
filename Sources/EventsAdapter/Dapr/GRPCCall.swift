import CloudEvents
import EventRouting
import NIOCore
import NIOHPACK

/// One unary call of the sidecar's API, from its request to its outcome.
final class GRPCCall {
    let message: OutgoingMessage
    let trace: TraceContext?
    let made = NIODeadline.now()
    let deadline: NIODeadline
    private let complete: (Result<ByteBuffer, GRPCFailure>) -> Void
    private var isComplete = false

    /// The bytes of the answer so far, with their frame, and how many of the next are thrown away.
    private var answer = ByteBuffer()
    private var excess = 0

    init(
        _ message: OutgoingMessage, trace: TraceContext?, deadline: NIODeadline,
        complete: @escaping (Result<ByteBuffer, GRPCFailure>) -> Void
    ) {
        self.message = message
        self.trace = trace
        self.deadline = deadline
        self.complete = complete
    }

    var path: String {
        switch message {
        case .binding: "/dapr.proto.runtime.v1.Dapr/InvokeBinding"
        case .publish: "/dapr.proto.runtime.v1.Dapr/PublishEvent"
        }
    }

    func finish(_ result: Result<ByteBuffer, GRPCFailure>) {
        guard !isComplete else { return }
        isComplete = true
        complete(result)
    }

    /// Takes headers or trailers; the call is over when they hold the status of the call.
    func receive(_ headers: HPACKHeaders) {
        if let code = headers.first(name: ":status").flatMap({ Int($0) }), code != 200 {
            return finish(.failure(GRPCFailure("the sidecar answered HTTP \(code)")))
        }
        guard let text = headers.first(name: "grpc-status") else { return }
        guard text == "0" else {
            let message = headers.first(name: "grpc-message").map(percentDecoded) ?? ""
            return finish(.failure(GRPCFailure(status: text, message: message)))
        }
        finish(Result { () throws(GRPCFailure) in try unframed(answer) })
    }

    /// Takes a part of the answer; of the data in a long one only what a dead letter may need is kept.
    func receive(_ data: inout ByteBuffer) {
        if excess > 0 {
            let skipped = min(excess, data.readableBytes)
            data.moveReaderIndex(forwardBy: skipped)
            excess -= skipped
        }
        answer.writeBuffer(&data)
        guard answer.readableBytes > Self.longAnswer else { return }
        excess += shortenAnswer(&answer, to: Self.keptData)
        if answer.readableBytes > Self.longAnswer { finish(.failure(GRPCFailure("the sidecar's answer is too long"))) }
    }

    private static let longAnswer = 64 << 10
    private static let keptData = 4 << 10
}
