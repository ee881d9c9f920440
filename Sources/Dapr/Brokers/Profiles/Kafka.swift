internal import DaprCatalogue
internal import DaprComponents
internal import Findings
internal import Text

extension Broker {
    /// Records of topics, read by groups, partition by partition (common/component/kafka).
    static let kafka = Broker(
        "Apache Kafka",
        about: "A log of records by topic and partition; each consumer group reads at its own pace.",
        // `MAX_NAME_LENGTH` of Topic.java in apache/kafka; `message.max.bytes` of its brokers, and sarama's own limit, are about 1 MB.
        limits: BrokerLimits(
            topicName: 249, eventSize: 1_000_000, sizeSetting: "maxMessageBytes",
            // `Topic.validate` in apache/kafka.
            topicNames: TopicNames("letters without accents, digits, '.', '_' and '-'") { name in
                if [".", ".."].contains(name) { return "is reserved" }
                return name.unicodeScalars.first { !isOfTopic($0) }.map { "contains \(described($0))" }
            }),
        components: [
            BrokerComponent(
                "bindings.kafka",
                refusals: [
                    Refusal(
                        .blocksPartition,
                        "Dapr redelivers the record every 5 s, and all later records of its partition wait.")
                ],
                firesInEveryReplica: false, reader: .group(["consumerGroup"]), address: ["brokers"], origin: ["topics"],
                topics: "topics",
                completions: [
                    // Two sources of a topic both see all of it only with a group each.
                    Completion("consumerGroup", .reader, for: .source, isForced: true),
                    // Without it a record is marked as read although its handler failed (consumer.go).
                    Completion("consumeRetryEnabled", .text("true"), for: .source),
                ],
                readings: [.list("brokers"), .list("topics")], traps: traps,
                facts: kafkaValues + kafkaRelations, replacements: replacements, newConsumer: newConsumer,
                otherNames: ["bootstrapservers": "brokers", "bootstrap.servers": "brokers"], example: .kafkaSource),
            BrokerComponent(
                "pubsub.kafka",
                refusals: [
                    Refusal(
                        .blocksPartition,
                        "Dapr redelivers the record every 5 s, and all later records of its partition wait.")
                ],
                firesInEveryReplica: false, reader: .group(["consumerGroup", "consumerID"]), address: ["brokers"],
                completions: [
                    // It comes before `consumerID` (common/component/kafka/metadata.go), which Dapr sets to the app-id.
                    Completion("consumerGroup", .reader, for: .source, isForced: true, outranks: ["consumerID"]),
                    Completion("consumerID", .reader, for: .busReader, unless: ["consumerGroup"]),
                    // A partition of which the group has read nothing yet starts at its end otherwise: 19 of 30 events that came while
                    // the pod was away were lost (run with Dapr 1.18 and 1.16).
                    Completion("initialOffset", .text("oldest"), for: .busReader),
                ],
                topicObjects: .topic(addressSetting: "brokers"), readings: [.list("brokers")],
                bulk: BulkDelivery(usualCount: 100), traps: traps, facts: kafkaValues + kafkaRelations,
                replacements: replacements, newConsumer: newConsumer,
                otherNames: [
                    "bootstrapservers": "brokers", "bootstrap.servers": "brokers", "groupid": "consumerGroup",
                    "group.id": "consumerGroup", "group": "consumerGroup",
                ], example: .kafkaBus),
        ],
        notes: componentNotes,
        samples: [
            "bindings.kafka.brokers": "kafka.shop.svc:9092", "bindings.kafka.topics": "orders",
            "pubsub.kafka.brokers": "kafka.shop.svc:9092",
        ])
}

/// What Dapr takes in the place of a value that it does not know (common/component/kafka: metadata.go and auth.go); the last ones are not
/// read by Dapr 1.18.0 (run).
private let replacements = {
    let unread = [
        "dialTimeout", "readTimeout", "writeTimeout", "metadataTimeout", "producerRetryMax", "producerRequiredAcks",
    ]
    let known = ["consumerGroupRebalanceStrategy": "'range'", "saslMechanism": "'PLAINTEXT'"]
    return known.merging(unread.map { ($0, "its default") }) { known, _ in known }
}()

private let newConsumer = "starts at 'initialOffset' in every partition"

private func isOfTopic(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "a"..."z", "A"..."Z", "0"..."9", ".", "_", "-": true
    default: false
    }
}

/// Kafka brings a record again until its delivery succeeds (consumer.go): for ever, unless retries are switched off, counted or limited in
/// time: an exponential back-off ends after 15 minutes where no other time is set (retry/retry.go in dapr/kit; `MaxElapsedTime` of
/// cenkalti/backoff v4: 0 has no end).
private func traps(_ component: LookedUpComponent, _ role: BrokerRole) -> [Trap] {
    if let setting = component.switchedOff("consumeRetryEnabled") {
        return [
            Trap(
                .loses, at: setting.name.span, "without retries, Dapr skips a Kafka record whose delivery failed",
                help: "remove 'consumeRetryEnabled', or set it to \"true\"")
        ]
    }
    return [newest(component, role), countedRetries(component), limitedRetries(component)].compactMap(\.self)
}

