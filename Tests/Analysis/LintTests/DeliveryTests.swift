import Findings
import Testing

@testable import Lint

@Suite("Settings that lose events")
struct DeliveryTests {
    private func kafka(_ settings: String) throws -> [String] {
        try EventTexts.findings(
            EventTexts.source("orders", "bindings.kafka", "brokers=kafka:9092 topics=a authType=none \(settings)")
        ).of(.losesEvents)
    }

    @Test("An exponential back-off of Kafka ends after a while, unless a setting forbids it")
    func backOff() throws {
        let limited = ["with an exponential back-off, Dapr skips a Kafka record whose delivery fails for 15 minutes"]
        #expect(try kafka("backOffPolicy=exponential") == limited)
        #expect(try kafka("backOffPolicy=Exponential backOffMaxElapsedTime=") == limited)
        for time in ["0", "0s", "{uuid}", "soon"] {
            #expect(try kafka("backOffPolicy=exponential backOffMaxElapsedTime=\(time)") == [], "\(time)")
        }
        for time in ["1m", "5000", "-1"] {
            let found = try kafka("backOffPolicy=exponential backOffMaxElapsedTime=\(time)")
            #expect(found == ["Dapr skips a Kafka record whose delivery fails for longer than '\(time)'"])
        }
        #expect(try kafka("backOffPolicy=constant backOffMaxElapsedTime=1m") == [])
        #expect(try kafka("backOffMaxElapsedTime=1m") == [])
    }

    @Test("A delivery mode that RabbitMQ does not have is one finding")
    func deliveryMode() throws {
        let settings = "hostname=rabbit requeueInFailure=true deletedWhenUnused=false"
        func codes(_ mode: String) throws -> [DiagnosticCode] {
            try EventTexts.findings(
                EventTexts.bus("pubsub.rabbitmq", settings + " deliveryMode=\(mode)"),
                EventTexts.ticks("orders", ["placed"]),
                EventTexts.trigger("shipping", ["orders.placed"])
            ).map(\.code)
        }
        #expect(try codes("3") == [.invalidSettingValue])
        #expect(try codes("1") == [.losesEvents])
        #expect(try codes("2") == [])
    }

    @Test("What is to be retried for Redis is named as it is rendered")
    func redis() throws {
        let bus = try EventTexts.findings(
            EventTexts.bus("pubsub.redis", "redisHost=redis:6379"), EventTexts.ticks("orders", ["placed"]),
            EventTexts.trigger("shipping", ["orders.placed"]),
            EventTexts.trigger("billing", ["orders.placed"], dead: false))
        #expect(bus.help(of: .losesEvents).first?.contains("the component 'trigger-eventbus-billing'") == true)
        let source = try EventTexts.findings(
            EventTexts.source("orders", "pubsub.redis", "redisHost=redis:6379", topics: [("placed", "a")]))
        #expect(
            source.help(of: .losesEvents).first?.contains("the component 'eventsource-orders-kafka-placed'") == true)
        #expect(source.help(of: .losesEvents).first?.contains("# ofevents:ignore loses-events: REASON") == true)
    }
}
