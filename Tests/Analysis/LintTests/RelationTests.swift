import EventsCompiler
import Findings
import Testing

@testable import Lint

@Suite("Settings that need or exclude each other")
struct RelationTests {
    /// The rules of what brokers' facts find in a source of a type, with the severity of each finding that is no error.
    private func rules(_ type: String, _ settings: String) throws -> String {
        let topic = type.hasPrefix("bindings.") ? nil : "orders"
        let found = try EventTexts.findings(
            EventTexts.source("orders", type, settings, topics: [("placed", topic)]))
        return Self.words(found)
    }

    private static func words(_ found: [Diagnostic]) -> String {
        found.filter { rulesOfRelations.contains($0.code) }.map { finding in
            (finding.severity == .error ? "" : "\(finding.severity) ") + finding.code.id
        }.joined(separator: ", ")
    }

    private static let rulesOfRelations: Set<DiagnosticCode> = [
        .mtlsWithoutAuthority, .tlsContradiction, .certificateWithoutTLS, .incompleteCertificates, .tlsByPassword,
        .unusedCredentials, .startWithoutPolicy, .policyWithoutStart, .flowControlWithoutHeartbeat, .shortHeartbeat,
        .heartbeatOverSession, .backOffWithoutLimit, .limitWithoutAcknowledgement, .deadLettersWithoutLimit,
        .twoConnections, .unusedSentinel, .startsAtEnd, .shortRetention, .unreadConsumer, .ignoredURLPath,
    ]

    @Test(
        "Kafka's authentication",
        arguments: [
            ("authType=mtls clientCert<k clientKey<k", "mtls-without-authority"),
            ("authType=MTLS clientCert<k clientKey<k", "mtls-without-authority"),
            ("authType=mtls clientCert<k clientKey<k caCert=", "mtls-without-authority"),
            ("authType=mtls clientCert<k clientKey<k skipVerify=false", "mtls-without-authority"),
            ("authType=mtls clientCert<k clientKey<k skipVerify=true", ""),
            ("authType=mtls clientCert<k clientKey<k skipVerify<k", ""),
            ("authType=mtls clientCert<k clientKey<k caCert<k", ""), ("authType<k clientCert<k clientKey<k", ""),
            ("authType=mtls clientCert<k clientKey<k disableTls=yes", "tls-contradiction"),
            ("authType=mtls clientCert<k clientKey<k caCert<k disableTls=false", ""),
            ("authType=none caCert<k clientKey<k", "warning certificate-without-tls"),
            ("authType=none skipVerify=true", "warning certificate-without-tls"),
            ("authType=none skipVerify=false", ""), ("authType=None caCert<k", ""),
            ("authType=certificate caCert<k disableTls=true", "warning certificate-without-tls"),
            ("authType=certificate caCert<k", ""),
            ("authType=password saslUsername=a saslPassword<k", "note tls-by-password"),
            ("authType=password saslUsername=a saslPassword<k disableTls=false", ""),
            ("authType=none saslUsername=a saslPassword<k", "warning unused-credentials"),
            ("authType=none oidcScopes=a", "warning unused-credentials"),
            ("authType=password saslUsername=a saslPassword<k caCert<k oidcScopes=a", "warning unused-credentials"),
            ("authType=no saslUsername=a", ""),
        ])
    func kafka(settings: String, found: String) throws {
        #expect(try rules("bindings.kafka", "brokers=kafka:9092 topics=orders " + settings) == found)
    }

    @Test(
        "Kafka's heartbeats, with defaults",
        arguments: [
            ("heartbeatInterval=10s", "heartbeat-over-session"), ("heartbeatInterval=9999ms", ""),
            ("heartbeatInterval=10", "heartbeat-over-session"), ("sessionTimeout=3s", "heartbeat-over-session"),
            ("sessionTimeout=3001ms", ""), ("heartbeatInterval=5s sessionTimeout=5s", "heartbeat-over-session"),
            ("heartbeatInterval=30s sessionTimeout=90s", ""), ("heartbeatInterval=30s sessionTimeout<k", ""),
            ("heartbeatInterval=9223372036854775807", "heartbeat-over-session"),
        ])
    func heartbeats(settings: String, found: String) throws {
        #expect(try rules("pubsub.kafka", "brokers=kafka:9092 authType=none " + settings) == found)
    }

