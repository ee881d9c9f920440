internal import DaprCatalogue
internal import DaprComponents
internal import Findings

extension Broker {
    /// Entries of streams, read by groups.
    static let redis = Broker(
        "Redis", about: "A store in memory; consumer groups read its streams.",
        // A string has at most 512 MB, and so each field of an entry (redis.io, "Strings").
        limits: BrokerLimits(topicName: nil, eventSize: 512 << 20),
        components: [
            BrokerComponent(
                "pubsub.redis",
                refusals: [
                    Refusal(
                        .comesAgain,
                        "The entry stays with its consumer and is redelivered after processingTimeout, 60s by default."
                    ),
                    // pubsub/redis/redis.go, commit cf92f9306; absent in v1.16.13.
                    Refusal(
                        .lost, since: DaprVersion(minor: 17),
                        "It is acknowledged although its delivery failed: inbound retries of a Resiliency, or dead letters, keep it."
                    ),
                ],
                firesInEveryReplica: false, reader: .group(["consumerID"]), address: ["redisHost", "redisDB"],
                completions: [Completion("consumerID", .reader, for: .busReader)], traps: traps),
            BrokerComponent(
                "bindings.redis", refusals: [], firesInEveryReplica: false, reader: .pod,
                address: ["redisHost", "redisDB"],
                sourceInstead: "pubsub.redis"),
        ],
        notes: componentNotes, samples: ["pubsub.redis.redisHost": "redis.shop.svc:6379"])
}

/// From Dapr 1.17 on Redis acknowledges an entry although its delivery failed: what has no dead letter is lost.
private func traps(_ component: LookedUpComponent, _ role: BrokerRole) -> [Trap] {
    let name: String
    var unsafe: BusReader?
    switch role {
    case .source(let source): name = source.generatedName
    case .bus(let bus):
        guard let reader = bus.readers.first(where: { $0.withoutDeadLetters != nil }) else { return [] }
        (name, unsafe) = (reader.generatedName, reader)
    }
    let notes = unsafe?.withoutDeadLetters.map {
        [Diagnostic.Note("this subscriber has no 'deadLetterTopic' and no 'deadLetterSink'", at: $0)]
    }
    return [
        Trap(
            .loses, at: component.typeSpan, "since Dapr 1.17, an event of Redis whose delivery failed is lost",
            notes: notes ?? [], help: role.isBus ? "add 'deadLetterTopic: …' to every subscriber" : nil,
            elsewhere: "a Resiliency with inbound retries for the component '\(name)'", since: DaprVersion(minor: 17))
    ]
}

private let componentNotes = [
    BrokerNote(
        "pubsub.redis",
        says: """
            Since Dapr 1.17 an event that the adapter refuses is dropped: give subscribers dead letters, or the component \
            a Resiliency with inbound retries. A new consumer starts at the beginning of the stream.
            """),
    BrokerNote(
        "bindings.redis",
        says:
            "To read a stream of Redis, use 'pubsub.redis' with 'srcTopic' ('ofevents explain redis-binding-source')."
    ),
    BrokerNote(
        "pubsub.redis.processingTimeout",
        says: "The default is 60s, contrary to Dapr's reference. A plain number is milliseconds."),
    BrokerNote(
        "pubsub.redis.redeliverInterval",
        says: "The default is 15s, contrary to Dapr's reference. A plain number is milliseconds."),
]
