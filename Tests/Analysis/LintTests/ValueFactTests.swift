import Findings
import TestInputs
import Testing

@testable import Lint

/// What the profiles know of single values, at the values where it begins and ends. Each row is all that is found.
@Suite("What a value of a setting does")
struct ValueFactTests {
    /// A component's settings: those without which it cannot be, and further ones, each `name=value` or `name<Secret`.
    private static let needed = [
        "bindings.kafka": "brokers=kafka:9092 topics=orders authType=none",
        "bindings.mqtt3": "url=mqtt://mqtt:1883 topic=orders",
        "bindings.rabbitmq": "host<broker queueName=orders durable=true",
        "pubsub.redis": "redisHost=redis:6379", "pubsub.jetstream": "natsURL=nats://nats:4222 streamName=shop",
        "pubsub.kafka": "brokers=kafka:9092 authType=none", "pubsub.rabbitmq": "connectionString<broker",
    ]

    private func findings(_ type: String, _ settings: String) -> [Diagnostic] {
        let own = settings.split(separator: " ").map { $0.prefix { $0 != "=" && $0 != "<" } }
        let others = (Self.needed[type] ?? "").split(separator: " ").filter { item in
            !own.contains(item.prefix { $0 != "=" && $0 != "<" })
        }
        let all = (others.map(String.init) + [settings]).joined(separator: " ")
        return type.hasPrefix("bindings.")
            ? EventTexts.findings([EventTexts.source("orders", type, all)])
            : EventTexts.findings([
                EventTexts.bus(type, all), EventTexts.ticks("clock", ["tick"]),
                EventTexts.trigger("mail", ["clock.tick"]),
            ])
    }

    @Test(
        "Times",
        arguments: [
            ("pubsub.redis", "readTimeout=299", "milliseconds-for-seconds"), ("pubsub.redis", "readTimeout=300", nil),
            ("pubsub.redis", "readTimeout=3s", nil), ("pubsub.redis", "readTimeout=3ms", nil),
            ("pubsub.redis", "readTimeout=0", nil), ("pubsub.redis", "readTimeout=-1", nil),
            ("pubsub.redis", "readTimeout={namespace}", nil), ("pubsub.redis", "readTimeout<s", nil),
            ("pubsub.redis", "READTIMEOUT=3", "milliseconds-for-seconds"),
            ("pubsub.redis", "readTimeout=soon", "invalid-setting-value"),
            ("pubsub.redis", "processingTimeout=999", "milliseconds-for-seconds"),
            ("pubsub.redis", "processingTimeout=1000", nil), ("pubsub.redis", "processingTimeout=0", "redelivery-off"),
            ("pubsub.redis", "processingTimeout=0s", "redelivery-off"),
            ("pubsub.redis", "processingTimeout=-5s", "negative-duration"),
            ("pubsub.redis", "redeliverInterval=15", "milliseconds-for-seconds"),
            ("pubsub.redis", "redeliverInterval=5000", nil), ("pubsub.redis", "redeliverInterval=00", "redelivery-off"),
            ("pubsub.redis", "redeliverInterval=0s", "ignored-duration"),
            ("pubsub.redis", "redeliverInterval=soon", "invalid-setting-value"),
            ("pubsub.redis", "dialTimeout=-1s", "invalid-setting-value"), ("pubsub.redis", "dialTimeout=0", nil),
            ("bindings.kafka", "consumeRetryInterval=9", "milliseconds-for-seconds"),
            ("bindings.kafka", "consumeRetryInterval=10", nil),
            ("bindings.kafka", "consumeRetryInterval=-1", "negative-duration"),
            ("bindings.kafka", "sessionTimeout=0", "invalid-setting-value"),
            ("bindings.kafka", "sessionTimeout=-1s", "invalid-setting-value"),
            ("pubsub.jetstream", "ackWait=0", nil), ("pubsub.jetstream", "ackWait=-1", "negative-duration"),
        ] as [(String, String, String?)])
    func times(type: String, settings: String, code: String?) {
        #expect(findings(type, settings).map(\.code.id) == [code].compactMap(\.self))
    }

