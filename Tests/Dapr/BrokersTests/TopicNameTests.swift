import Brokers
import Testing

@Suite("Names of topics that a broker takes")
struct TopicNameTests {
    private func fault(_ broker: String, _ topic: String) throws -> String? {
        try #require(Broker.all.first { $0.name == broker }).limits.fault(ofTopic: topic)
    }

    @Test(
        "A name has what its broker takes",
        arguments: [
            ("Apache Kafka", "Orders.eu_1-a", nil), ("Apache Kafka", ".", "is reserved"),
            ("Apache Kafka", "..", "is reserved"), ("Apache Kafka", "...", nil),
            ("Apache Kafka", "a b", "contains a space"), ("Apache Kafka", "a/b", "contains '/'"),
            ("Apache Kafka", "é", "contains 'é' (U+00E9)"), ("Apache Kafka", String(repeating: "a", count: 249), nil),
            ("Apache Kafka", String(repeating: "a", count: 250), "has 250 characters, and 249 are allowed"),
            ("NATS JetStream", "a.b.é", nil), ("NATS JetStream", "a*b", nil),
            ("NATS JetStream", "a.*", "has the word '*', which stands for others"),
            ("NATS JetStream", ">", "has the word '>', which stands for others"),
            ("NATS JetStream", "a..b", "has a '.' at an end or beside another"),
            ("NATS JetStream", ".a", "has a '.' at an end or beside another"),
            ("NATS JetStream", "a\tb", "contains U+0009 (a tab)"),
            ("NATS JetStream", String(repeating: "a", count: 5000), nil),
            ("MQTT", "a/b c", nil), ("MQTT", "a/+", "contains '+'"), ("MQTT", "a#", "contains '#'"),
            ("Redis", " ", nil), ("RabbitMQ", " ", nil),
        ] as [(String, String, String?)])
    func names(_ broker: String, _ topic: String, _ expected: String?) throws {
        #expect(try fault(broker, topic) == expected)
    }
}
