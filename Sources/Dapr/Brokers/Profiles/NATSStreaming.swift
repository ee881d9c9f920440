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
                removed: DaprVersion(minor: 13))
        ])
}