    @Test(
        "Addresses: one finding for each, of what must be changed first",
        arguments: [
            ("bindings.kafka", "brokers=kafka", "address-without-port"), ("bindings.kafka", "brokers=k:9092,", nil),
            ("bindings.kafka", "brokers=[::2]:9092", nil), ("bindings.kafka", "brokers=[::2]", "address-without-port"),
            ("bindings.kafka", "brokers=kafka://kafka", "address-with-scheme"),
            ("bindings.kafka", "brokers=k:65535", nil), ("bindings.kafka", "brokers=k:65536", "impossible-port"),
            ("bindings.kafka", "brokers=k:x", "impossible-port"), ("bindings.kafka", "brokers=k:", "impossible-port"),
            ("bindings.kafka", "brokers=localhost", "address-without-port"),
            ("bindings.kafka", "brokers=k:9092,127.0.0.1:9092", "local-address"),
            ("bindings.kafka", "brokers={namespace}-kafka", nil), ("bindings.kafka", "brokers<s", nil),
            ("pubsub.redis", "redisHost=redis", nil),
            ("pubsub.redis", "redisHost=redis:6379 redisPort=6380", "two-connections"),
            ("pubsub.redis", "redisHost=redis:6379 redisPort=6379", nil),
            ("pubsub.redis", "redisHost=redis redisPort=6379", nil),
            ("pubsub.redis", "redisHost=redis://redis:6379/0", "address-with-scheme"),
            ("bindings.mqtt3", "url=mqtt:1883", "address-without-scheme"), ("bindings.mqtt3", "url=WSS://mqtt", nil),
            ("bindings.mqtt3", "url=http://mqtt", "address-without-scheme"),
            ("bindings.mqtt3", "url=tcp://mqtt:99999", "impossible-port"),
            ("bindings.mqtt3", "url=tcp://localhost:1883", "local-address"),
            ("bindings.rabbitmq", "host=mq:5672", "address-without-scheme"),
            ("bindings.rabbitmq", "host=amqp://mq:", nil), ("bindings.rabbitmq", "host=amqps://mq", nil),
            ("pubsub.rabbitmq", "hostname=localhost connectionString=", "local-address"),
            ("pubsub.jetstream", "natsURL=nats", nil),
            ("pubsub.jetstream", "natsURL=nats://a:4222,b:70000", "impossible-port"),
        ] as [(String, String, String?)])
    func addresses(type: String, settings: String, code: String?) {
        #expect(findings(type, settings).map(\.code.id) == [code].compactMap(\.self))
    }

    @Test(
        "Numbers, lists, names and patterns",
        arguments: [
            ("pubsub.redis", "concurrency=0", "no-worker"), ("pubsub.redis", "concurrency=1", nil),
            ("pubsub.redis", "poolSize=1", "small-pool"), ("pubsub.redis", "poolSize=0", nil),
            ("pubsub.redis", "poolSize=-1", "invalid-setting-value"), ("pubsub.redis", "poolSize=2", nil),
            ("pubsub.kafka", "maxMessageBytes=1024", "documented-default"),
            ("bindings.kafka", "maxMessageBytes=1024", nil), ("pubsub.kafka", "maxMessageBytes=1048576", nil),
            ("bindings.mqtt3", "backOffMaxRetries=3", "documented-default"),
            ("bindings.mqtt3", "backOffMaxRetries=4", nil),
            ("bindings.kafka", "topics=a,", "empty-list-item"), ("bindings.kafka", "topics=a,b", nil),
            ("bindings.kafka", "excludeHeaderMetaRegex=(", "refused-pattern"),
            ("bindings.kafka", "excludeHeaderMetaRegex=(a)", nil),
            ("bindings.kafka", "compression=Gzip", "invalid-setting-value"),
            ("bindings.kafka", "compression=gzip", nil),
            ("bindings.kafka", "consumerFetchMin=0", "invalid-setting-value"),
            ("bindings.kafka", "consumerFetchMin=1", nil), ("bindings.kafka", "channelBufferSize=0", nil),
            ("pubsub.jetstream", "replicas=-1", "invalid-setting-value"),
            ("pubsub.jetstream", "durableName=a.b", "refused-consumer"), ("pubsub.jetstream", "durableName=a_b-c", nil),
            ("pubsub.jetstream", "queueGroupName=a.b durableName=d", nil),
            ("pubsub.jetstream", "streamName=a>b", "refused-consumer"),
            ("bindings.mqtt3", "qos=x", "deprecated-setting"), ("bindings.mqtt3", "topic=#", nil),
            ("bindings.mqtt3", "topic=a/+/b/#", nil),
            ("bindings.mqtt3", "topic=a/#/b", "refused-topic-filter"),
            ("bindings.mqtt3", "topic=a#", "refused-topic-filter"),
            ("bindings.mqtt3", "topic=a+/b", "refused-topic-filter"),
        ] as [(String, String, String?)])
    func others(type: String, settings: String, code: String?) {
        #expect(findings(type, settings).map(\.code.id) == [code].compactMap(\.self))
    }

