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

    @Test(
        "Settings that contradict each other are one mistake",
        arguments: [
            ("startTime=0 deliverPolicy=sequence", "start-without-policy"),
            ("deliverPolicy=time", "policy-without-start"),
            ("startTime=x", "invalid-setting-value"), ("deliverPolicy=Time startTime=1", "invalid-setting-value"),
            ("flowControl=true heartbeat=10ms", "short-heartbeat"),
            ("flowControl=true heartbeat=0", "flow-control-without-heartbeat"),
            ("backOff=1s,5s maxDeliver=2", "backoff-without-limit"), ("backOff=1s,5s maxDeliver=3", "loses-events"),
            ("ackPolicy=none maxAckPending=5", "limit-without-acknowledgement"), ("ackPolicy=none", "loses-events"),
            ("durableName= deliverPolicy=new", "loses-events"), ("deliverPolicy=new", "starts-at-end"),
        ])
    func contradictions(settings: String, code: String) {
        let bus = EventTexts.bus("pubsub.jetstream", "natsURL=nats://n:4222 name=n streamName=s \(settings)")
        #expect(codes(bus, ticks, trigger("condition: placed && paid, topic: mail, deadLetterTopic: lost")) == [code])
    }

    @Test("A resource that is there twice shares nothing with itself")
    func twice() {
        let trigger = trigger("condition: placed && paid, topic: mail, deadLetterTopic: lost")
        #expect(codes(bus, ticks, trigger, trigger) == ["duplicate-resource"])
        #expect(codes(bus, bus, ticks, trigger) == ["duplicate-resource"])
        #expect(codes(bus, ticks, ticks, trigger) == ["duplicate-resource"])
        let queue = EventTexts.bus("pubsub.jetstream", "natsURL=nats://n:4222 name=n streamName=s durableName=d")
        #expect(codes(queue, ticks, trigger, trigger).filter { $0 == "shared-consumer" } == [])
        let source = EventTexts.source("in", "bindings.rabbitmq", "host<broker queueName=q durable=true")
        #expect(codes(source, source).filter { $0 == "shared-consumer" } == [])
    }

    @Test("Beside a name that is no input, no input is called unused")
    func misspeltInput() {
        #expect(
            codes(bus, ticks, trigger("condition: placed && payd, topic: mail, deadLetterTopic: lost"))
                == ["unknown-input"])
        #expect(
            codes(bus, ticks, trigger("condition: placed && delivered, topic: mail, deadLetterTopic: lost"))
                == ["unknown-input"])
        #expect(
            codes(bus, ticks, trigger("condition: data.x == 1, topic: mail, deadLetterTopic: lost"))
                == ["unknown-input"])
        #expect(
            codes(bus, ticks, trigger("condition: placed, topic: mail, deadLetterTopic: lost")) == ["unused-input"])
    }

    @Test(
        "Data of an event is one mistake, and its input is not unused",
        arguments: [
            ("placed.data == 1 && paid", "placed.data == 1"), ("paid && 1 != placed.data", "1 != placed.data"),
            ("placed.data == paid.data", "placed.data == paid.data"), ("placed.data && paid", "placed.data"),
            ("paid && (placed.a.b == True)", "placed.a.b == True"),
        ])
    func dataOfEvents(condition: String, place: String) throws {
        let text = bus + ticks + trigger("condition: '\(condition)', topic: mail, deadLetterTopic: lost")
        let file = SourceFile(name: "events.yaml", text: text)
        let snapshot = Snapshot([file])
        let found = (snapshot.diagnostics + lint(snapshot)).sorted()
        #expect(found.map(\.message) == ["ofevents does not read the data of events in conditions yet"])
        #expect(found[0].help == "write 'placed' alone, and look at the data in the function")
        let span = try #require(found[0].span)
        let scalars = Array(text.unicodeScalars)[Int(span.start)..<Int(span.end)]
        #expect(String(String.UnicodeScalarView(scalars)) == place)
    }

    @Test("'True' in a condition is 'true'")
    func trueWord() {
        let text = trigger("condition: placed == True && paid, topic: mail, deadLetterTopic: lost")
        let snapshot = Snapshot([SourceFile(name: "events.yaml", text: bus + ticks + text)])
        let found = (snapshot.diagnostics + lint(snapshot)).sorted()
        #expect(found.map(\.code.id) == ["unknown-input"] && found.map(\.help) == ["write 'true'"])
    }

    @Test("A reference to a Secret that is no mapping is not a missing setting")
    func secretReference() {
        let bus = self.bus.replacing("value: 'nats://n:4222'", with: "secretKeyRef: nats")
        #expect(
            codes(bus, ticks, trigger("condition: placed && paid, topic: mail, deadLetterTopic: lost"))
                == ["wrong-type"])
    }

    @Test("A value of another kind of reference is not a missing setting")
    func foreignReference() {
        let bus = self.bus.replacing(
            "value: 'nats://n:4222'", with: "valueFrom: {secretKeyRef: {name: nats, key: url}}")
        #expect(
            codes(bus, ticks, trigger("condition: placed && paid, topic: mail, deadLetterTopic: lost"))
                == ["unknown-field"])
    }

    @Test("A reference to a Secret as a value is one error")
    func referenceAsValue() {
        let bus = self.bus.replacing(
            "value: 'nats://n:4222'", with: "value: {secretKeyRef: {name: nats, key: url}}")
        #expect(
            codes(bus, ticks, trigger("condition: placed && paid, topic: mail, deadLetterTopic: lost"))
                == ["wrong-type"])
    }

    @Test("The items of a list that may hold a secret are in no help")
    func secretList() {
        let bus = self.bus.replacing(
            "name: streamName, value: 's'", with: "name: streamName, value: ['nats://u:hunter2@n']")
        let text = bus + ticks + trigger("condition: placed && paid, topic: mail, deadLetterTopic: lost")
        let found = lint(Snapshot([SourceFile(name: "events.yaml", text: text)]))
        #expect(found.map(\.code.id).contains("invalid-setting-value"))
        #expect(!found.contains { ($0.message + ($0.help ?? "")).contains("hunter2") })
    }

    @Test(
        "A misspelt name of a required setting is not a missing setting, and one of another setting is",
        arguments: [
            ("natsUrll", ["unknown-setting"]), ("url", ["unknown-setting"]),
            ("natsServer", ["missing-setting", "unknown-setting"]),
        ])
    func misspeltSetting(name: String, found: [String]) {
        let bus = self.bus.replacing("natsURL", with: name)
        #expect(
            codes(bus, ticks, trigger("condition: placed && paid, topic: mail, deadLetterTopic: lost")).sorted()
                == found)
    }

    @Test("A list in place of a text is not a missing setting")
    func list() {
        let bus = self.bus.replacing("value: 'nats://n:4222'", with: "value: ['nats://n:4222']")
        #expect(
            codes(bus, ticks, trigger("condition: placed && paid, topic: mail, deadLetterTopic: lost"))
                == ["invalid-setting-value"])
    }

    @Test(
        "A field for dead letters that is broken, misspelt or misplaced is not a subscriber without dead letters",
        arguments: [
            ("deadLeterTopic: lost", "unknown-field"), ("deadLetterSink: lost", "wrong-type"),
            ("deadLetterTopic: 5", "wrong-type"), ("deadLetterTopic: ''", "no-dead-letters"),
        ])
    func deadLetters(field: String, code: String) {
        #expect(codes(bus, ticks, trigger("condition: placed && paid, topic: mail, \(field)")) == [code])
    }

    @Test("The same beside the subscribers, and of an EventSource")
    func misplacedDeadLetters() {
        let whole = trigger("condition: placed && paid, topic: mail")
        #expect(codes(bus, ticks, whole) == ["no-dead-letters"])
        let beside = whole.replacing("  eventBus: bus\n", with: "  eventBus: bus\n  deadLetterTopic: lost\n")
        #expect(codes(bus, ticks, beside) == ["unknown-field"])
        let source = EventTexts.source("orders", "bindings.rabbitmq", "host<mq queueName=orders durable=true")
        #expect(codes(source) == [])
        #expect(codes(source.replacing("deadLetterSink:", with: "deadLeterSink:")) == ["unknown-field"])
    }

    @Test(
        "A topic that is refused for several reasons is one finding for each app, and a consumer that is shared is one",
        arguments: [
            ("allowedTopics=a protectedTopics=shop-clock-placed subscriptionScopes=trigger-t=a", ["topic-not-allowed"]),
            (
                "protectedTopics=shop-clock-placed subscriptionScopes=trigger-t=shop-clock-paid",
                ["protected-topic", "topic-out-of-scope"]
            ),
            ("consumerID={podName}", ["consumer-by-pod"]), ("consumerID={uuid}{appID}", ["consumer-by-pod"]),
            ("consumerID={appID}", []), ("clientID={namespace}", []),
        ])
    func topicAccess(settings: String, found: [String]) {
        let bus = EventTexts.bus("pubsub.kafka", "brokers=k:9092 authType=none name=n " + settings)
            .replacing("{name: name, value: 'n'}, ", with: "")
        #expect(
            codes(bus, ticks, trigger("condition: placed && paid, topic: mail, deadLetterTopic: lost")).sorted()
                == found)
    }

    @Test("A schedule is wrong for one reason: its zone, its day or its form")
    func schedules() {
        for (schedule, code) in [
            ("TZ=Europe/Belin 0 6 * * *", "unknown-time-zone"), ("0 6 31 2 *", "day-never-comes"),
            ("TZ=Europe/Belin 0 6 32 * *", "invalid-setting-value"), ("TZ=+02:00 0 6 31 2 *", "invalid-setting-value"),
        ] {
            let ticks = self.ticks.replacing("'@hourly'", with: "'\(schedule)'")
            #expect(
                Set(codes(bus, ticks, trigger("condition: placed && paid, topic: mail, deadLetterTopic: lost")))
                    == [code])
        }
    }

    @Test("An input that is defined twice is not a condition with an unknown name")
    func duplicateInput() {
        let twice = trigger("condition: placed && paid, topic: mail, deadLetterTopic: lost")
            .replacing("{name: paid,", with: "{name: placed,")
        #expect(codes(bus, ticks, twice) == ["duplicate-input"])
    }
}
