import Findings
import Lint
import Testing

@Suite("Events that come back")
struct FlowTests {
    /// A Trigger of a clock and of what an EventSource reads from the topic `again`, to which it publishes under a condition.
    ///
    /// - Parameter others: the names of further Triggers that do the same.
    private static func findings(_ condition: String, count: Int = 1, others: [String] = []) throws -> [Diagnostic] {
        let redis = "redisHost=redis.infra:6379"
        let source = EventTexts.source("back", "pubsub.redis", redis, topics: [("one", "again")])
        let subscribers = (0..<count).map { "condition: '\(condition)', topic: again, deadLetterTopic: lost\($0)" }
        let trigger = EventTexts.trigger(inputs: ["hour=clock.hour", "back=back.one"], subscribers: subscribers)
        let triggers = [trigger] + others.map { trigger.replacing("{name: t,", with: "{name: \($0),") }
        return try EventTexts.findings(
            EventTexts.bus("pubsub.redis", redis), EventTexts.ticks("clock", ["hour"]),
            source.replacing("  sink:", with: "  eventBus: bus\n  sink:"), triggers.joined())
    }

    @Test("Only through the inputs that a condition names; one that names none is fired by each")
    func inputs() throws {
        #expect(try Self.findings("hour").of(.eventCycle) == [])
        for condition in ["back", "hour && back", "true"] {
            let found = try Self.findings(condition).of(.eventCycle)
            #expect(
                found == [
                    "one event is delivered without end, because these topics form a cycle: EventSource 'back' reads 'again' and publishes it to 'shop-back-one'"
                ])
        }
    }

    @Test("Are reported with the Trigger that sends them back")
    func notes() throws {
        let cycle = try #require(try Self.findings("true").first { $0.code == .eventCycle })
        #expect(cycle.notes.map(\.message) == ["Trigger 't' reads 'shop-back-one' and publishes to 'again'"])
    }

    @Test("Are reported once where they begin, however many subscribers lead back")
    func several() throws {
        #expect(try Self.findings("true", count: 3).of(.eventCycle).count == 1)
    }

    @Test("Several with one first step are one finding, with the steps of the first")
    func sameStart() throws {
        let found = try Self.findings("true", others: ["u", "v"]).filter { $0.code == .eventCycle }
        #expect(
            found.map { $0.notes.map(\.message) } == [["Trigger 't' reads 'shop-back-one' and publishes to 'again'"]])
    }
}
