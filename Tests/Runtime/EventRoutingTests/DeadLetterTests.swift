import CloudEvents
import Testing

@testable import EventRouting

@Suite("Dead letters")
struct DeadLetterTests {
    private let origin = DeadLetterOrigin.subscriber(2, condition: "a && \"b\"", trigger: "shop/mail")

    private func letter(_ outcome: AttemptOutcome, attempts: Int = 1, of events: [CloudEvent]) -> CloudEvent {
        let delivery = Delivery(
            subscriber: 2, target: .sink(component: "sink"), events: events,
            deadLetters: [.topic("lost", component: "bus")])
        return deadLetter(of: delivery, from: origin, after: DeliveryFailure(outcome: outcome, attempts: attempts))
    }

    private func refused(_ answer: [UInt8]) -> AttemptOutcome {
        .refused(status: 422, retryAfter: nil, answer: answer)
    }

    private func extensions(_ event: CloudEvent) -> [String: String] {
        Dictionary(uniqueKeysWithValues: event.extensions.map { ($0.name, $0.value.text) })
    }

    @Test("It is the event itself, and the reason")
    func refusal() {
        var event = RouterSetup.event("1", data: #"{"id":9007199254740993}"#)
        event.time = "2026-01-02T03:04:05Z"
        event.subject = "s"
        event.dataContentType = "application/json"
        event.set("tenant", to: "x")
        let letter = letter(refused(Array("no such order".utf8)), attempts: 3, of: [event])
        #expect(
            extensions(letter) == [
                "tenant": "x", "deadlettertrigger": "shop/mail", "deadlettersubscriber": "2",
                "deadlettercondition": "a && \"b\"", "deadlettertarget": "sink", "deadletterattempts": "3",
                "deadletterstatus": "422", "deadletteranswer": "no such order",
            ])
        var original = letter
        for name in extensions(letter).keys where name != "tenant" { original.set(name, to: nil) }
        #expect(original == event)
    }

    @Test("Without an answer of the target there is no status, and the reason is the sidecar's")
    func failure() {
        let letter = letter(.failed("no route to host"), attempts: 5, of: [RouterSetup.event("1")])
        #expect(letter["deadletterstatus"] == nil)
        #expect(letter["deadletteranswer"] == "no route to host")
        #expect(letter["deadletterattempts"] == "5")
    }

    @Test("What an earlier dead letter said does not stay")
    func again() {
        let first = letter(refused(Array("first".utf8)), attempts: 2, of: [RouterSetup.event("1")])
        let second = letter(.failed("reset"), of: [first])
        #expect(second["deadletterstatus"] == nil)
        #expect(second["deadletteranswer"] == "reset")
        #expect(second["deadletterattempts"] == "1")
        #expect(second.extensions.count == first.extensions.count - 1)
    }

    @Test("That of an EventSource names the event and nothing of a Trigger, also after it was one of a Trigger's")
    func eventSource() {
        let first = letter(.failed("reset"), of: [RouterSetup.event("1")])
        let delivery = Delivery(subscriber: nil, target: .sink(component: "sink"), events: [first], deadLetters: [])
        let failure = DeliveryFailure(outcome: .rejected("too long"), attempts: 1)
        let second = deadLetter(of: delivery, from: .eventSource("shop/orders/kafka/placed"), after: failure)
        #expect(
            extensions(second) == [
                "deadlettersource": "shop/orders/kafka/placed", "deadlettertarget": "sink", "deadletterattempts": "1",
                "deadletteranswer": "too long",
            ])
    }

    @Test("That of an event with which nothing was tried has the reason alone, and can lose its data")
    func untried() {
        var event = RouterSetup.event("1", data: "{}")
        event.dataContentType = "application/json"
        let letter = deadLetter(of: event, from: .trigger("shop/mail"), because: "too long")
        #expect(
            extensions(letter) == [
                "deadlettertrigger": "shop/mail", "deadletterattempts": "0", "deadletteranswer": "too long",
            ])
        #expect(letter.data == event.data)
        let short = letter.withoutLetterData
        #expect(short["deadletterdatasize"] == "2" && short.data == nil && short.dataContentType == nil)
        #expect(short.identity == event.identity)
    }

    @Test("At most 1,024 bytes of an answer are kept, and no divided character")
    func longAnswer() {
        func answer(_ text: String) -> String? {
            letter(refused(Array(text.utf8)), of: [RouterSetup.event("1")])["deadletteranswer"]
        }
        let a = String(repeating: "a", count: 1024)
        #expect(answer(a) == a)
        #expect(answer(a + "b") == a)
        for prefix in 1020...1023 {
            let begin = String(repeating: "a", count: prefix)
            #expect(answer(begin + "😀 and more") == (prefix == 1020 ? begin + "😀" : begin), "\(prefix)")
        }
        // A character before the cut that would combine with the replacement character of the divided one.
        let combining = String(repeating: "a", count: 1019) + "\u{0600}"
        #expect(answer(combining + "é" + "é") == combining + "é")
        #expect(
            answer(String(repeating: "a", count: 1021) + "\u{0600}é") == String(repeating: "a", count: 1021)
                + "\u{0600}")
    }

    @Test("An answer that is no text is kept as far as it is text, and can stand in JSON and in a header")
    func binaryAnswer() throws {
        let letter = letter(refused([0x00, 0xFF, 0x0D, 0x0A, 0x41]), of: [RouterSetup.event("1")])
        #expect(letter["deadletteranswer"] == "\u{0}\u{FFFD}\r\nA")
        #expect(try CloudEvent(json: letter.json) == letter)
        let header = letter.headers.first { $0.name == "Ce-Deadletteranswer" }
        #expect(header?.value == "%00%EF%BF%BD%0D%0AA")
    }

    @Test("Several events are the completing one, with their batch as data")
    func batch() {
        let events = [RouterSetup.event("1", data: "1"), RouterSetup.event("2", data: "2")]
        let letter = letter(.failed("reset"), of: events)
        #expect(letter.identity == events[1].identity)
        #expect(letter.data == jsonBatch(events))
        #expect(letter.dataContentType == "application/cloudevents-batch+json")
    }

    @Test("A topic is named with its component")
    func topicTarget() {
        let delivery = Delivery(
            subscriber: 0, target: .topic("orders", component: "bus"), events: [RouterSetup.event("1")], deadLetters: []
        )
        let failure = DeliveryFailure(outcome: .failed("x"), attempts: 1)
        #expect(deadLetter(of: delivery, from: origin, after: failure)["deadlettertarget"] == "bus/orders")
    }
}
