import Findings
import Testing

@testable import Lint

@Suite("Who shares a consumer with whom")
struct ConsumerTests {
    private static let redis = "redisHost=redis:6379 consumerID=shop"

    @Test(
        "A consumer is one for each topic: Triggers that read others share nothing",
        arguments: [
            ("pubsub.redis", redis), ("pubsub.rabbitmq", "hostname=rabbit consumerID=shop"),
            ("pubsub.kafka", "brokers=kafka:9092 authType=none consumerGroup=shop"),
        ])
    func topics(type: String, settings: String) throws {
        let bus = EventTexts.bus(type, settings) + EventTexts.ticks("orders", ["placed", "paid"])
        let shipping = EventTexts.trigger("shipping", ["orders.placed"])
        #expect(
            try EventTexts.findings(bus, shipping, EventTexts.trigger("b", ["orders.paid"])).of(.sharedConsumer) == [])
        let three = try EventTexts.findings(
            bus, shipping, EventTexts.trigger("b", ["orders.paid"]),
            EventTexts.trigger("c", ["orders.paid", "orders.placed"]))
        #expect(three.of(.sharedConsumer).count == 1)
        #expect(three.of(.sharedConsumer).first?.contains("the Triggers 'b', 'c', 'shipping' have the same") == true)
    }

    @Test("Triggers of two namespaces are named with them")
    func namespaces() throws {
        let found = try EventTexts.findings(
            EventTexts.bus("pubsub.redis", Self.redis, namespace: nil), EventTexts.ticks("orders", ["placed"]),
            EventTexts.trigger("bill", ["orders.placed"]),
            EventTexts.trigger("bill", ["shop/orders.placed"], namespace: "money"))
        #expect(
            found.of(.sharedConsumer).first?.contains("the Triggers 'money/bill', 'shop/bill' have the same") == true)
    }

    @Test(
        "A Secret, and a host without a dot, are others in another namespace",
        arguments: [
            ("bindings.rabbitmq", "queueName=orders host<rabbit", false),
            ("bindings.rabbitmq", "queueName=orders host=amqp://rabbit:5672/", false),
            ("bindings.rabbitmq", "queueName=orders host=amqp://u:p@rabbit.infra:5672/", true),
            ("bindings.mqtt3", "url=tcp://mqtt:1883 topic=a consumerID=shop", false),
            ("bindings.azure.storagequeues", "accountName=shop accountKey<shop queueName=orders", true),
            ("pubsub.redis", "redisHost=redis:6379 consumerID=shop", false),
            ("pubsub.redis", "redisHost=redis.infra:6379 consumerID=shop", true),
            ("pubsub.redis", "redisHost<redis consumerID=shop", false),
            ("pubsub.pulsar", "host=a.infra:6650,b:6650 consumerID=shop", false),
            ("pubsub.pulsar", "host=a.infra:6650,b.infra:6650 consumerID=shop", true),
        ])
    func hosts(type: String, settings: String, isShared: Bool) throws {
        let topic = type.hasPrefix("pubsub.") ? "orders" : nil
        func source(_ name: String, _ namespace: String) -> String {
            EventTexts.source(name, type, settings, topics: [("placed", topic)], namespace: namespace)
        }
        #expect(
            try EventTexts.findings(source("orders", "dev"), source("orders", "prod")).of(.sharedConsumer).isEmpty
                != isShared)
        #expect(try EventTexts.findings(source("orders", "dev"), source("bills", "dev")).of(.sharedConsumer).count == 1)
    }

    @Test(
        "A source of Kafka has a group of its own, whatever its author wrote",
        arguments: [
            ("pubsub.kafka", "consumerGroup=shop"), ("pubsub.Kafka", "consumerGroup=shop"),
            ("pubsub.kafka", "consumerID=shop"),
        ])
    func ownGroups(type: String, group: String) throws {
        let source = EventTexts.source(
            "orders", type, "brokers=a.infra:9092 authType=none \(group)",
            topics: [("placed", "orders"), ("again", "orders")])
        #expect(try EventTexts.findings(source).of(.sharedConsumer) == [])
    }

    @Test("A group that is set twice is reported, although the compiler replaces both")
    func twice() throws {
        let source = EventTexts.source(
            "orders", "bindings.kafka", "brokers=a:9092 topics=orders authType=none consumerGroup=a consumergroup=b",
            topics: [("placed", nil)])
        #expect(try EventTexts.findings(source).of(.duplicateSetting).count == 1)
    }

    @Test("No cycle goes through brokers of two namespaces")
    func cycles() throws {
        func texts(host: String, _ namespace: String) -> String {
            EventTexts.bus("pubsub.redis", "redisHost=\(host)")
                + EventTexts.bus("pubsub.redis", "redisHost=\(host)", namespace: namespace, name: "other")
                + EventTexts.source(
                    "back", "pubsub.redis", "redisHost=\(host)", topics: [("again", "done-done")], namespace: namespace
                )
                .replacing("  sink:", with: "  eventBus: other\n  sink:")
                + EventTexts.trigger("done", ["\(namespace)/back.again"])
        }
        // Where both are one broker the Trigger hears what it publishes.
        #expect(try EventTexts.findings(texts(host: "redis.infra:6379", "money")).of(.eventCycle).count == 1)
        #expect(try EventTexts.findings(texts(host: "redis:6379", "money")).of(.eventCycle) == [])
    }

    @Test("Without a durable consumer each pod of JetStream has one of its own")
    func jetStream() throws {
        func found(_ settings: String, _ first: String, _ second: String) throws -> [Diagnostic] {
            try EventTexts.findings(
                EventTexts.source(
                    "orders", "pubsub.jetstream", "natsURL=nats://nats:4222 \(settings)",
                    topics: [("placed", first), ("paid", second)]))
        }
        #expect(try found("consumerID=shop", "a", "a").of(.sharedConsumer) == [])
        #expect(try found("durableName={appID}", "a", "b").of(.durableOfSeveral) == [])
        let same = try found("durableName=shop", "a", "a")
        #expect(same.of(.sharedConsumer).count == 1 && same.of(.durableOfSeveral) == [])
        #expect(
            same.help(of: .sharedConsumer).first?.contains("set a different 'durableName' for each source") == true)
        let two = try found("durableName=shop", "a", "b")
        #expect(two.of(.sharedConsumer) == [] && two.of(.durableOfSeveral).count == 1)
    }

    @Test("What Dapr puts in the place of a part of a durable name is one text within a pod")
    func templates() throws {
        let bus = EventTexts.bus("pubsub.jetstream", "natsURL=nats://nats:4222 durableName={appID}")
        let events = EventTexts.ticks("orders", ["placed", "paid"])
        let two = try EventTexts.findings(
            bus, events, EventTexts.trigger("shipping", ["orders.placed", "orders.paid"]))
        #expect(two.of(.durableOfSeveral).first?.contains("first input of Trigger 'shipping'") == true)
        let each = try EventTexts.findings(
            bus, events, EventTexts.trigger("shipping", ["orders.placed"]), EventTexts.trigger("b", ["orders.paid"]))
        #expect(each.of(.durableOfSeveral) == [] && each.of(.sharedConsumer) == [])
    }

    @Test(
        "Triggers with one durable name share it where their first inputs are one topic, whatever else they read",
        arguments: [
            (["orders.placed"], ["orders.placed"], 0, 1), (["orders.placed"], ["orders.paid"], 1, 0),
            (["orders.placed", "orders.paid"], ["orders.paid", "orders.placed"], 1, 0),
            (["orders.placed", "orders.paid"], ["orders.placed"], 0, 1),
        ])
    func first(a: [String], b: [String], ofSeveral: Int, shared: Int) throws {
        let found = try EventTexts.findings(
            EventTexts.bus("pubsub.jetstream", "natsURL=nats://nats:4222 durableName=shop"),
            EventTexts.ticks("orders", ["placed", "paid"]), EventTexts.trigger("a", a), EventTexts.trigger("b", b))
        #expect(found.of(.durableOfSeveral).count == ofSeveral && found.of(.sharedConsumer).count == shared)
    }

    @Test(
        "Who follows the help of a finding about a durable name gets no other",
        arguments: ["durableName=shop", "durableName={appID}", "durableName=", "durableName= deliverPolicy=new", ""])
    func ways(settings: String) throws {
        func findings(_ settings: String) throws -> [Diagnostic] {
            try EventTexts.findings(
                EventTexts.bus("pubsub.jetstream", "natsURL=nats://nats:4222 \(settings)"),
                EventTexts.ticks("orders", ["placed", "paid"]),
                EventTexts.trigger("a", ["orders.placed", "orders.paid"]),
                EventTexts.trigger("b", ["orders.paid", "orders.placed"]))
        }
        let found = try findings(settings).filter { $0.severity != .note }
        #expect(found.isEmpty == settings.isEmpty)
        #expect(found.allSatisfy { $0.help?.hasPrefix("remove 'durableName': ") == true })
        let without = settings.split(separator: " ").filter { !$0.hasPrefix("durableName") }.joined(separator: " ")
        #expect(try findings(without).filter { $0.severity != .note && $0.code != .startsAtEnd } == [])
    }

    @Test(
        "What makes JetStream give up on an event is one finding, in whatever part of it that is",
        arguments: [
            ("maxDeliver=4", "remove 'maxDeliver', so"),
            ("maxDeliver=4 backOff=1s,5s", "remove 'maxDeliver' and 'backOff'"),
            ("maxDeliver=3 backOff=1s,5s", "remove 'maxDeliver' and 'backOff'"),
            ("maxDeliver=2 backOff=1s,5s", nil), ("maxDeliver=-1", nil),
            ("backOff=", nil), ("maxDeliver<nats backOff=1s", nil),
        ] as [(String, String?)])
    func attempts(settings: String, help: String?) throws {
        let found = try EventTexts.findings(
            EventTexts.bus("pubsub.jetstream", "natsURL=nats://nats:4222 \(settings)"),
            EventTexts.ticks("orders", ["placed"]), EventTexts.trigger("a", ["orders.placed"]))
        #expect(found.of(.losesEvents).count == (help == nil ? 0 : 1))
        if let help { #expect(found.help(of: .losesEvents).first?.hasPrefix(help) == true) }
    }

    @Test(
        "A consumer that the compiler names has the namespace in it, and is another than one that an author names",
        arguments: [
            ("pubsub.redis", "redisHost=redis.infra:6379", "consumerID=dev-eventsource-orders-kafka-placed"),
            ("pubsub.pulsar", "host=a.infra:6650", "consumerID=dev-eventsource-orders-kafka-placed"),
            ("pubsub.rabbitmq", "hostname=rabbit.infra", "consumerID=dev-eventsource-orders-kafka-placed"),
            ("pubsub.mqtt3", "url=tcp://mqtt.infra:1883", "consumerID=dev-eventsource-orders-kafka-placed"),
            (
                "pubsub.jetstream", "natsURL=nats://nats.infra:4222",
                "durableName=dev_eventsource-orders-kafka-placed_orders"
            ),
        ])
    func completed(type: String, settings: String, own: String) throws {
        func source(_ name: String, _ namespace: String, _ settings: String) -> String {
            EventTexts.source(name, type, settings, topics: [("placed", "orders")], namespace: namespace)
        }
        let first = source("orders", "dev", settings)
        #expect(try EventTexts.findings(first, source("orders", "prod", settings)).of(.sharedConsumer) == [])
        #expect(try EventTexts.findings(first, source("bills", "dev", settings)).of(.sharedConsumer) == [])
        let same = try EventTexts.findings(first, source("bills", "dev", settings + " " + own))
        #expect(same.of(.sharedConsumer).count == 1, "an author can write the same")
    }
}
