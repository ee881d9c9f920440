internal import DaprComponents

extension Broker {
    /// A queue within one sidecar (pubsub/in-memory), for trials.
    static let inMemory = Broker(
        "In-memory", about: "No broker: a queue within one sidecar, for trials.",
        limits: BrokerLimits(topicName: nil, eventSize: nil),
        components: [
            BrokerComponent(
                "pubsub.in-memory", refusals: [Refusal(.lost, "The event is dropped.")], firesInEveryReplica: false,
                reader: .pod, address: [],
                // Every EventSource and Trigger has a sidecar of its own.
                traps: { component, _ in
                    [
                        Trap(
                            .loses, at: component.typeSpan,
                            "no event arrives: events of 'pubsub.in-memory' never leave the pod that publishes them",
                            help: "use the component of a broker, such as 'pubsub.kafka'")
                    ]
                })
        ])
}
