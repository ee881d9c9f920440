import EventRouting
import NIOCore
import NIOHPACK
import SwiftProtobuf
import Testing

@testable import EventsAdapter

@Suite("Calls of the sidecar's API")
struct GRPCCallTests {
    @Test("A request is what protobuf reads, whatever the size of its data", arguments: [0, 1, 127, 128, 300_000])
    func requests(size: Int) throws {
        let data = (0..<size).map { UInt8(truncatingIfNeeded: $0) }
        let binding = OutgoingMessage.binding(component: "sink", operation: "post", data: data, metadata: ["a": "b"])
        let invoke = try Dapr_Proto_Runtime_V1_InvokeBindingRequest(serializedBytes: message(of: binding))
        #expect(invoke.name == "sink" && invoke.operation == "post" && invoke.metadata == ["a": "b"])
        #expect(Array(invoke.data) == data)
        let publish = OutgoingMessage.publish(component: "bus", topic: "topic", data: data, contentType: "text/plain")
        let event = try Dapr_Proto_Runtime_V1_PublishEventRequest(serializedBytes: message(of: publish))
        #expect(event.pubsubName == "bus" && event.topic == "topic" && event.dataContentType == "text/plain")
        #expect(Array(event.data) == data)
    }

    private func message(of message: OutgoingMessage) throws -> [UInt8] {
        let call = GRPCCall(message, trace: nil, deadline: .now()) { _ in }
        return Array(try unframed(call.request(with: ByteBufferAllocator())).readableBytesView)
    }

    @Test(
        "Of a long answer the first 4 KiB of data are kept, and what follows them",
        arguments: [0, 4096, 65_000, 65_600, 3_000_000, 12_000_000], [1, 7, 16_384])
    func answers(size: Int, step: Int) throws {
        guard size < 100_000 || step > 1000 else { return }
        var response = Dapr_Proto_Runtime_V1_InvokeBindingResponse()
        response.metadata = ["statusCode": "201", "more": String(repeating: "x", count: 300)]
        let data = (0..<size).map { UInt8(truncatingIfNeeded: $0 &* 7) }
        var bytes = framed([], data, with: ByteBufferAllocator())
        bytes.writeBytes(try response.serializedBytes() as [UInt8])
        bytes.setInteger(UInt32(bytes.readableBytes - 5), at: 1)
        var result: Result<ByteBuffer, GRPCFailure>?
        let message = OutgoingMessage.binding(component: "", operation: "", data: [], metadata: [:])
        let call = GRPCCall(message, trace: nil, deadline: .now()) { result = $0 }
        while var part = bytes.readSlice(length: min(step, bytes.readableBytes)), part.readableBytes > 0 {
            call.receive(&part)
        }
        call.receive(["grpc-status": "0"])
        let answer = try Dapr_Proto_Runtime_V1_InvokeBindingResponse(
            serializedBytes: Array(try #require(result).get().readableBytesView))
        #expect(answer.metadata == response.metadata)
        #expect(answer.data.count == (size > 65_200 ? 4096 : size))
        #expect(Array(answer.data) == Array(data.prefix(answer.data.count)))
    }

    @Test("An answer without end that is not data is no answer")
    func endless() throws {
        var failure: GRPCFailure?
        let message = OutgoingMessage.binding(component: "", operation: "", data: [], metadata: [:])
        let call = GRPCCall(message, trace: nil, deadline: .now()) { result in
            if case .failure(let reason) = result { failure = reason }
        }
        for _ in 0..<5 {
            var part = ByteBuffer(repeating: 0xff, count: 16_384)
            call.receive(&part)
        }
        #expect(failure == GRPCFailure("the sidecar's answer is too long"))
    }

    @Test(
        "What the sidecar says is told without the secrets of URLs",
        arguments: [
            (
                #"Post "http://sink/?token=s3cr3t": dial tcp: refused"#, #"Post "http://sink/": dial tcp: refused"#
            ),
            (#"Post "https://me:pass@sink:8080/a/b#part": EOF"#, #"Post "https://sink:8080/a/b": EOF"#),
            ("amqp://u:p@host and http://a@b/@c?d", "amqp://host and http://b/@c"),
            ("no/scheme?token=s3cr3t is cut", "no/scheme is cut"),
            (
                "error when publish to topic a@b in pubsub bus: timeout",
                "error when publish to topic a@b in pubsub bus: timeout"
            ),
            ("(http://u:p@h:1/x?q)", "(http://h:1/x"),
            ("", ""), ("://@", "://"), ("?", ""),
        ])
    func secrets(text: String, shown: String) { #expect(withoutSecrets(text) == shown) }

    @Test("A failure names gRPC's status, and is not long")
    func failures() {
        #expect(GRPCFailure(status: "14", message: "no").reason == "UNAVAILABLE: no")
        #expect(GRPCFailure(status: "2", message: "").reason == "UNKNOWN")
        #expect(GRPCFailure(status: "17", message: "").reason == "gRPC status 17")
        #expect(GRPCFailure(status: "?", message: "a").reason == "gRPC status ?: a")
        let long = String(repeating: "word ", count: 100_000)
        #expect(GRPCFailure(status: "2", message: long).reason == "UNKNOWN: " + long.prefix(512))
    }
}
