import HandlerContract
import Testing

@Suite("The value of CONFIG")
struct HandlerConfigTests {
    @Test("What is written reads back as the same configuration")
    func roundTrip() throws {
        let config = HandlerConfig.eventSource(
            EventSourceConfig(
                namespace: "default", eventSourceName: "a", eventSourceKind: "kafka", eventName: "b",
                eventSourceComponentName: "eventsource-a-kafka-b"
            )
        )
        #expect(try HandlerConfig(json: config.json()) == config)
    }
}
