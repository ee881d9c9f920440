import EventsCompiler
import Findings
import Manifests
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

    @Test("What a Resiliency would keep for Redis is named as it is rendered")
    func redis() {
        var options = CompileOptions()
        options.generators[.resiliency] = "none"
        let texts = [
            EventTexts.bus("pubsub.redis", "redisHost=redis:6379"), EventTexts.ticks("orders", ["placed"]),
            EventTexts.trigger("billing", ["orders.placed"]),
        ]
        #expect(EventTexts.findings(texts, options).help(of: .losesEvents).count == 2)
        let bus = EventTexts.findings(texts, options).help(of: .losesEvents).first
        #expect(bus?.contains("the component 'trigger-eventbus-billing'") == true)
        #expect(EventTexts.findings(texts).help(of: .losesEvents) == [])
        let resiliency = """
            ---
            apiVersion: dapr.io/v1alpha1
            kind: Resiliency
            metadata: {name: ours, namespace: shop}
            scopes: [trigger-billing]
            spec: {targets: {components: {trigger-eventbus-billing: {inbound: {retry: x}}}}}

            """
        let own = EventTexts.findings(texts + [resiliency], options).help(of: .losesEvents)
        #expect(own.count == 1 && own.first?.contains("'eventsource-orders-cron-placed'") == true)
        let others = resiliency.replacing("[trigger-billing]", with: "[other]")
        #expect(EventTexts.findings(texts + [others], options).help(of: .losesEvents).count == 2)
    }
}