    @Test(
        "JetStream's consumers",
        arguments: [
            ("startTime=0", "start-without-policy"), ("startTime=", "start-without-policy"),
            ("startTime<nats", "start-without-policy"), ("startTime=1764547200 deliverPolicy=time", ""),
            ("startTime=1764547200 deliverPolicy<nats", ""), ("startSequence=0", ""), ("startSequence<nats", ""),
            ("startSequence=5", "start-without-policy"), ("startSequence=5 deliverPolicy=sequence", ""),
            ("startSequence=0 deliverPolicy=sequence", "policy-without-start"),
            ("startSequence<nats deliverPolicy=sequence", ""),
            ("heartbeat=99ms", "short-heartbeat"), ("heartbeat=100ms", ""), ("heartbeat=1", ""), ("heartbeat=0", ""),
            ("heartbeat=99999us", "short-heartbeat"),
            ("flowControl=true", "flow-control-without-heartbeat"), ("flowControl=true heartbeat<nats", ""),
            ("flowControl=false", ""), ("flowControl=true heartbeat=1", ""),
            ("backOff=1s", "backoff-without-limit"), ("backOff<nats", "backoff-without-limit"),
            ("backOff=1s maxDeliver=1", "backoff-without-limit"), ("backOff=1s maxDeliver=2", ""),
            ("backOff=1s maxDeliver=-1", "backoff-without-limit"), ("backOff=1s maxDeliver<nats", ""), ("backOff=", ""),
            ("ackPolicy=none maxAckPending=1", "limit-without-acknowledgement"),
            ("ackPolicy=none maxAckPending=-1", ""),
            ("ackPolicy=none maxAckPending=0", ""), ("maxAckPending=10", ""),
            ("deliverPolicy=new", "note starts-at-end"), ("deliverPolicy=last durableName=a", "note starts-at-end"),
            ("deliverPolicy=all", ""), ("consumerID=a", "warning unread-consumer"),
            ("jwt<nats seedKey<nats token<nats", "warning unused-credentials"), ("token<nats", ""),
            ("jwt<nats token<nats", ""),
        ])
    func jetStream(settings: String, found: String) throws {
        #expect(try rules("pubsub.jetstream", "natsURL=nats://nats:4222 streamName=shop " + settings) == found)
    }

