import EventsCompiler
import Findings
import TestInputs
import Testing

@Suite("Consumers of two namespaces on one bus")
struct ConsumerIdentityTests {
    private static let types = [
        ("pubsub.aws.snssqs", "consumerID", 80), ("pubsub.azure.eventhubs", "consumerID", 50),
        ("pubsub.azure.servicebus.topics", "consumerID", 50), ("pubsub.gcp.pubsub", "consumerID", 255),
        ("pubsub.kafka", "consumerID", 249), ("pubsub.mqtt3", "consumerID", 65535),
        ("pubsub.pulsar", "consumerID", 255),
        ("pubsub.rabbitmq", "consumerID", 255), ("pubsub.redis", "consumerID", 512),
        ("pubsub.rocketmq", "consumerGroup", 255),
        // Older names that Dapr still takes.
        ("pubsub.snssqs", "consumerID", 80), ("pubsub.azure.servicebus", "consumerID", 50),
        ("pubsub.mqtt", "consumerID", 65535), ("pubsub.Azure.ServiceBus", "consumerID", 50),
    ]

    /// What names the consumer of each Trigger's bus.
    ///
    /// - Parameter entry: one more of the bus's settings.
    private func consumers(
        _ type: String, _ setting: String, trigger name: String = "audit", entry: String = "{name: z, value: y}"
    ) -> [String] {
        let bus = document(
            "ClusterEventBus", "shared",
            spec: "{nats: {version: v1, type: \(type), metadata: [{name: x, value: y}, \(entry)]}}")
        let triggers = ["team-a", "team-b"].map {
            trigger(name, namespace: $0, bus: "shared", sourceNamespace: "shop")
        }
        let text = ([bus, cronSource("clock", namespace: "shop", bus: "shared")] + triggers).joined()
        let result = compile([SourceFile(name: "events.yaml", text: text)], options: CompileOptions())
        #expect(!result.hasErrors)
        return WrittenObject.all(in: result.output()).filter {
            $0.kind == "Component" && $0.name?.hasPrefix("trigger-eventbus-") == true
        }.compactMap { component in
            let settings = component.node["spec"]?["metadata"]?.items ?? []
            return settings.first { $0["name"]?.text == setting }?["value"]?.text
        }
    }

    @Test("Each has its own, whatever the type", arguments: types)
    func own(type: String, setting: String, limit: Int) {
        let found = consumers(type, setting)
        #expect(found.count == 2 && Set(found).count == 2, "\(found)")
        #expect(found.allSatisfy { $0.hasPrefix("team-") })
    }

    @Test("A consumer that is named but has no value counts as not named", arguments: types)
    func absent(type: String, setting: String, limit: Int) {
        for entry in ["{name: \(setting)}", "{name: \(setting), value: null}", "{name: \(setting), secretKeyRef: {}}"] {
            let found = consumers(type, setting, entry: entry)
            #expect(found.count == 2 && found.allSatisfy { $0.hasPrefix("team-") }, "\(entry) \(found)")
        }
        #expect(consumers(type, setting, entry: "{name: \(setting), value: \"\"}") == ["", ""])
    }

    @Test("Long names of a Trigger stay within what the service takes, and differ", arguments: types)
    func long(type: String, setting: String, limit: Int) {
        let long = String(repeating: "a", count: 200)
        let found = consumers(type, setting, trigger: long + "1") + consumers(type, setting, trigger: long + "2")
        #expect(Set(found).count == 4)
        #expect(found.allSatisfy { $0.utf8.count <= limit }, "\(found)")
    }
}
