import DaprCatalogue
import Testing

@testable import DaprComponents

@Suite("Values of settings, as Dapr's code reads them")
struct ExpectationTests {
    private func fault(_ value: String, _ type: String, _ name: String) throws -> String? {
        let field = try #require(Catalogue.component(type)?.allFields[name.lowercased()])
        return expectation(of: value, field)
    }

    @Test(
        "What Dapr takes",
        arguments: [
            // dapr/kit takes more words for true than strconv, and blanks around them; an empty value is none.
            ("bindings.kafka", "disableTls", "true yes Y T on 1 FALSE no off 0"),
            ("pubsub.redis", "enableTLS", "1 t T TRUE true True 0 f F FALSE false False"),
            ("bindings.kafka", "maxMessageBytes", "1024 -1 +5 0x400 -0x400 1_000 0b1 010"),
            ("bindings.zeebe.jobworker", "pollThreshold", "0.3 1 1e-1"),
            ("pubsub.aws.snssqs", "assetsManagementTimeoutSeconds", "0.5 5"),
            ("bindings.kafka", "heartbeatInterval", "3s 1m30s 250ms 3 +2h"),
            ("pubsub.redis", "dialTimeout", "0 0s 5000 5s"), ("bindings.kafka", "compression", "none gzip lz4"),
            ("bindings.kafka", "consumerFetchMin", "1 2147483647"), ("pubsub.redis", "poolSize", "0 100"),
            ("pubsub.redis", "readTimeout", "3s 3000 -1"),
            ("pubsub.redis", "redisDB", "0 10 -1 +1 010"),
            ("pubsub.redis", "concurrency", "0 10"), ("pubsub.redis", "redisPort", "6379 65535"),
            ("pubsub.rabbitmq", "prefetchCount", "0 255 0xff"), ("bindings.kafka", "backOffMaxRetries", "-1 5"),
            ("pubsub.jetstream", "ackWait", "30s 5"),
            ("bindings.http", "maxResponseBodySize", "100Mi 500k 1024 1.5Gi 1e6 2E"),
            ("bindings.kafka", "initialOffset", "newest Oldest OLDEST"),
            ("bindings.kafka", "authType", "none Password mTLS oidc certificate awsiam oidc_private_key_jwt"),
            ("bindings.kafka", "saslMechanism", "SHA-512 SHA-256 PLAINTEXT PLAIN"),
            ("pubsub.rabbitmq", "exchangeKind", "fanout topic direct headers"),
            ("pubsub.rabbitmq", "deliveryMode", "0 1 2"),
            ("pubsub.rabbitmq", "saslExternal", "true false"),
            ("pubsub.mqtt3", "qos", "0 1 2"), ("bindings.kafka", "version", "2.0.0 3.6.0 0.11.0.2 2.0.0.0"),
            ("bindings.azure.eventhubs", "azureEnvironment", "AzurePublicCloud azurepublic"),
        ])
    func taken(type: String, name: String, values: String) throws {
        for value in [""] + values.split(separator: " ").map(String.init) {
            #expect(try fault(value, type, name) == nil, "\(name): \(value)")
        }
    }

    @Test(
        "What is read as something else, or ends the sidecar",
        arguments: [
            ("bindings.kafka", "disableTls", "enabled maybe 2 none", "'true' or 'false'"),
            ("pubsub.redis", "enableTLS", "yes on tRUE y", "'true' or 'false'"),
            (
                "bindings.kafka", "maxMessageBytes", "1.5 10.0 1Mi many 1e3 -- 0x 0x-1 5% 99999999999999999999",
                "whole number"
            ),
            // dapr/kit's config package: the digits of strconv, and no sign where there are none below 0.
            ("pubsub.redis", "redisDB", "1_0 0x10 10.0 1e1", "a whole number"),
            ("pubsub.redis", "concurrency", "0x10 10.0 -5 +5", "a whole number from 0 on"),
            ("pubsub.redis", "redisPort", "99999 -1 65536", "a whole number from 0 to 65535"),
            ("pubsub.rabbitmq", "prefetchCount", "-1 256", "a whole number from 0 to 255"),
            ("bindings.kafka", "backOffMaxRetries", "0x10 1_0", "a whole number"),
            ("bindings.zeebe.jobworker", "pollThreshold", "half", "a number"),
            ("bindings.kafka", "heartbeatInterval", "3sec PT3S 1d 1.5 soon", "whole number of seconds"),
            ("bindings.kafka", "heartbeatInterval", "0 0s -1s -1", "above 0"),
            ("pubsub.redis", "dialTimeout", "-1 -5s", "not negative"),
            ("bindings.kafka", "compression", "Gzip brotli", "'none', 'gzip'"),
            ("bindings.kafka", "consumerFetchMin", "0 -1 2147483648 0x1", "from 1 to 2147483647"),
            ("pubsub.mqtt3", "qos", "3 7 9", "'0', '1' or '2'"), ("pubsub.jetstream", "replicas", "-1", "from 0 on"),
            ("bindings.rabbitmq", "maxPriority", "256 -1", "from 0 to 255"),
            ("pubsub.redis", "readTimeout", "3sec 1.5", "whole number of milliseconds"),
            ("bindings.http", "maxResponseBodySize", "100MB big 1KB", "4Mi"),
            ("bindings.kafka", "initialOffset", "latest earliest", "'newest' or 'oldest'"),
            ("bindings.kafka", "authType", "sasl tls", "'none', 'password'"),
            // In another letter case, or under Kafka's own name, it would be plain text.
            ("bindings.kafka", "saslMechanism", "sha-512 SCRAM-SHA-512", "'SHA-512'"),
            ("pubsub.jetstream", "deliverPolicy", "All latest", "'all', 'last'"),
            ("pubsub.rabbitmq", "exchangeKind", "Fanout fan", "'fanout'"),
            ("pubsub.rabbitmq", "deliveryMode", "3 persistent", "'0', '1' or '2'"),
            ("pubsub.redis", "redisType", "Cluster sentinel", "'node' or 'cluster'"),
            ("bindings.aws.kinesis", "mode", "Shared", "'shared' or 'extended'"),
            ("bindings.kafka", "version", "3.6 latest 0.11.0 v3.6.0 3.6.x 1..2", "three numbers such as '3.6.0'"),
        ])
    func refused(type: String, name: String, values: String, expected: String) throws {
        for value in values.split(separator: " ") {
            #expect(try fault(String(value), type, name)?.contains(expected) == true, "\(name): \(value)")
        }
    }
}
