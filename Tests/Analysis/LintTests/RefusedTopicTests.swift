import Findings
import Foundation
import Lint
import TestInputs
import Testing

@Suite("Topics that a broker refuses")
struct RefusedTopicTests {
    @Test(
        "A source of NATS may read a pattern of whole words",
        arguments: [
            ("stock.*.low", []), ("stock.>", []), ("'>'", []), ("shop-s-*", []),
            ("stock.>.low", ["the name has the word '>' before another"]),
            ("stock..low", ["the name has a '.' at an end or beside another"]),
            ("'low stock'", ["the name contains a space"]),
        ])
    func patterns(topic: String, faults: [String]) throws {
        let found = try EventTexts.findings(
            EventTexts.source(
                "stock", "pubsub.jetstream", "natsURL=nats://n:4222", topics: [("low", topic)])
        ).filter { $0.code == .refusedTopic }
        #expect(found.map { $0.message.components(separatedBy: ": ").last } == faults)
        #expect(found.allSatisfy { $0.severity == .error && $0.help?.contains("patterns") == false })
    }

    @Test(
        "A topic that a Trigger reads is an error, and one that is only published to is a warning",
        arguments: [true, false])
    func severities(isRead: Bool) throws {
        let bus =
            "{kafka: {version: v1, type: pubsub.kafka, metadata: [{name: brokers, value: \"k:9092\"}, {name: authType, value: none}]}}"
        let long = String(repeating: "n", count: 60)
        let event = String(repeating: "a", count: 100)
        var texts = document("EventBus", "bus", namespace: long, spec: bus)
        texts += EventTexts.ticks(event, [event], namespace: long)
        if isRead { texts += EventTexts.trigger("mail", ["\(event).\(event)"], namespace: long) }
        let found = try EventTexts.findings(texts).filter { $0.code == .refusedTopic }
        #expect(found.map(\.severity) == [isRead ? .error : .warning])
    }

    @Test("The topic of an event may be too long, though each of its names is not")
    func ofEvent() throws {
        let long = String(repeating: "a", count: 100)
        let namespace = String(repeating: "n", count: 60)
        let bus = "{kafka: {version: v1, type: pubsub.kafka, metadata: [{name: brokers, value: \"k:9092\"}]}}"
        let texts =
            document("ClusterEventBus", "default", spec: bus) + cronSource(long, event: long, namespace: namespace)
        let found = try EventTexts.findings(texts).filter { $0.code == .refusedTopic }
        #expect(
            found.map(\.help) == [
                "shorten the name of the event, of the EventSource or of the namespace: the topic has all three"
            ])
        #expect(
            found.first?.message.hasSuffix("the topic of this event: it has 262 characters, and 249 are allowed")
                == true)
    }
}
