extension Broker {
    /// Queues and topics of clouds, which are alike in what is asked of them: a refused message is visible again after a while, and what
    /// happens to one that is refused again and again is the service's own setting.
    static let cloudServices = [
        cloud(
            "Amazon SQS", about: "Queues of AWS.", topicName: 80,
            BrokerComponent(
                "bindings.aws.sqs", refusals: [comesAgain("after the visibility timeout of the queue")],
                firesInEveryReplica: false, reader: .queue("queueName", in: ["region", "endpoint", "accessKey"]),
                address: [], origin: ["queueName"], example: .sqs)),
        cloud(
            "Amazon SNS and SQS", about: "Topics of AWS; each queue that is subscribed gets every event.",
            // Dapr cuts the names of topics there too.
            topicName: 80, eventSize: 256 << 10,
            BrokerComponent(
                "pubsub.aws.snssqs",
                refusals: [comesAgain("after messageVisibilityTimeout, 10s by default")],
                firesInEveryReplica: false, reader: .group(["consumerID"]), address: ["region", "endpoint"],
                completions: [
                    // The name of a queue, without the characters that AWS does not take, and cut at 80, or at 75 before `.fifo`
                    // (`nameToAWSSanitizedName` in pubsub/aws/snssqs/snssqs.go).
                    Completion("consumerID", .readerWithin(75), for: .source, .busReader),
                    // Otherwise a message is deleted after ten deliveries (`validateMessage`).
                    Completion(
                        "disableDeleteOnRetryLimit", .text("true"), for: .source, .busReader,
                        unless: ["sqsDeadLettersQueueName"]),
                ], facts: snsRelations, example: .snsAndSQS)),
        cloud(
            "Azure Event Hubs", about: "Partitioned logs of Azure, read by consumer groups.", topicName: 256,
            eventSize: 1 << 20, notes: eventHubsNotes,
            BrokerComponent(
                "pubsub.azure.eventhubs",
                refusals: [Refusal(.lost, "It is passed over, unless a Resiliency redelivers it.")],
                firesInEveryReplica: false, reader: .group(["consumerID"]),
                address: ["connectionString", "eventHubNamespace"],
                completions: [Completion("consumerID", .readerWithin(50), for: .source, .busReader)],
                example: .eventHubs),
            // bindings/azure/eventhubs: the checkpoint is written whatever the handler answers.
            BrokerComponent(
                "bindings.azure.eventhubs", refusals: [passedOver], firesInEveryReplica: false,
                reader: .group(["consumerGroup", "consumerID"]), address: [], origin: ["eventHub"])),
        cloud(
            "Amazon Kinesis", about: "Partitioned logs of AWS.", topicName: 128, eventSize: 1 << 20,
            // bindings/aws/kinesis: a record counts as read although its handler failed.
            BrokerComponent(
                "bindings.aws.kinesis", refusals: [passedOver], firesInEveryReplica: false,
                reader: .group(["consumerName"]), address: [], origin: ["streamName"])),
        cloud(
            "Azure Service Bus queues", about: "Queues of Azure, each with its own dead letters.", topicName: 260,
            BrokerComponent(
                "bindings.azure.servicebus.queues", refusals: [abandoned], firesInEveryReplica: false,
                reader: .queue("queueName", in: serviceBus), address: serviceBus, origin: ["queueName"],
                facts: serviceBusRelations, example: .serviceBusSource),
            BrokerComponent(
                "pubsub.azure.servicebus.queues", refusals: [abandoned], firesInEveryReplica: false,
                reader: .queueOfTopic, address: serviceBus, facts: serviceBusRelations, example: .serviceBusQueues)),
        cloud(
            "Azure Service Bus topics", about: "Topics of Azure; each subscription gets every event.",
            topicName: 260,
            BrokerComponent(
                "pubsub.azure.servicebus.topics", refusals: [abandoned], firesInEveryReplica: false,
                reader: .group(["consumerID"]), address: serviceBus,
                // The name of a subscription, which has at most 50 characters.
                completions: [Completion("consumerID", .readerWithin(50), for: .source, .busReader)],
                facts: serviceBusRelations, example: .serviceBusTopics)),
        cloud(
            "Azure Storage queues", about: "Queues of an Azure storage account.", topicName: 63, eventSize: 64 << 10,
            BrokerComponent(
                "bindings.azure.storagequeues",
                refusals: [comesAgain("after visibilityTimeout, 30s by default")],
                firesInEveryReplica: false, reader: .queue("queueName", in: ["accountName", "endpoint"]), address: [],
                origin: ["queueName"], example: .storageQueues)),
        cloud(
            "Google Cloud Pub/Sub", about: "Topics of Google Cloud; each subscription gets every event.",
            topicName: 255,
            eventSize: 10_000_000,
            BrokerComponent(
                "bindings.gcp.pubsub", refusals: [comesAgain("at once")], firesInEveryReplica: false,
                reader: .queue("subscription", in: ["project_id", "projectID", "topic"]), address: [],
                origin: ["topic"], example: .googleSource),
            BrokerComponent(
                "pubsub.gcp.pubsub", refusals: [comesAgain("at once")], firesInEveryReplica: false,
                reader: .group(["consumerID"]), address: [],
                // A subscription is `{consumerID}-{topic}`, of at most 255 characters (pubsub/gcp/pubsub/pubsub.go).
                completions: [Completion("consumerID", .readerWithin(100), for: .source, .busReader)],
                example: .googleBus)),
        cloud(
            "Apache RocketMQ", about: "Topics and queues, read by consumer groups.", topicName: 127,
            eventSize: 4 << 20,
            BrokerComponent(
                "pubsub.rocketmq",
                refusals: [
                    comesAgain("after 10s and more, and after 16 deliveries goes to the dead letters of its group")
                ],
                firesInEveryReplica: false, reader: .group(["consumerGroup"]), address: ["nameServer"],
                completions: [
                    Completion("consumerGroup", .readerWithin(120), for: .source, .busReader, unless: ["groupName"])
                ], facts: rocketMQRelations, example: .rocketMQ)),
    ]

    private static let serviceBus = ["connectionString", "namespaceName"]
    private static let passedOver = Refusal(.lost, "It is passed over, and no Resiliency redelivers it.")
    private static let abandoned = comesAgain("at once, and after ten deliveries goes to the queue's own dead letters")

    private static func comesAgain(_ when: String) -> Refusal {
        Refusal(.comesAgain, "The message is redelivered \(when).")
    }

    /// - Parameter eventSize: nil where it depends on what was bought.
    private static func cloud(
        _ name: String, about: String, topicName: Int, eventSize: Int? = nil, notes: [BrokerNote] = [],
        _ components: BrokerComponent...
    ) -> Broker {
        Broker(
            name, about: about, limits: BrokerLimits(topicName: topicName, eventSize: eventSize),
            components: components, notes: notes)
    }
}

private let eventHubsNotes = [
    BrokerNote(
        "pubsub.azure.eventhubs",
        says: """
            The consumer group that 'consumerID' names must exist, unless 'enableEntityManagement' lets Dapr create it. Create \
            the one that 'ofevents render' shows, or set the 'consumerID' of one that exists.
            """)
]