    @Test(
        "Other brokers",
        arguments: [
            ("pubsub.rabbitmq", "connectionString=amqp://mq protocol=amqps", "tls-contradiction"),
            ("pubsub.rabbitmq", "connectionString=amqps://mq protocol=amqps", ""),
            ("pubsub.rabbitmq", "connectionString<mq protocol=amqps", ""),
            ("pubsub.rabbitmq", "connectionString=amqp://mq caCert<mq", "warning certificate-without-tls"),
            ("pubsub.rabbitmq", "connectionString=amqps://mq caCert<mq", ""),
            ("pubsub.rabbitmq", "connectionString<mq hostname=mq", "warning two-connections"),
            ("pubsub.rabbitmq", "hostname=mq ttlInSeconds=599", "warning short-retention"),
            ("pubsub.rabbitmq", "hostname=mq ttl=10m", ""), ("pubsub.rabbitmq", "hostname=mq ttlInSeconds=600", ""),
            ("pubsub.rabbitmq", "hostname=mq ttl=9m", "warning short-retention"),
            ("pubsub.rabbitmq", "hostname=mq maxLen=999", "warning short-retention"),
            ("pubsub.rabbitmq", "hostname=mq maxLen=1000", ""), ("pubsub.rabbitmq", "hostname=mq maxLen=0", ""),
            ("bindings.rabbitmq", "host<mq queueName=a caCert<mq", "warning incomplete-certificates"),
            ("bindings.rabbitmq", "host<mq queueName=a externalSasl=true", "warning incomplete-certificates"),
            ("bindings.rabbitmq", "host<mq queueName=a externalSasl=false", ""),
            ("bindings.rabbitmq", "host<mq queueName=a ttl=30s", "warning short-retention"),
            ("bindings.rabbitmq", "host=amqp://mq queueName=a caCert<mq", "warning incomplete-certificates"),
            ("bindings.mqtt3", "url=ssl://mqtt topic=a caCert<m", ""), ("bindings.mqtt3", "url<m topic=a caCert<m", ""),
            ("bindings.mqtt3", "url=TCP://mqtt topic=a caCert<m", "warning certificate-without-tls"),
            ("bindings.mqtt3", "url=ws://mqtt/ topic=a", ""),
            ("bindings.mqtt3", "url=ws://mqtt?a topic=a", "warning ignored-url-path"),
            ("bindings.mqtt3", "url=unix:///run/mqtt topic=a", ""), ("pubsub.mqtt3", "url=ws://mqtt/a", ""),
            ("pubsub.redis", "redisHost=r:6379 clientCert<r", "warning certificate-without-tls"),
            ("pubsub.redis", "redisHost=r:6379 clientCert<r enableTLS=true", ""),
            ("pubsub.redis", "redisHost=r:6379 clientCert<r enableTLS<r", ""),
            ("pubsub.redis", "redisHost=r:6379 insecureSkipTLSVerify=false", ""),
            ("pubsub.redis", "redisHost=r:6379 sentinelMasterName=a", "warning unused-sentinel"),
            ("pubsub.redis", "redisHost=r:6379 sentinelMasterName=a failover=true", ""),
            ("pubsub.redis", "redisHost=r:6379 streamTTL=599999", "warning short-retention"),
            ("pubsub.redis", "redisHost=r:6379 streamTTL=600000", ""),
            ("pubsub.redis", "redisHost=r:6379 streamTTL=10m", ""),
            ("pubsub.redis", "redisHost=r:6379 maxLenApprox=999", "warning short-retention"),
            ("pubsub.redis", "redisHost=r:6379 maxLenApprox=1000", ""),
            (
                "pubsub.aws.snssqs", "region=a sqsDeadLettersQueueName=d messageReceiveLimit=0",
                "dead-letters-without-limit"
            ),
            ("pubsub.aws.snssqs", "region=a sqsDeadLettersQueueName=d messageReceiveLimit<a", ""),
            ("pubsub.aws.snssqs", "region=a messageReceiveLimit=0", ""),
            ("pubsub.azure.servicebus.queues", "connectionString<a consumerID=a", "warning unread-consumer"),
            ("pubsub.azure.servicebus.topics", "connectionString<a consumerID=a", ""),
            ("pubsub.azure.servicebus.topics", "connectionString<a namespaceName=", ""),
            ("pubsub.pulsar", "host=p:6650 subscribeInitialPosition=latest", "note starts-at-end"),
            ("pubsub.pulsar", "host=p:6650 subscribeInitialPosition=earliest", ""),
        ])
    func others(type: String, settings: String, found: String) throws {
        #expect(try rules(type, settings) == found)
    }

    @Test("On a bus it counts who reads", arguments: [true, false])
    func buses(isRead: Bool) throws {
        func rules(_ settings: String) throws -> String {
            Self.words(
                try EventTexts.findings(
                    EventTexts.bus("pubsub.jetstream", "natsURL=nats://nats:4222 \(settings)"),
                    EventTexts.ticks("orders", ["placed"]),
                    isRead ? EventTexts.trigger("a", ["orders.placed"]) : ""))
        }
        #expect(try rules("deliverPolicy=new") == (isRead ? "warning starts-at-end" : ""))
        #expect(try rules("flowControl=true") == (isRead ? "flow-control-without-heartbeat" : ""))
        #expect(try rules("startTime=0") == (isRead ? "start-without-policy" : ""))
        #expect(try rules("backOff=1s") == (isRead ? "backoff-without-limit" : ""))
    }

    @Test("No password of an address is shown")
    func secrets() throws {
        let found = try EventTexts.findings(
            EventTexts.source(
                "orders", "pubsub.rabbitmq",
                "connectionString=amqp://u:hunter2@mq protocol=amqps caCert<mq hostname=mq",
                topics: [("placed", "orders")]),
            EventTexts.source("bills", "bindings.mqtt3", "url=ws://u:hunter2@mqtt/hunter2 topic=a caCert<m"))
        let texts = found.flatMap { [$0.message, $0.help ?? ""] + $0.notes.map(\.message) }
        #expect(found.count >= 5 && !texts.contains { $0.contains("hunter2") })
    }
}
