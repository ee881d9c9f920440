/// What is worth knowing about a component or a setting and is not in the catalogue.
///
/// From the code of dapr/components-contrib v1.18.4 and dapr/dapr v1.18.3, where its reference is silent or says something else.
enum ComponentNotes {
    struct Note: Sendable {
        /// Types of components, or settings of them, as they are asked for.
        let topics: [String]
        let text: String
    }

    /// What there is to say about a type such as `bindings.kafka`, or a setting such as `bindings.kafka.brokers`.
    static func notes(of topic: String) -> [String] { all.filter { $0.topics.contains(topic) }.map(\.text) }

    static let all = kafka + redis + otherBrokers + others

    /// Values as they look in practice, by setting.
    static let samples = [
        "bindings.cron.schedule": "0 6 * * 1-5", "bindings.kafka.brokers": "kafka.shop.svc:9092",
        "bindings.kafka.topics": "orders", "bindings.rabbitmq.queueName": "orders",
        "pubsub.jetstream.streamName": "events", "pubsub.kafka.brokers": "kafka.shop.svc:9092",
        "pubsub.redis.redisHost": "redis.shop.svc:6379",
    ]

    private static func note(_ topics: String..., says text: String) -> Note { Note(topics: topics, text: text) }
}

extension ComponentNotes {
    private static let kafka = [
        note(
            "bindings.kafka",
            says: """
                ofevents gives each source a consumerGroup of its own and sets consumeRetryEnabled to "true": without it a \
                record whose delivery fails is skipped.
                """),
        note(
            "bindings.kafka", "pubsub.kafka",
            says: "TLS is on, unless authType is 'none' or disableTls is \"true\": 'password' means SASL over TLS."),
        note(
            "pubsub.kafka",
            says: """
                A record that the adapter refuses is brought again every 5 s, and everything behind it on its partition \
                waits. Give subscribers dead letters.
                """),
        note(
            "bindings.kafka.brokers", "pubsub.kafka.brokers",
            says: "Addresses with commas between them. Blanks are not trimmed: ' b:9092' is another host than 'b:9092'."
        ),
        note(
            "bindings.kafka.topics",
            says: "Topics with commas between them. Blanks are not trimmed: ' b' is another topic than 'b'."),
        note(
            "bindings.kafka.authType", "pubsub.kafka.authType",
            says: """
                There is no default: the component does not start without it. 'certificate' needs caCert. The older \
                authRequired is still read in its place.
                """),
        note(
            "bindings.kafka.consumeRetryEnabled",
            says:
                "ofevents sets it to \"true\" where it is not set: otherwise a record whose delivery fails is skipped."),
        note(
            "pubsub.kafka.consumeRetryEnabled",
            says: "The default is true, other than Dapr's reference says."),
        note(
            "bindings.kafka.consumerGroup",
            says: "ofevents replaces it by one of the source's own, so that two sources of a topic both see all of it."),
        note(
            "bindings.kafka.initialOffset", "pubsub.kafka.initialOffset",
            says:
                "It counts where a group has read nothing yet: with 'newest' the events before its first start are missed."
        ),
        note(
            "bindings.kafka.maxMessageBytes", "pubsub.kafka.maxMessageBytes",
            says: "Without it the limit is about 1 MB, other than Dapr's reference says."),
        note(
            "bindings.kafka.publishTopic",
            says: "Only the output side reads it; a source does not need it."),
        note(
            "bindings.kafka.escapeHeaders", "pubsub.kafka.escapeHeaders",
            says: "With binary keys or headers in the records it must be true, or the request to the adapter fails."),
    ]

    private static let redis = [
        note(
            "pubsub.redis",
            says: """
                Since Dapr 1.17 an event that the adapter refuses is dropped: give subscribers dead letters, or the component \
                a Resiliency with inbound retries. A new consumer starts at the beginning of the stream.
                """),
        note(
            "bindings.redis",
            says:
                "To read a stream of Redis, use 'pubsub.redis' with 'srcTopic' ('ofevents explain redis-binding-source')."
        ),
        note(
            "pubsub.redis.processingTimeout",
            says: "The default is 60s, other than Dapr's reference says. A plain number is milliseconds."),
        note(
            "pubsub.redis.redeliverInterval",
            says: "The default is 15s, other than Dapr's reference says. A plain number is milliseconds."),
    ]

    private static let otherBrokers = [
        note(
            "bindings.mqtt3",
            says: "A message whose delivery fails is lost, unless backOffMaxRetries is set: the default is no retry."),
        note(
            "bindings.mqtt3.backOffMaxRetries",
            says: "\"-1\" is retries without end, every 5 s. The default is 0, other than Dapr's reference says."),
        note(
            "bindings.mqtt3.consumerID",
            says:
                "Needed by the input side, other than Dapr's reference says. Two clients of one name throw each other out."
        ),
        note(
            "bindings.mqtt3.cleanSession",
            says: "The default is false, other than Dapr's reference says."),
        note(
            "bindings.mqtt3.url",
            says: "Path and query of the URL are dropped: ws://host/path is ws://host."),
        note(
            "bindings.mqtt3.qos",
            says: "It is ignored: the quality of service is always 1."),
        note(
            "bindings.rabbitmq",
            says:
                "A message that the adapter refuses comes again at once and without a pause. Certificates count all three together."
        ),
        note(
            "pubsub.rabbitmq",
            says: """
                A message that the adapter refuses is dropped, unless requeueInFailure or enableDeadLetter is "true"; with \
                autoAck it is forgotten before it is delivered.
                """),
        note(
            "pubsub.rabbitmq.durable",
            says: "The default is true, other than Dapr's reference says."),
        note(
            "pubsub.rabbitmq.host",
            says: "It is an older name of connectionString."),
        note(
            "pubsub.rabbitmq.concurrencyMode",
            says: "It is called so, and not 'concurrency' as in Dapr's reference."),
        note(
            "pubsub.jetstream",
            says: """
                The stream must exist; Dapr does not make it. consumerID is not read: without durableName nothing is \
                remembered over a restart. A durableName is tied to one topic.
                """),
        note(
            "pubsub.jetstream.durableName",
            says: "It is tied to one topic: on a bus with several, all but one fail to subscribe."),
        note(
            "pubsub.jetstream.deliverPolicy",
            says: "It is not required, other than Dapr's reference says."),
        note(
            "pubsub.pulsar",
            says:
                "An event that the adapter refuses comes again after redeliveryDelay, which is 30s where it is not set."
        ),
    ]

    private static let others = [
        note(
            "bindings.cron",
            says: "The sidecar of each pod fires; ofevents makes one pod of each. A tick that fails is not made up for."
        ),
        note(
            "bindings.cron.schedule",
            says: """
                Five fields, or six with seconds first: minute (0-59), hour (0-23), day of the month (1-31), month (1-12 or \
                jan-dec), day of the week (0-6 or sun-sat; 7 is refused, other than Dapr's reference says). A field is '*', a \
                number, a range '1-5', a list '1,3' or a step '*/15'.
                """),
        note(
            "bindings.cron.schedule",
            says: """
                Or one of @yearly, @monthly, @weekly, @daily, @hourly, or '@every 5m' with a duration. The time is that of the \
                sidecar, normally UTC; 'TZ=Europe/Berlin ' before the schedule sets another zone.
                """),
        note(
            "bindings.http",
            says: "ofevents makes it of each 'sink'; it is not written by hand."),
    ]
}
