internal import DaprCatalogue

extension Broker {
    /// The server before JetStream, which Dapr has no longer (pubsub/natsstreaming in dapr/components-contrib v1.12).
    static let natsStreaming = Broker(
        "NATS Streaming", about: "The older streaming server of NATS, which Dapr 1.13 removed.",
        limits: BrokerLimits(topicName: nil, eventSize: 1 << 20),
        components: [
            BrokerComponent(
                "pubsub.natsstreaming",
                refusals: [
                    Refusal(.comesAgain, "The message is redelivered after ackWaitTime, 30s by default.")
                ],
                firesInEveryReplica: false, reader: .group(["consumerID"]), address: [],
                completions: [Completion("consumerID", .reader, for: .source, .busReader)],
                // dapr/dapr v1.13.0: commit 75078a3e1 of dapr/components-contrib.
                removed: DaprVersion(minor: 13), replacement: onJetStream)
        ])
}

/// As pubsub/natsstreaming of dapr/components-contrib v1.12 read its settings, and pubsub/jetstream reads them today.
private let onJetStream = ComponentReplacement(
    "pubsub.jetstream",
    [
        "natsurl": .kept("natsURL"),
        "ackwaittime": .kept("ackWait"),
        "maxinflight": .kept("maxAckPending"),
        "deliverall": .flag("deliverPolicy", "all"),
        "delivernew": .flag("deliverPolicy", "new"),
        "startwithlastreceived": .flag("deliverPolicy", "last"),
        "natsstreamingclusterid": .dropped("JetStream has no cluster id"),
        "subscriptiontype": .dropped("each reader gets a durable consumer and a queue group of its own"),
        "durablesubscriptionname": .dropped("each reader gets a durable consumer of its own"),
        "consumerid": .dropped("each reader gets a durable consumer of its own"),
        "startatsequence": .dropped("a new stream counts from 1, so the first events would be skipped"),
        "startattime": .dropped("a new stream has no events of that time"),
        "startattimeformat": .dropped("a new stream has no events of that time"),
        "startattimedelta": .dropped("a new stream has no events of that time"),
    ])
