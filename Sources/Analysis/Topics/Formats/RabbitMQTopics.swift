internal import Brokers
internal import DaprComponents
internal import Text
internal import YAMLTree

extension TopicFormat {
    /// Definitions that RabbitMQ imports: exchanges, queues and bindings, exactly as Dapr declares them.
    package static let rabbitMQ = TopicFormat("rabbitmq", note: " (definitions to import)") { list in
        let buses = list.buses.filter { $0.objects?.kind == .exchange && !$0.topics.isEmpty }
        guard !buses.isEmpty else { return .nothing(for: .exchange) }
        guard Set(buses.map(\.server)).count == 1 else {
            return TopicOutput(
                refusal:
                    "definitions are for one server, and these event buses are on several: \(quotedList(buses.map(\.reference)))",
                help: "choose those of one server with '--bus NAME'")
        }
        var definitions = Definitions()
        for bus in buses { for topic in bus.topics { definitions.add(topic, of: bus) } }
        return TopicOutput(jsonText(definitions.value), remarks: definitions.remarks + refusedNames(of: buses))
    }
}

/// What is to be imported, each object once.
private struct Definitions {
    private struct Place: Hashable {
        let host: String
        let name: String
    }

    private var exchanges: [YAMLValue] = []
    private var queues: [YAMLValue] = []
    private var bindings: [YAMLValue] = []
    private var knownExchanges: Set<Place> = []
    private var knownQueues: Set<Place> = []
    private(set) var remarks: [String] = []

    var value: YAMLValue {
        ["exchanges": .list(exchanges), "queues": .list(queues), "bindings": .list(bindings)]
    }

    mutating func add(_ topic: TopicList.Topic, of bus: TopicList.Bus) {
        guard let component = topic.components.first else { return }
        let host = virtualHost(of: component, bus)
        add(RabbitMQObjects(component).exchange(of: topic.name), in: host)
        for subscriber in topic.subscribers {
            guard let reader = subscriber.consumer else {
                remarks.append(
                    "the queue of Trigger \(subscriber.namespace)/\(subscriber.name) is left out: its 'consumerID' is not in these files"
                )
                continue
            }
            let objects = RabbitMQObjects(subscriber.lookedUp).queues(of: topic.name, reader: reader)
            for exchange in objects.exchanges { add(exchange, in: host) }
            for queue in objects.queues { add(queue, in: host) }
        }
        if topic.subscribers.isEmpty {
            remarks.append(
                "no Trigger in these files reads the topic '\(topic.name)' of \(bus.title): RabbitMQ drops its events unless another app has a queue"
            )
        }
    }

    private mutating func virtualHost(of component: LookedUpComponent, _ bus: TopicList.Bus) -> String {
        if let host = RabbitMQObjects(component).virtualHost { return host }
        let remark = "\(bus.title) takes its connection from elsewhere: the virtual host '/' is a guess"
        if !remarks.contains(remark) { remarks.append(remark) }
        return "/"
    }

    private mutating func add(_ exchange: RabbitMQExchange, in host: String) {
        guard knownExchanges.insert(Place(host: host, name: exchange.name)).inserted else { return }
        exchanges.append([
            "name": .string(exchange.name), "vhost": .string(host), "type": .string(exchange.kind),
            "durable": .boolean(exchange.isDurable), "auto_delete": .boolean(exchange.isAutoDeleted),
            "internal": .boolean(false), "arguments": .map([]),
        ])
    }

    private mutating func add(_ queue: RabbitMQQueue, in host: String) {
        guard knownQueues.insert(Place(host: host, name: queue.name)).inserted else { return }
        let arguments = queue.arguments.sorted { $0.key < $1.key }.map { name, value in
            switch value {
            case .text(let text): YAMLField(name, .string(text))
            case .number(let number): YAMLField(name, .integer(number))
            }
        }
        queues.append([
            "name": .string(queue.name), "vhost": .string(host), "durable": .boolean(queue.isDurable),
            "auto_delete": .boolean(queue.isAutoDeleted), "arguments": .map(arguments),
        ])
        bindings.append([
            "source": .string(queue.exchange), "vhost": .string(host), "destination": .string(queue.name),
            "destination_type": "queue", "routing_key": .string(""), "arguments": .map([]),
        ])
    }
}
