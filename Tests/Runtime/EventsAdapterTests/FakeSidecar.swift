import GRPC
import ProtobufWire
import SocketLoop

@testable import EventsAdapter

/// A sidecar's gRPC API as the tests want it: it notes every call and gives the answers that a test sets.
final class FakeSidecar {
    /// One call that came.
    struct Call {
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
        indirect case late(Duration, Answer)
    }

    typealias Script = (_ call: Call, _ number: Int) -> Answer

    private let loop: SocketLoop
    private let script: Script
    private var server: GRPCServer?

    /// Every call so far, in the order in which they came.
    private(set) var calls: [Call] = []

    /// - Parameter script: gives the answer to each call; the number counts the calls to its target from 1.
    init(_ world: TestLoop, _ script: @escaping Script = { _, _ in .status(200) }) throws {
        loop = world.loop
        self.script = script
        server = try GRPCServer(loop) { [unowned self] in answer($0) }
    }

    var port: Int { server?.port ?? 0 }

    /// How many connections were ever made.
    var connectionCount: Int { server?.connectionCount ?? 0 }

    /// Closes every connection and the port.
    func stop() { server?.close() }

    private func answer(_ request: GRPCServerCall) {
        guard let call = Call(request) else { return request.fail(status: 3, "the message cannot be decoded") }
        calls.append(call)
        perform(script(call, calls.count { $0.target == call.target }), call, request)
    }

    private func perform(_ answer: Answer, _ call: Call, _ request: GRPCServerCall) {
        switch answer {
        case .status(let status, let headers, let body): request.succeed(call.answer(status, headers, body))
        case .failure(let code, let message): request.fail(status: code, message)
        case .reset: request.reset()
        case .disconnect: request.disconnect()
        case .hang: break
        case .goAway(let answer):
            request.goAway(lastStream: .max)
            perform(answer, call, request)
        case .pings(let count, let answer):
            request.ping(count)
            perform(answer, call, request)
        case .late(let time, let answer):
            loop.schedule(at: loop.now + time) { self.perform(answer, call, request) }
        }
    }
}

extension FakeSidecar.Call {
    init?(_ request: GRPCServerCall) {
        headers = Dictionary(request.headers.map { ($0.name, $0.value) }) { first, _ in first }
        if request.path.hasSuffix("/InvokeBinding") {
            guard let message = try? InvokeBindingRequest(decoding: request.message) else { return nil }
            (target, data, metadata) = ("sink \(message.name)", message.data, message.metadata.dictionary)
            contentType = message.operation
        } else {
            guard let message = try? PublishEventRequest(decoding: request.message) else { return nil }
            target = "topic \(message.pubsubName)/\(message.topic)"
            (data, metadata) = (message.data, message.metadata.dictionary)
            contentType = message.dataContentType
        }
    }

    /// What Dapr answers to the call when it worked: for a topic nothing.
    func answer(_ status: Int, _ headers: [String: String], _ body: String) -> [UInt8] {
        guard target.hasPrefix("sink ") else { return [] }
        var response = InvokeBindingResponse()
        let metadata = headers.merging(["statusCode": "\(status)"]) { first, _ in first }
        response.metadata = ProtobufMap(metadata.map { ProtobufMap.Entry(key: $0.key, value: $0.value) })
        response.data = Array(body.utf8)
        return response.encoded
    }
}
