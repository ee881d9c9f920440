extension TypedForm {
    /// The one backend that every release from 0.3 to 1.2 has (`pkg/event/eventbus/natsstreaming`).
    static let natsStreaming = TypedForm(
        "NATSStreaming", "pubsub.natsstreaming",
        [
            TypedField("natsURL", .text, required: true, "The address of the server."),
            TypedField("natsStreamingClusterID", .text, required: true, "The id of the cluster."),
            TypedField(
                "subscriptionType", .text, values: ["topic", "queue"],
                "How a subscription shares its messages."),
            TypedField("durableSubscriptionName", .text, "The name under which the server remembers what was read."),
            TypedField(
                "ackWaitTime", .text, isDuration: true, "How long a message may be in delivery until it is redelivered."
            ),
            TypedField("maxInFlight", .integer, "How many messages may be in delivery at once."),
            TypedField("deliverNew", .boolean, "Whether only new messages are read."),
            TypedField("startAtSequence", .integer, "The number of the first message that is read."),
            TypedField("startWithLastReceived", .boolean, "Whether the last message is the first that is read."),
            TypedField("deliverAll", .boolean, "Whether all messages that the server has are read."),
            TypedField("startAtTimeDelta", .text, isDuration: true, "The age of the first message that is read."),
            TypedField("startAtTime", .text, "The time of the first message that is read."),
            TypedField("startAtTimeFormat", .text, "How 'startAtTime' is written."),
            TypedField(
                "consumerID", .text, ignored: "each Trigger gets a name of its own",
                "It has no effect, and a note says so: each Trigger gets a name of its own."),
            .scaleOption(ScaleOption.natsStreaming),
        ])
}
