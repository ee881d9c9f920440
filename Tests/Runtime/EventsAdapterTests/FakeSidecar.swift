import GRPC
import HTTP1
import ProtobufWire
import SocketLoop
import TestInputs

@testable import EventsAdapter

/// A sidecar's APIs as the tests want them: it notes every delivery, gives the answers that a test sets, and says how it is.
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
    private let listener: HTTPListener

    /// The port of its HTTP API, where its health is.
    private(set) var httpPort = 0

    /// What its health path answers; nil: nothing, ever.
    var healthStatus: Int? = 204

    /// The Components that it says it has loaded; nil: it does not answer.
    var components: [String]?

    /// How many subscriptions it says it has.
    var subscriptionCount = 0

    /// What it does when it is asked to end; nil: it refuses.
    var shutDown: (() -> Void)?
    private(set) var shutDownCount = 0

    /// How often it was asked for its health and for its Components.
    private(set) var healthCount = 0
    private(set) var metadataCount = 0

    private var closedPorts: [ClosedPort] = []

    /// Every call so far, in the order in which they came.
    private(set) var calls: [Call] = []
    private var counts: [String: Int] = [:]

    /// - Parameters:
    ///   - components: the names of those that it has loaded.
    ///   - script: gives the answer to each call; the number counts the calls to its target from 1.
    init(
        _ world: TestLoop, components: [String]? = [], _ script: @escaping Script = { _, _ in .status(200) }
    ) throws {
        loop = world.loop
        self.components = components
        self.script = script
        var health: ((HTTPRequest, @escaping (HTTPResponse) -> Void) -> Void)?
        listener = HTTPListener(HTTPLimits()) { health?($0, $1) }
        server = try GRPCServer(loop) { [unowned self] in answer($0) }
        httpPort = try listener.listen(loop, on: ["127.0.0.1"], port: 0)
        health = { [unowned self] in answerHealth($0, $1) }
    }

    var port: Int { server?.port ?? 0 }

    /// How many connections were ever made.
    var connectionCount: Int { server?.connectionCount ?? 0 }

    /// Closes every connection and the ports, which nobody else gets: another test's sidecar there would look like this one.
    func stop() {
        let ports = [port, httpPort]
        server?.close()
        listener.close()
        closedPorts = ports.compactMap(ClosedPort.init)
    }

    private func answerHealth(_ request: HTTPRequest, _ answer: (HTTPResponse) -> Void) {
        guard request.path == "/v1.0/healthz" else { return answer(.notFound) }
        healthCount += 1
        if let healthStatus { answer(HTTPResponse(status: HTTPStatus(code: healthStatus, reason: "Health"))) }
    }

    private func answerMetadata(_ request: GRPCServerCall) {
        metadataCount += 1
        guard let components else { return }
        var response = GetMetadataResponse()
        response.registeredComponents = components.map {
            var component = RegisteredComponent()
            (component.name, component.type, component.version) = ($0, "bindings.http", "v1")
            return component
        }
        response.subscriptions = Array(repeating: ActiveSubscription(), count: subscriptionCount)
        request.succeed(response.encoded)
    }

    private func answerShutdown(_ request: GRPCServerCall) {
        shutDownCount += 1
        guard let shutDown else { return request.fail(status: 12, "unknown method") }
        request.succeed([])
        shutDown()
    }

    private func answer(_ request: GRPCServerCall) {
        if request.path.hasSuffix("/GetMetadata") { return answerMetadata(request) }
        if request.path.hasSuffix("/Shutdown") { return answerShutdown(request) }
        guard let call = Call(request) else { return request.fail(status: 3, "the message cannot be decoded") }
        calls.append(call)
        counts[call.target, default: 0] += 1
        perform(script(call, counts[call.target] ?? 0), call, request)
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
