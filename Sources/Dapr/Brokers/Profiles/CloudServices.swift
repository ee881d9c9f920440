extension Broker {
    /// Queues and topics of clouds, which are alike in what is asked of them: a refused message is visible again after a while, and what
    /// happens to one that is refused again and again is the service's own setting.
    static let cloudServices = [
        cloud(
            "Amazon SQS", topicName: 80, eventSize: 256 << 10,
            BrokerComponent(
                "bindings.aws.sqs", refusals: [comesAgain("after the visibility timeout of the queue")],
                firesInEveryReplica: false, reader: .queue("queueName", in: ["region", "endpoint", "accessKey"]),
                address: [], origin: ["queueName"])),
        cloud(
            "Azure Service Bus queues", topicName: 260, eventSize: 256 << 10,
            BrokerComponent(
                "bindings.azure.servicebus.queues", refusals: [abandoned], firesInEveryReplica: false,
                reader: .queue("queueName", in: serviceBus), address: serviceBus, origin: ["queueName"]),
            BrokerComponent(
                "pubsub.azure.servicebus.queues", refusals: [abandoned], firesInEveryReplica: false,
                reader: .group(["consumerID"]), address: serviceBus)),
        cloud(
            "Azure Service Bus topics", topicName: 260, eventSize: 256 << 10,
            BrokerComponent(
                "pubsub.azure.servicebus.topics", refusals: [abandoned], firesInEveryReplica: false,
                reader: .group(["consumerID"]), address: serviceBus)),
        cloud(
            "Azure Storage queues", topicName: 63, eventSize: 64 << 10,
            BrokerComponent(
                "bindings.azure.storagequeues",
                refusals: [comesAgain("after visibilityTimeout, which is 30s where it is not set")],
                firesInEveryReplica: false, reader: .queue("queueName", in: ["accountName", "endpoint"]), address: [],
                origin: ["queueName"])),
        cloud(
            "Google Cloud Pub/Sub", topicName: 255, eventSize: 10_000_000,
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
        Refusal(.comesAgain, "The message comes again \(when).")
    }

    /// A service whose limits are those that it is sold with.
    private static func cloud(
        _ name: String, topicName: Int, eventSize: Int, _ components: BrokerComponent...
    ) -> Broker {
        Broker(
            name, about: "A service of its cloud.", limits: BrokerLimits(topicName: topicName, eventSize: eventSize),
            components: components)
    }
}
