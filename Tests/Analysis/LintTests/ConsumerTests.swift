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
        #expect(two.of(.durableOfSeveral).first?.contains("Trigger 'shipping' reads 2") == true)
        let each = try EventTexts.findings(
            bus, events, EventTexts.trigger("shipping", ["orders.placed"]), EventTexts.trigger("b", ["orders.paid"]))
        #expect(each.of(.durableOfSeveral) == [] && each.of(.sharedConsumer) == [])
    }

    @Test("Who follows the help of one finding does not get another that sends back")
    func ways() throws {
        let events = EventTexts.ticks("orders", ["placed", "paid"])
        let trigger = EventTexts.trigger("shipping", ["orders.placed", "orders.paid"])
        let with = try EventTexts.findings(
            EventTexts.bus("pubsub.jetstream", "natsURL=nats://nats:4222 durableName=shop"), events, trigger)
        let without = try EventTexts.findings(
            EventTexts.bus("pubsub.jetstream", "natsURL=nats://nats:4222"), events, trigger)
        #expect(
            Set(with.help(of: .durableOfSeveral) + without.help(of: .repeatsEvents)).allSatisfy {
                $0.hasPrefix("use another broker for this event bus, such as Kafka or Redis")
            })
        #expect(with.help(of: .durableOfSeveral).count + without.help(of: .repeatsEvents).count == 2)
        let two = [EventTexts.trigger("a", ["orders.paid"]), EventTexts.trigger("b", ["orders.paid"])].joined()
        func findings(_ settings: String) throws -> [Diagnostic] {
            try EventTexts.findings(
                EventTexts.bus("pubsub.jetstream", "natsURL=nats://nats:4222 \(settings)"), events, two)
        }
        #expect(try findings("durableName=shop").help(of: .sharedConsumer).first?.contains("\"{appID}\"") == true)
        #expect(try findings("").help(of: .repeatsEvents).first?.contains("\"{appID}\"") == true)
        #expect(try findings("durableName={appID}").filter { $0.severity != .note } == [])
        let one = try EventTexts.findings(
            EventTexts.bus("pubsub.jetstream", "natsURL=nats://nats:4222"), events,
            EventTexts.trigger("a", ["orders.paid"]))
        #expect(one.help(of: .repeatsEvents).first?.hasPrefix("add '- name: durableName'") == true)
    }
}
