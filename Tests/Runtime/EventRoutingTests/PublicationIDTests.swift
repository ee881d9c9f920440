import CloudEvents
import Testing

@testable import EventRouting

@Suite("The id of a message on a topic")
struct PublicationIDTests {
    private func id(_ events: CloudEvent..., subscriber: Int? = 0, topic: String = "topic", isDeadLetter: Bool = false)
        -> String?
    {
        let delivery = Delivery(
            subscriber: subscriber, target: .topic(topic, component: "bus"), events: events, deadLetters: [],
            isDeadLetter: isDeadLetter)
        guard case .publish(_, _, let event) = delivery.message() else { return nil }
        let read = try? CloudEvent(json: event.bytes)
        #expect(read?.id == events.last?.id)
        return read?.messageID
    }

    private func event(_ id: String, source: String = "/source", _ extensions: KeyValuePairs<String, String> = [:])
        -> CloudEvent
    {
        var event = CloudEvent(id: id, source: source, type: "type")
        for (name, value) in extensions { event.set(name, to: value) }
        return event
    }

    @Test("It begins with the event's, and is the same in every process")
    func form() {
        #expect(id(event("a/0/7")) == "a/0/7-bda3074ee4bf9408")
        #expect(id(event("a/0/7")) == id(event("a/0/7"), subscriber: nil))
    }

    @Test("Each source, event and topic has its own, and what is only joined differently too")
    func different() {
        let ids = [
            id(event("1")), id(event("2")), id(event("1", source: "/other")), id(event("1"), topic: "other"),
            id(event("1", source: "/source1")), id(event("11", source: "/source")), id(event("1"), topic: "1topic"),
        ]
        #expect(Set(ids).count == ids.count)
    }

    @Test("Two subscribers publish one event to a topic as one message, dead letters and batches as several")
    func subscribers() {
        #expect(id(event("1"), subscriber: 0) == id(event("1"), subscriber: 1))
        let letters = (0..<2).map { number in
            deadLetter(
                of: Delivery(
                    subscriber: number, target: .sink(component: "sink"), events: [event("1")], deadLetters: []),
                from: .subscriber(number, condition: "a", trigger: "shop/mail"),
                after: DeliveryFailure(outcome: .failed("down"), attempts: 1 + number))
        }
        #expect(Set([id(event("1")), id(letters[0]), id(letters[1])]).count == 3)
        var later = letters[0]
        later.set("deadletterattempts", to: .literal("9"))
        #expect(id(later) == id(letters[0]))
        #expect(Set([id(event("1")), id(event("2"), event("1")), id(event("3"), event("1"))]).count == 3)
    }

    @Test("A dead letter has an id for whose it is and for the target that did not get it")
    func letters() {
        func letter(_ target: Target, _ origin: DeadLetterOrigin) -> String? {
            let delivery = Delivery(subscriber: 0, target: target, events: [event("1")], deadLetters: [])
            return id(
                deadLetter(of: delivery, from: origin, after: DeliveryFailure(outcome: .failed("down"), attempts: 1)))
        }
        let targets = [Target.sink(component: "sink"), .topic("topic", component: "bus")]
        let origins = [
            DeadLetterOrigin.eventSource("n/a/redis/e"), .eventSource("n/b/redis/e"), .trigger("n/a/redis/e"),
        ]
        let ids = targets.flatMap { target in origins.map { letter(target, $0) } }
        #expect(Set(ids).count == 6)
    }

    @Test("A message is known by its own id, and an event by its own")
    func keys() throws {
        let event = event("1")
        var one = event
        var other = event
        (one.messageID, other.messageID) = ("1-a", "1-b")
        #expect(EventKey(one, from: "t") != EventKey(other, from: "t"))
        #expect(EventKey(one, from: "t") == EventKey(one, from: "t"))
        #expect(one.identity == other.identity)
    }
}
