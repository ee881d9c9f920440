import Findings
import Testing

@testable import Lint

@Suite("Secrets in values")
struct SecretTextTests {
    private func findings(_ type: String, _ setting: String) throws -> [Diagnostic] {
        try EventTexts.findings(
            EventTexts.source("orders", type, setting, topics: [("placed", type.hasPrefix("pubsub.") ? "a" : nil)]))
    }

    @Test(
        "A URL with a password is one in any setting, and so is a private key",
        arguments: [
            ("pubsub.jetstream", "natsURL=nats://h1:4222,nats://u:hunter2@h2:4222"),
            ("pubsub.jetstream", "natsURL=nats://h1:4222,u:hunter2@h2:4222"),
            ("pubsub.jetstream", "natsURL=nats://hunter2@h:4222"),
            ("pubsub.jetstream", "natsURL=hunter2@h:4222"), ("pubsub.jetstream", "natsURL=u:hunter2@h:4222"),
            ("pubsub.jetstream", "streamName=tls://u:hunter2@h:4222"),
            ("bindings.kafka", "schemaRegistryURL=https://u:hunter2@reg:8081"),
            ("bindings.kafka", "brokers=kafka://u:hunter2@h"), ("pubsub.redis", "redisHost=redis://:hunter2@h:6379"),
            ("bindings.rabbitmq", "host=amqp://u:hunt,er2@h"), ("bindings.rabbitmq", "host=amqp://guest:guest@h/"),
            ("pubsub.mqtt3", "url=tcp://u:hunter@2@h:1883"), ("pubsub.pulsar", "host=u:hunter2@pulsar:6650"),
            ("pubsub.rocketmq", "secretKey=hunter2"),
        ])
    func secrets(type: String, setting: String) throws {
        let name = String(setting.prefix { $0 != "=" })
        #expect(
            try findings(type, setting).of(.literalSecret) == [
                "the value of '\(name)' is a secret, and is in this file as plain text"
            ])
    }

    @Test("A private key is a secret in a setting that takes a path too")
    func key() throws {
        let text = EventTexts.source(
            "orders", "pubsub.pulsar", "host=pulsar.infra:6650 privateKey=PEM", topics: [("placed", "a")])
        #expect(try EventTexts.findings(text).of(.literalSecret) == [])
        for kind in ["RSA PRIVATE KEY", "PRIVATE KEY", "EC PRIVATE KEY"] {
            let found = try EventTexts.findings(text.replacing("PEM", with: "-----BEGIN \(kind)-----MIIE"))
            #expect(found.of(.literalSecret).count == 1)
        }
        #expect(
            try EventTexts.findings(text.replacing("PEM", with: "-----BEGIN CERTIFICATE-----MIIE")).of(.literalSecret)
                == [])
    }

    @Test(
        "What only looks a little like one",
        arguments: [
            ("pubsub.jetstream", "natsURL=nats://h1:4222,nats://h2:4222"),
            ("pubsub.jetstream", "natsURL=nats://u:@h:4222"),
            ("bindings.kafka", "schemaRegistryURL=https://user@reg:8081/a:b@c"),
            ("bindings.kafka", "clientID=me@example.com"),
            ("bindings.kafka", "clientID=mailto:me@example.com"), ("bindings.kafka", "excludeHeaderMetaRegex=^a:b@c$"),
            ("bindings.kafka", "saslUsername=arn:aws:iam::1:user/a@b"),
            ("bindings.kafka", "brokers=http://h:80,admin@h2:80"),
            ("pubsub.mqtt3", "url=tcp://user@h:1883"), ("pubsub.mqtt3", "url=mqtt:1883"),
            ("pubsub.redis", "redisHost=redis:6379"),
            (
                "pubsub.azure.servicebus.topics",
                "namespaceName=Endpoint=sb://a.servicebus.windows.net/;SharedAccessKeyName=b:c@d"
            ),
            ("pubsub.pulsar", "x.jsonschema={\"$id\":\"http://a.org\",\"mail\":\"a:b@c\"}"),
            ("bindings.http", "url=http://h/path?mail=a:b@c"),
        ])
    func others(type: String, setting: String) throws {
        #expect(try findings(type, setting).of(.literalSecret) == [])
    }

    @Test("No finding shows such a value, whatever else is said of it")
    func hidden() throws {
        let text = EventTexts.source(
            "orders", "bindings.kafka",
            "brokers=kafka://u:hunter2@h,_b authType=http://u:hunter2@h maxMessageBytes=http://u:hunter2@h"
        )
        .replacing(",_b", with: ", b")
        let found = try EventTexts.findings(text)
        #expect(
            found.of(.spacesInList).count == 1 && found.of(.invalidSettingValue).count == 2
                && found.of(.literalSecret).count == 3)
        var writer = DiagnosticText(files: [SourceFile(name: "events.yaml", text: text)])
        #expect(!writer.render(found).contains("hunter2"))
        let cron = EventTexts.source("orders", "bindings.cron", "schedule=http://u:hunter2@h")
        var other = DiagnosticText(files: [SourceFile(name: "events.yaml", text: cron)])
        #expect(!other.render(try EventTexts.findings(cron)).contains("hunter2"))
    }
}
