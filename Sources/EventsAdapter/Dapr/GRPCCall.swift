import CloudEvents
import NIOCore
import NIOHPACK

/// One unary call of the sidecar's API, from its request to its outcome.
final class GRPCCall {
    /// The methods of the sidecar's API that deliveries need.
    enum Method {
        case invokeBinding
        case publishEvent

        var path: String {
            switch self {
            case .invokeBinding: "/dapr.proto.runtime.v1.Dapr/InvokeBinding"
            case .publishEvent: "/dapr.proto.runtime.v1.Dapr/PublishEvent"
            }
        }
    }

    let method: Method

    /// The request, framed.
    let request: ByteBuffer
    let trace: TraceContext?
    let made = NIODeadline.now()
    let deadline: NIODeadline
    private let complete: (Result<ByteBuffer, GRPCFailure>) -> Void
    private var isComplete = false

    /// The bytes of the answer so far, with their frames.
    private var answer = ByteBuffer()
    private var status: Int?

    /// What is read of an answer at most: Dapr's own limit for messages is 4 MiB.
    private static let answerLimit = 5 << 20

    init(
        method: Method, request: ByteBuffer, trace: TraceContext?, deadline: NIODeadline,
        complete: @escaping (Result<ByteBuffer, GRPCFailure>) -> Void
    ) {
        self.method = method
        self.request = request
        self.trace = trace
        self.deadline = deadline
        self.complete = complete
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
            return finish(.failure(GRPCFailure("\(message) (gRPC status \(text))")))
        }
        finish(Result { () throws(GRPCFailure) in try unframed(answer) })
    }

    func receive(_ data: inout ByteBuffer) {
        guard answer.readableBytes + data.readableBytes <= Self.answerLimit else {
            return finish(.failure(GRPCFailure("the sidecar's answer is longer than \(Self.answerLimit) bytes")))
        }
        answer.writeBuffer(&data)
    }
}

/// Why a call gave no answer, in words for logs and dead letters.
struct GRPCFailure: Error {
    let reason: String

    init(_ reason: String) {
        self.reason = reason
    }
}

/// A message with gRPC's frame around it: a byte for compression, four for the length
/// (https://github.com/grpc/grpc/blob/master/doc/PROTOCOL-HTTP2.md).
func framed(_ message: some Collection<UInt8>, with allocator: ByteBufferAllocator) -> ByteBuffer {
    var buffer = allocator.buffer(capacity: message.count + 5)
    buffer.writeInteger(UInt8(0))
    buffer.writeInteger(UInt32(message.count))
    buffer.writeBytes(message)
    return buffer
}

private func unframed(_ buffer: ByteBuffer) throws(GRPCFailure) -> ByteBuffer {
    var buffer = buffer
    guard let compression = buffer.readInteger(as: UInt8.self), let length = buffer.readInteger(as: UInt32.self),
        compression == 0, let message = buffer.readSlice(length: Int(length)), buffer.readableBytes == 0
    else { throw GRPCFailure("the sidecar's answer is not one message") }
    return message
}

/// gRPC percent-encodes its messages.
private func percentDecoded(_ text: String) -> String {
    var bytes: [UInt8] = []
    var rest = Substring(text).utf8
    while let byte = rest.popFirst() {
        let digits = rest.prefix(2)
        if byte == UInt8(ascii: "%"), digits.count == 2, let value = UInt8(String(Substring(digits)), radix: 16) {
            bytes.append(value)
            rest = rest.dropFirst(2)
        } else {
            bytes.append(byte)
        }
    }
    return String(decoding: bytes, as: UTF8.self)
}
