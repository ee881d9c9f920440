import CloudEvents
import HandlerContract
import SocketLoop
import Testing

@testable import EventsAdapter

/// An adapter and its sidecar, as they are in one pod, on sockets and in the time of a test's own clock.
final class Pod {
    let sidecar: FakeSidecar
    let ports: Adapter.Ports
    let world: TestLoop
    private let adapter: Adapter
    private(set) var isStopped = false
    private var deliveries = 0

    /// What the adapter logged.
    var lines: [String] { written.lines }
    private let written = Lines()

    private final class Lines {
        var lines: [String] = []
    }

    /// - Parameter world: the loop that it shares with other pods.
    init(
        _ handler: HandlerConfig, in world: TestLoop? = nil, appToken: String? = nil, daprToken: String? = nil,
        logLevel: Logger.Level = .critical, _ script: @escaping FakeSidecar.Script = { _, _ in .status(200) }
    ) throws {
        self.world = try world ?? TestLoop()
        sidecar = try FakeSidecar(self.world, components: handler.componentNames, script)
        var configuration = AdapterConfiguration(handler: handler)
        (configuration.appPort, configuration.opsPort) = (0, 0)
        (configuration.daprGRPCPort, configuration.daprHTTPPort) = (sidecar.port, sidecar.httpPort)
        (configuration.appAPIToken, configuration.daprAPIToken) = (appToken, daprToken)
        adapter = try Adapter(
            configuration, on: self.world.loop,
            log: Logger(level: logLevel) { [written] in
                written.lines.append(String(decoding: $0, as: UTF8.self))
            })
        ports = try adapter.start()
    }

    /// What the adapter answered.
    struct Answer: Equatable {
        var status: Int
        var text: String
    }

    typealias Headers = KeyValuePairs<String, String>

    // MARK: Requests that are answered

    /// Sends a request to the app channel, and waits for the answer.
    func app(_ method: String, _ path: String, _ body: String = "", headers: Headers = [:]) throws -> Answer {
        try answer(to: begin(method, path, Array(body.utf8), headers))
    }

    /// Brings an event of the source's binding.
    func bring(_ body: [UInt8], id: Int, headers: Headers = [:]) throws -> Int {
        try answer(to: beginBringing(body, id: id, headers: headers)).status
    }

    func bring(_ body: String = "{}", id: Int, headers: Headers = [:]) throws -> Int {
        try bring(Array(body.utf8), id: id, headers: headers)
    }

    /// Brings an event of a topic of the Trigger's bus, the first topic being 0.
    func publish(_ id: String, topic: Int = 0, data: String = #""x""#, more: String = "") throws -> Int {
        try answer(to: beginPublishing(id, topic: topic, data: data, more: more)).status
    }

    func ops(_ path: String) throws -> Answer {
        try answer(to: Exchange(to: world, port: ports.ops, Self.request("GET", path, [], [:])))
    }

    // MARK: Requests that go on

    func beginBringing(_ body: [UInt8] = Array("{}".utf8), id: Int, headers: Headers = [:]) -> Exchange {
        let place: Headers = ["__topic": "records", "__partition": "0", "__offset": "\(id)"]
        return Exchange(to: world, port: ports.app, Self.request("POST", "/source", body, headers, more: place))
    }

    func beginAsking(_ path: String) -> Exchange { begin("GET", path, [], [:]) }

    func beginPublishing(_ id: String, topic: Int = 0, data: String = #""x""#, more: String = "") -> Exchange {
        let event = #"{"specversion":"1.0","id":"\#(id)","source":"/s","type":"t","data":\#(data)\#(more)}"#
        return beginCarrying(Array(event.utf8), topic: topic)
    }

    /// Brings the bytes of a message as Dapr brings them to a subscription with `rawPayload`: in base64, with an id that is another
    /// one each time.
    func beginCarrying(_ message: [UInt8], topic: Int = 0, headers: Headers = [:]) -> Exchange {
        deliveries += 1
        let body = rawMessage(
            message, id: "00000000-0000-4000-8000-\(100_000_000_000 + deliveries)", component: "bus",
            topic: "topic-\(topic)")
        return begin("POST", "/topics/\(topic)", body, headers)
    }

    /// Brings several messages in one call, each under its id.
    func beginCalling(_ messages: KeyValuePairs<String, [UInt8]>, topic: Int = 0) -> Exchange {
        let entries = messages.map { BulkMessages.Entry(id: $0, payload: $1) }
        return beginCalling(entries, topic: topic)
    }

    func beginCalling(_ entries: [BulkMessages.Entry], topic: Int = 0) -> Exchange {
        begin("POST", "/topics/\(topic)", bulkMessage(entries, component: "bus", topic: "topic-\(topic)"), [:])
    }

    func carry(_ message: [UInt8], topic: Int = 0, headers: Headers = [:]) throws -> Int {
        try answer(to: beginCarrying(message, topic: topic, headers: headers)).status
    }

    private func begin(_ method: String, _ path: String, _ body: [UInt8], _ headers: Headers) -> Exchange {
        Exchange(to: world, port: ports.app, Self.request(method, path, body, headers))
    }

    /// Waits for the answer of a request.
    func answer(to exchange: Exchange, _ location: SourceLocation = #_sourceLocation) throws -> Answer {
        world.turn(until: { exchange.answer != nil || exchange.isClosed }, location)
        let answer = try #require(exchange.answer, "the connection was closed", sourceLocation: location)
        exchange.close()
        return answer
    }

    /// Sends bytes to a port, and returns all that comes back until the connection is closed.
    func exchange(_ request: String, address: String = "127.0.0.1", port: Int) -> String {
        let exchange = Exchange(to: world, address: address, port: port, Array(request.utf8), endsInput: true)
        world.turn(until: { exchange.isClosed })
        return exchange.text
    }

    private static func request(
        _ method: String, _ path: String, _ body: [UInt8], _ headers: Headers, more: Headers = [:]
    ) -> [UInt8] {
        var text = "\(method) \(path) HTTP/1.1\r\nhost: 127.0.0.1\r\n"
        for (name, value) in [more, headers].joined() { text += "\(name): \(value)\r\n" }
        if !body.isEmpty { text += "content-length: \(body.count)\r\n" }
        return Array((text + "\r\n").utf8) + body
    }

    // MARK: The end

    /// Lets the adapter drain, and stops the sidecar after it.
    func stop(atMost limit: Duration = .zero) {
        beginStopping(atMost: limit)
        world.turn(until: { isStopped })
        sidecar.stop()
    }

    func beginStopping(atMost limit: Duration) { adapter.drain(atMost: limit) { self.isStopped = true } }
}

/// Configurations that many tests share.
enum Handlers {
    static func source(
        sink: Bool = true, topic: Bool = false, kind: String = "kafka", deadLetterSink: String? = nil
    ) -> HandlerConfig {
        var config = EventSourceConfig(
            namespace: "shop", eventSourceName: "orders", eventSourceKind: kind, eventName: "placed",
            eventSourceComponentName: "source"
        )
        if sink { config.sinkComponentName = "sink" }
        if topic { (config.eventBusComponentName, config.eventBusTopic) = ("bus", "topic") }
        config.deadLetterSinkComponentName = deadLetterSink
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
