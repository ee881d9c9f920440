import HandlerContract
import Logging
import NIOCore
import NIOHTTP1
import NIOPosix

@testable import EventsAdapter

/// An adapter and its sidecar, as they are in one pod.
final class Pod: Sendable {
    let sidecar: FakeSidecar
    let ports: Adapter.Ports
    private let adapter: Adapter

    init(
        _ handler: HandlerConfig, appToken: String? = nil, daprToken: String? = nil,
        _ script: @escaping FakeSidecar.Script = { _, _ in .status(200) }
    ) async throws {
        sidecar = FakeSidecar(script)
        var configuration = AdapterConfiguration(handler: handler)
        (configuration.appPort, configuration.opsPort) = (0, 0)
        configuration.daprGRPCPort = try await sidecar.start()
        (configuration.appAPIToken, configuration.daprAPIToken) = (appToken, daprToken)
        adapter = try Adapter(configuration, log: Logger(label: "test") { _ in SwiftLogNoOpLogHandler() })
        ports = try await adapter.start()
    }

    /// What the adapter answered.
    struct Answer: Sendable, Equatable {
        var status: Int
        var text: String
    }

    /// Sends a request to the app channel.
    func app(
        _ method: HTTPMethod, _ path: String, _ body: String = "", headers: HTTPHeaders = [:]
    ) async throws -> Answer {
        try await send(method, path, Array(body.utf8), headers, port: ports.app)
    }

    /// Brings an event of the source's binding.
    func bring(_ body: [UInt8], id: Int, headers: HTTPHeaders = [:]) async throws -> Int {
        var headers = headers
        for (name, value) in [("__topic", "records"), ("__partition", "0"), ("__offset", "\(id)")] {
            headers.add(name: name, value: value)
        }
        return try await send(.POST, "/source", body, headers, port: ports.app).status
    }

    func bring(_ body: String = "{}", id: Int, headers: HTTPHeaders = [:]) async throws -> Int {
        try await bring(Array(body.utf8), id: id, headers: headers)
    }

    /// Brings an event of a topic of the Trigger's bus, the first topic being 0.
    func publish(_ id: String, topic: Int = 0, data: String = #""x""#, more: String = "") async throws -> Int {
        let event = #"{"specversion":"1.0","id":"\#(id)","source":"/s","type":"t","data":\#(data)\#(more)}"#
        return try await app(.POST, "/topics/\(topic)", event).status
    }

    func ops(_ path: String) async throws -> Answer { try await send(.GET, path, [], [:], port: ports.ops) }

    func stop(atMost limit: Duration = .zero) async throws {
        try await adapter.drain(atMost: limit)
        await sidecar.stop()
    }

    private func send(
        _ method: HTTPMethod, _ path: String, _ body: [UInt8], _ headers: HTTPHeaders, port: Int
    ) async throws -> Answer {
        let loop = MultiThreadedEventLoopGroup.singleton.next()
        let promise = loop.makePromise(of: Answer.self)
        let channel = try await ClientBootstrap(group: loop)
            .channelInitializer { channel in
                channel.eventLoop.makeCompletedFuture {
                    try channel.pipeline.syncOperations.addHTTPClientHandlers()
                    try channel.pipeline.syncOperations.addHandler(AnswerReader(promise))
                }
            }
            .connect(host: "127.0.0.1", port: port).get()
        var head = HTTPRequestHead(version: .http1_1, method: method, uri: path, headers: headers)
        head.headers.add(name: "host", value: "127.0.0.1")
        if !body.isEmpty { head.headers.add(name: "content-length", value: "\(body.count)") }
        channel.write(HTTPClientRequestPart.head(head), promise: nil)
        if !body.isEmpty {
            channel.write(HTTPClientRequestPart.body(.byteBuffer(ByteBuffer(bytes: body))), promise: nil)
        }
        channel.writeAndFlush(HTTPClientRequestPart.end(nil), promise: nil)
        let answer = try await promise.futureResult.get()
        try? await channel.close().get()
        return answer
    }
}

/// Reads one answer in full.
private final class AnswerReader: ChannelInboundHandler {
    typealias InboundIn = HTTPClientResponsePart

    private let promise: EventLoopPromise<Pod.Answer>
    private var status = 0
    private var body: [UInt8] = []

    init(_ promise: EventLoopPromise<Pod.Answer>) {
        self.promise = promise
    }

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        switch unwrapInboundIn(data) {
        case .head(let head): status = Int(head.status.code)
        case .body(let bytes): body += Array(bytes.readableBytesView)
        case .end: promise.succeed(Pod.Answer(status: status, text: String(decoding: body, as: UTF8.self)))
        }
    }

    func channelInactive(context: ChannelHandlerContext) { promise.fail(ChannelError.eof) }

    func errorCaught(context: ChannelHandlerContext, error: any Error) { promise.fail(error) }
}

/// Configurations that many tests share.
enum Handlers {
    static func source(sink: Bool = true, topic: Bool = false, kind: String = "kafka") -> HandlerConfig {
        var config = EventSourceConfig(
            namespace: "shop", eventSourceName: "orders", eventSourceKind: kind, eventName: "placed",
            eventSourceComponentName: "source"
        )
        if sink { config.sinkComponentName = "sink" }
        if topic { (config.eventBusComponentName, config.eventBusTopic) = ("bus", "topic") }
        return .eventSource(config)
    }

    static func trigger(
        _ subscribers: TriggerConfig.Subscriber..., attempts: Int? = nil, timeout: String? = nil
    ) -> HandlerConfig {
        let inputs = ["a", "b"].map { name in
            TriggerConfig.Input(
                name: name, namespace: "shop", eventSourceName: "orders", eventName: name, topic: "shop-orders-\(name)")
        }
        var config = TriggerConfig(
            namespace: "shop", triggerName: "mail", eventBusName: "default", eventBusComponentName: "bus",
            eventBusTopics: inputs.map(\.topic), inputs: inputs, subscribers: subscribers
        )
        (config.deliveryAttempts, config.deliveryTimeout) = (attempts, timeout)
        return .trigger(config)
    }

    static func subscriber(
        _ condition: String? = "a", sink: String? = "sink", topic: String? = nil, deadLetterSink: String? = nil,
        deadLetterTopic: String? = nil
    ) -> TriggerConfig.Subscriber {
        TriggerConfig.Subscriber(
            condition: condition, sinkComponentName: sink, topicName: topic,
            deadLetterSinkComponentName: deadLetterSink, deadLetterTopicName: deadLetterTopic
        )
    }
}
