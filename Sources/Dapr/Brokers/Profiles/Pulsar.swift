extension Broker {
    /// Messages of topics, read through subscriptions (pubsub/pulsar).
    static let pulsar = Broker(
        "Apache Pulsar", about: "Topics in namespaces of tenants, which each subscription reads at its own pace.",
        // `maxMessageSize` of a broker where nobody set it.
        limits: BrokerLimits(topicName: nil, eventSize: 5 << 20),
        components: [
            BrokerComponent(
                "pubsub.pulsar",
                refusals: [
                    Refusal(
                        .comesAgain, "The message comes again after redeliveryDelay, which is 30s where it is not set.")
                ],
                firesInEveryReplica: false, reader: .group(["consumerID"]), address: ["host", "tenant", "namespace"],
                completions: [Completion("consumerID", .reader, for: .busReader)])
        ],
        notes: componentNotes)
}

private let componentNotes = [
    BrokerNote(
        "pubsub.pulsar",
        says:
            "An event that the adapter refuses comes again after redeliveryDelay, which is 30s where it is not set."
    )
]
