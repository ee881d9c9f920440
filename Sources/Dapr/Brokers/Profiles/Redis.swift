internal import DaprCatalogue
internal import DaprComponents

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
                        "It is dropped, as it is acknowledged although its delivery failed: a Resiliency redelivers it."
                    ),
                ],
                firesInEveryReplica: false, reader: .group(["consumerID"]), address: ["redisHost", "redisDB"],
                completions: [
                    Completion("consumerID", .reader, for: .source, .busReader),
                    // So many events may be in delivery at once, 10 by default: those whose target is down hold up the others.
                    Completion("concurrency", .text("100"), for: .source, .busReader),
                ],
                // A batch never has more events than `concurrency`, and one that is not full waits its whole time. Events that are read and
                // in no call when the sidecar ends are answered by nobody, and stay pending (run with Dapr 1.16 and 1.18).
                bulk: BulkDelivery(usualCount: 10, shutdownSeconds: 1) { component, count in
                    let concurrency = component.setting("concurrency")?.literal.flatMap { Int($0.text) } ?? 10
                    return count > concurrency
                        ? "a batch never has more events than 'concurrency', which is \(concurrency), so each would wait in vain for \(count)"
                        : nil
                },
                facts: redisValues + redisRelations,
                // common/component/redis/settings.go
                replacements: ["redisType": "'node'", "redeliverInterval": "15 seconds"],
                newConsumer: "gets all entries of the stream again",
                otherNames: [
                    "host": "redisHost", "address": "redisHost", "password": "redisPassword",
                    "username": "redisUsername", "db": "redisDB",
                ], example: .redis),
            BrokerComponent(
                "bindings.redis", refusals: [], firesInEveryReplica: false, reader: .pod,
                address: ["redisHost", "redisDB"],
                sourceInstead: "pubsub.redis"),
        ],
        notes: componentNotes, samples: ["pubsub.redis.redisHost": "redis.shop.svc:6379"])
}

private let componentNotes = [
    BrokerNote(
        "pubsub.redis",
        says: """
            Since Dapr 1.17 an event that the adapter refuses, or that comes while it restarts, is dropped, unless a \
            Resiliency has inbound retries for the component: ofevents writes one. A new consumer starts at the beginning \
            of the stream.
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
        "pubsub.redis.concurrency",
        says: """
            How many events a pod delivers at a time. An event whose target is down counts until it is delivered or in the \
            dead letters. When as many events wait as this allows, nothing else is delivered.
            """),
    BrokerNote(
        "pubsub.redis.redeliverInterval",
        says: "The default is 15s, contrary to Dapr's reference. A plain number is milliseconds."),
]
