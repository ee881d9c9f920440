import EventsCompiler
import Findings
import Lint
import TestInputs
import Testing

@Suite("One mistake is one finding")
struct OneCauseTests {
    /// The codes of what is found in resources, errors of the compiler among it.
    private func codes(_ texts: String...) -> [String] {
        let snapshot = Snapshot([SourceFile(name: "events.yaml", text: texts.joined())])
        return (snapshot.diagnostics + lint(snapshot)).sorted().map(\.code.id)
    }

    private let bus = EventTexts.bus("pubsub.jetstream", "natsURL=nats://n:4222 name=n streamName=s")
    private let ticks = EventTexts.ticks("clock", ["placed", "paid"])

    private func trigger(_ subscriber: String) -> String {
        EventTexts.trigger(inputs: ["placed=clock.placed", "paid=clock.paid"], subscribers: [subscriber])
    }

    @Test("Without one there is nothing to find")
    func none() {
        let found = codes(bus, ticks, trigger("condition: placed && paid, topic: mail, deadLetterTopic: lost"))
        #expect(found == [])
    }

    @Test("A misspelt input of a condition is not an unused input, and another one is")
    func misspeltInput() {
        #expect(
            codes(bus, ticks, trigger("condition: placed && payd, topic: mail, deadLetterTopic: lost"))
                == ["unknown-input"])
        #expect(
            codes(bus, ticks, trigger("condition: placed && delivered, topic: mail, deadLetterTopic: lost")).sorted()
                == ["unknown-input", "unused-input"])
    }

    @Test("A reference to a Secret that is no mapping is not a missing setting")
    func secretReference() {
        let bus = self.bus.replacing("value: 'nats://n:4222'", with: "secretKeyRef: nats")
        #expect(
            codes(bus, ticks, trigger("condition: placed && paid, topic: mail, deadLetterTopic: lost"))
                == ["wrong-type"])
    }

    @Test("A list in place of a text is not a missing setting")
    func list() {
        let bus = self.bus.replacing("value: 'nats://n:4222'", with: "value: ['nats://n:4222']")
        #expect(
            codes(bus, ticks, trigger("condition: placed && paid, topic: mail, deadLetterTopic: lost"))
                == ["invalid-setting-value"])
    }
}
