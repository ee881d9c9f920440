extension Broker {
    /// What changes in a database or a cluster, as the sidecar of each pod sees it (bindings/kubernetes and bindings/rethinkdb/statechange).
    static let watches = Broker(
        "Changes", about: "No broker: the sidecar of each pod watches a cluster or a database, and gives each change.",
        limits: BrokerLimits(topicName: nil, eventSize: nil),
        components: ["bindings.kubernetes", "bindings.rethinkdb.statechange"].map { type in
            BrokerComponent(
                type, refusals: [Refusal(.lost, "It is passed over, and no Resiliency redelivers it.")],
                firesInEveryReplica: true, reader: .pod, address: [])
        })
}