    @Test(
        "Certificates: a path is no secret, and a key that is written out is one",
        arguments: [
            ("bindings.mqtt3", "caCert=/etc/ca.pem", ["not-a-certificate"]),
            ("bindings.mqtt3", "clientKey=/etc/tls.key", ["not-a-certificate"]),
            ("bindings.mqtt3", "clientKey=hunter2", ["not-a-certificate"]),
            ("bindings.kafka", "clientKey=/etc/tls.key", ["literal-secret"]),
            ("pubsub.redis", "clientKey=/etc/tls.key enableTLS=true", ["not-a-certificate"]),
            ("pubsub.jetstream", "tls_client_cert=/etc/tls.crt tls_client_key=/etc/tls.key", []),
            ("pubsub.jetstream", "tls_client_cert<tls.crt tls_client_key=/etc/tls.key", []),
        ] as [(String, String, [String])])
    func certificates(type: String, settings: String, codes: [String]) {
        // That nothing uses it is another matter.
        let found = findings(type, settings).filter { $0.code.id != "certificate-without-tls" }
        #expect(found.map(\.code.id) == codes)
        #expect(!found.contains { ($0.message + ($0.help ?? "")).contains("hunter2") })
    }

    @Test(
        "No address shows what may be a password",
        arguments: [
            ("pubsub.redis", "redisHost=redis://:hunter2@redis:6379"), ("bindings.mqtt3", "url=mqtt:hunter2@mqtt:1883"),
            ("bindings.mqtt3", "url=tcp://user:hunter2/x@mqtt:1883"),
            ("bindings.rabbitmq", "host=user:hunter2@mq:5672"),
            ("bindings.kafka", "brokers=user:hunter2@kafka"), ("pubsub.jetstream", "durableName=nats://u:hunter2@nats"),
        ])
    func secrets(type: String, settings: String) {
        let found = findings(type, settings)
        #expect(!found.isEmpty)
        for finding in found {
            #expect(!(finding.message + (finding.help ?? "")).contains("hunter2"), "\(finding.code.id)")
            #expect(finding.fix == nil)
        }
    }

    @Test("What is certain is fixed")
    func fixes() {
        func fixed(_ type: String, _ settings: String) -> Fix.Change.Kind? {
            findings(type, settings).first?.fix?.changes.first?.kind
        }
        #expect(fixed("pubsub.redis", "redeliverInterval=30s") == .text("30000"))
        #expect(fixed("pubsub.redis", "redisHost=redis://redis:6379") == .text("redis:6379"))
        #expect(fixed("pubsub.redis", "redisHost=redis://redis:6379/1") == nil)
        #expect(fixed("bindings.kafka", "topics=a,,b,") == .text("a,b"))
        #expect(fixed("bindings.kafka", "brokers=kafka") == nil)
    }
}
