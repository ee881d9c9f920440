import Findings
import Lint
import TestInputs
import Testing

@Suite("Topics that a broker refuses")
struct RefusedTopicTests {
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
