extension Broker {
    /// Messages of topics, read through subscriptions (pubsub/pulsar).
    static let pulsar = Broker(
        "Apache Pulsar", about: "Topics in namespaces of tenants; each subscription reads at its own pace.",
        // `maxMessageSize` of a broker where nobody set it.
        limits: BrokerLimits(topicName: nil, eventSize: 5 << 20),
        components: [
            BrokerComponent(
                "pubsub.pulsar",
                refusals: [
                    Refusal(
                        .comesAgain, "The message is redelivered after redeliveryDelay, 30s by default.")
                ],
                firesInEveryReplica: false, reader: .group(["consumerID"]), address: ["host", "tenant", "namespace"],
                completions: [Completion("consumerID", .reader, for: .source, .busReader)],
                facts: pulsarRelations, newConsumer: "starts at 'subscribeInitialPosition'",
                otherNames: ["serviceurl": "host", "url": "host"], example: .pulsar)
        ],
        notes: componentNotes)
}

private let componentNotes = [
    BrokerNote(
        "pubsub.pulsar",
        says:
            "An event that the adapter refuses is redelivered after redeliveryDelay, 30s by default."
    )
]
