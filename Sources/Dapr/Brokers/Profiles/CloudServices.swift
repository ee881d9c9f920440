extension Broker {
    /// Queues and topics of clouds, which are alike in what is asked of them: a refused message is visible again after a while, and what
    /// happens to one that is refused again and again is the service's own setting.
    static let cloudServices = [
        cloud(
            "Amazon SQS", about: "Queues of AWS.", topicName: 80,
            BrokerComponent(
                "bindings.aws.sqs", refusals: [comesAgain("after the visibility timeout of the queue")],
                firesInEveryReplica: false, reader: .queue("queueName", in: ["region", "endpoint", "accessKey"]),
                address: [], origin: ["queueName"])),
        cloud(
            "Azure Service Bus queues", about: "Queues of Azure, each with its own dead letters.", topicName: 260,
            BrokerComponent(
                "bindings.azure.servicebus.queues", refusals: [abandoned], firesInEveryReplica: false,
                reader: .queue("queueName", in: serviceBus), address: serviceBus, origin: ["queueName"]),
            BrokerComponent(
                "pubsub.azure.servicebus.queues", refusals: [abandoned], firesInEveryReplica: false,
                reader: .group(["consumerID"]), address: serviceBus)),
        cloud(
            "Azure Service Bus topics", about: "Topics of Azure; each subscription gets every event.",
            topicName: 260,
            BrokerComponent(
                "pubsub.azure.servicebus.topics", refusals: [abandoned], firesInEveryReplica: false,
                reader: .group(["consumerID"]), address: serviceBus)),
        cloud(
            "Azure Storage queues", about: "Queues of an Azure storage account.", topicName: 63, eventSize: 64 << 10,
            BrokerComponent(
                "bindings.azure.storagequeues",
                refusals: [comesAgain("after visibilityTimeout, 30s by default")],
                firesInEveryReplica: false, reader: .queue("queueName", in: ["accountName", "endpoint"]), address: [],
                origin: ["queueName"])),
        cloud(
            "Google Cloud Pub/Sub", about: "Topics of Google Cloud; each subscription gets every event.",
            topicName: 255,
            eventSize: 10_000_000,
            BrokerComponent(
                "bindings.gcp.pubsub", refusals: [comesAgain("at once")], firesInEveryReplica: false,
                reader: .queue("subscription", in: ["project_id", "projectID", "topic"]), address: [],
                origin: ["topic"]),
            BrokerComponent(
                "pubsub.gcp.pubsub", refusals: [comesAgain("at once")], firesInEveryReplica: false,
                reader: .group(["consumerID"]), address: [])),
    ]

    private static let serviceBus = ["connectionString", "namespaceName"]
    private static let abandoned = comesAgain("at once, and after ten deliveries goes to the queue's own dead letters")

    private static func comesAgain(_ when: String) -> Refusal {
        Refusal(.comesAgain, "The message is redelivered \(when).")
    }

    /// - Parameter eventSize: nil where it depends on what was bought.
    private static func cloud(
        _ name: String, about: String, topicName: Int, eventSize: Int? = nil, _ components: BrokerComponent...
    ) -> Broker {
        Broker(
            name, about: about, limits: BrokerLimits(topicName: topicName, eventSize: eventSize),
            components: components)
    }
}