/// On a bus the compiler asks for the oldest records where the author does not; a source reads what others have written, perhaps long ago.
private func newest(_ component: LookedUpComponent, _ role: BrokerRole) -> Trap? {
    guard role.isBus, role.isRead, let (setting, value) = component.plainValue("initialOffset"),
        value.lowercased() == "newest"
    else { return nil }
    return Trap(
        .loses, at: setting.name.span,
        "with 'newest', a Trigger misses events in partitions that it has not read yet",
        help: "remove 'initialOffset', or set it to \"oldest\"")
}

private func countedRetries(_ component: LookedUpComponent) -> Trap? {
    guard let (setting, value) = component.plainValue("backOffMaxRetries"), let count = Int(value), count >= 0 else {
        return nil
    }
    return Trap(
        .loses, at: setting.name.span, "after \(count) retries, Dapr skips a Kafka record whose delivery still fails",
        help: "remove 'backOffMaxRetries', so that Dapr retries without end")
}

private func limitedRetries(_ component: LookedUpComponent) -> Trap? {
    guard let (policy, value) = component.plainValue("backOffPolicy"), value.lowercased() == "exponential" else {
        return nil
    }
    let limit = component.setting("backOffMaxElapsedTime")
    guard let limit, !limit.isEmpty else {
        return Trap(
            .loses, at: limit?.name.span ?? policy.name.span,
            "with an exponential back-off, Dapr skips a Kafka record whose delivery fails for 15 minutes",
            help: component.advice("backOffMaxElapsedTime", "0") + " for endless retries")
    }
    guard let time = limit.value?.value, !limit.isTemplate, let duration = strictDuration(time), duration != .zero
    else {
        return nil
    }
    return Trap(
        .loses, at: limit.name.span, "Dapr skips a Kafka record whose delivery fails for longer than '\(time)'",
        help: "set 'backOffMaxElapsedTime' to \"0\", so that Dapr retries without end")
}

/// A duration as dapr/kit's `config` reads it; nil for a text that is none.
private func strictDuration(_ text: String) -> Duration? {
    Int(text).map { .milliseconds($0) } ?? goDuration(text)
}

private let componentNotes = [
    BrokerNote(
        "bindings.kafka",
        says: """
            ofevents gives each source its own consumerGroup and sets consumeRetryEnabled to "true": without it a \
            record whose delivery fails is skipped.
            """),
    BrokerNote(
        "pubsub.kafka",
        says: """
            ofevents gives each source its own consumerGroup, and each Trigger its own consumerID unless the author \
            sets a group.
            """),
    BrokerNote(
        "bindings.kafka", "pubsub.kafka",
        says: "TLS is on, unless authType is 'none' or disableTls is \"true\": 'password' means SASL over TLS."),
    BrokerNote(
        "pubsub.kafka",
        says: """
            Dapr redelivers a record that the adapter refuses every 5 s, and all later records of its partition wait. \
            Give subscribers dead letters.
            """),
    BrokerNote(
        "bindings.kafka.brokers", "pubsub.kafka.brokers",
        says: "Addresses with commas between them. Spaces are not trimmed: ' b:9092' is another host than 'b:9092'."
    ),
    BrokerNote(
        "bindings.kafka.topics",
        says: "Topics with commas between them. Spaces are not trimmed: ' b' is another topic than 'b'."),
    BrokerNote(
        "bindings.kafka.authType", "pubsub.kafka.authType",
        says: """
            There is no default: the component does not start without it. 'certificate' needs caCert. The older \
            authRequired is still read in its place.
            """),
    BrokerNote(
        "bindings.kafka.consumeRetryEnabled",
        says:
            "ofevents sets it to \"true\" by default: otherwise a record whose delivery fails is skipped."),
    BrokerNote(
        "pubsub.kafka.consumeRetryEnabled",
        says: "The default is true, contrary to Dapr's reference."),
    BrokerNote(
        "bindings.kafka.consumerGroup", "pubsub.kafka.consumerGroup",
        says: """
            In a source, ofevents replaces it by a group of the source's own, so that two sources of a topic both get all \
            its records.
            """),
    BrokerNote(
        "bindings.kafka.initialOffset", "pubsub.kafka.initialOffset",
        says: """
            It counts for each partition of which the group has read nothing yet. With 'newest', events are missed that \
            come before its first start or while the pod is away. With 'oldest' a new Trigger reads what the topic still holds.
            """),
    BrokerNote(
        "bindings.kafka.maxMessageBytes", "pubsub.kafka.maxMessageBytes",
        says: "Without it the limit is about 1 MB, contrary to Dapr's reference."),
    BrokerNote(
        "bindings.kafka.publishTopic",
        says: "Only the output side reads it; a source does not need it."),
    BrokerNote(
        "bindings.kafka.escapeHeaders", "pubsub.kafka.escapeHeaders",
        says: "With binary keys or headers in the records it must be true, or the request to the adapter fails."),
]
