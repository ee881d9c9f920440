import Findings
import Lint
import Testing

@Suite("Conditions of one Trigger")
struct ConditionTests {
    private func findings(_ subscribers: [String], inputs: Int = 2) throws -> [Diagnostic] {
        try EventTexts.findings(
            EventTexts.bus("pubsub.jetstream", "natsURL=nats://n:4222 name=n"),
            EventTexts.ticks("clock", (0..<inputs).map { "e\($0)" }),
            EventTexts.trigger(inputs: (0..<inputs).map { "i\($0)=clock.e\($0)" }, subscribers: subscribers))
    }

    private static func sink(_ name: String, _ namespace: String? = nil) -> String {
        let place = namespace.map { ", namespace: \($0)" } ?? ""
        return "sink: {ref: {apiVersion: serving.knative.dev/v1, kind: Service, name: \(name)\(place)}}"
    }

    @Test("With any number of inputs one that is never or always true is found")
    func manyInputs() throws {
        let names = (0..<30).map { "i\($0)" }
        let all = names.joined(separator: " && ")
        let found = try findings(
            [
                "condition: '\(all) && !i3', topic: a",
                "condition: '\(names.joined(separator: " || ")) || !i3', topic: b",
                "condition: '\(all)', topic: c",
            ], inputs: 30)
        #expect(found.of(.conditionNeverTrue).count == 1)
        #expect(found.of(.conditionAlwaysTrue).count == 1)
    }

    @Test("Two subscribers that say the same in other words, or name the Trigger's namespace, do the same")
    func sameWork() throws {
        func count(_ one: String, _ other: String) throws -> Int {
            try findings([one, other]).of(.duplicateSubscriber).count
        }
        #expect(try count("condition: i0 && i1, topic: a", "condition: '!(!i1 || !i0)', topic: a") == 1)
        #expect(try count("condition: i0 && i1, topic: a", "condition: i0 || i1, topic: a") == 0)
        #expect(try count("condition: i0 && i1, topic: a", "condition: i0 && i1, topic: b") == 0)
        #expect(try count("condition: i0, \(Self.sink("s"))", "condition: i0, \(Self.sink("s", "shop"))") == 1)
        #expect(try count("condition: i0, \(Self.sink("s"))", "condition: i0, \(Self.sink("s", "other"))") == 0)
    }

    @Test("Dead letters to the target's own Service, by any way of naming its namespace, are found")
    func deadLetters() throws {
        let dead = Self.sink("s", "shop").replacing("sink:", with: "deadLetterSink:")
        #expect(try findings(["condition: i0, \(Self.sink("s")), \(dead)"]).of(.deadLetterToTarget).count == 1)
        let elsewhere = Self.sink("s", "other").replacing("sink:", with: "deadLetterSink:")
        #expect(try findings(["condition: i0, \(Self.sink("s")), \(elsewhere)"]).of(.deadLetterToTarget).count == 0)
    }
}
