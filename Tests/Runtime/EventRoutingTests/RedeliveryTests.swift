import CloudEvents
import HandlerContract
import Testing

@testable import EventRouting

@Suite("Events that come again")
struct RedeliveryTests {
    private let event = RouterSetup.event("1", data: "payload")

    @Test("An event goes to every output of an EventSource, and again only to those that failed")
    func source() throws {
        var router = try RouterSetup.source(sink: "sink", topic: "topic")
        let first = router.receive(event, from: "", at: .zero).deliveries
        #expect(first.map(\.target) == [.sink(component: "sink"), .topic("topic", component: "bus")])
        router.finish(event, from: "", failed: [first[1]])
        #expect(router.receive(event, from: "", at: .seconds(5)) == .again([first[1]]))
        router.finish(event, from: "", failed: [])
        #expect(router.receive(event, from: "", at: .seconds(9)) == .again([]))
    }

    @Test("A topic without a bus is no output of an EventSource")
    func topicWithoutBus() throws {
        var config = EventSourceConfig(
            namespace: "", eventSourceName: "", eventSourceKind: "", eventName: "",
            eventSourceComponentName: "component")
        (config.sinkComponentName, config.eventBusTopic) = ("sink", "topic")
        var router = try EventRouter(.eventSource(config))
        #expect(router.receive(event, from: "", at: .zero).deliveries.map(\.target) == [.sink(component: "sink")])
    }

    @Test("A subscriber without a target gets nothing, and the others get each event once")
    func withoutTarget() throws {
        let one = RouterSetup.subscriber(nil, sink: nil, topic: "out")
        var router = try RouterSetup.trigger([
            one, RouterSetup.subscriber(nil, sink: nil),
            RouterSetup.subscriber(nil, sink: nil, deadLetterTopic: "lost"),
        ])
        let deliveries = router.receive(event, from: "t-a", at: .zero).deliveries
        #expect(deliveries.map(\.target) == [.topic("out", component: "bus")])
        var empty = try RouterSetup.trigger([RouterSetup.subscriber(nil, sink: nil)])
        #expect(empty.receive(event, from: "t-a", at: .zero).deliveries.isEmpty)
        #expect(empty.receive(event, from: "t-a", at: .zero) == .again([]))
    }

    @Test("While an event is delivered, the same event is in flight")
    func inFlight() throws {
        var router = try RouterSetup.source(sink: "sink", topic: nil)
        _ = router.receive(event, from: "", at: .zero)
        #expect(router.receive(event, from: "", at: .zero) == .inFlight)
        #expect(router.receive(event, from: "", at: .seconds(3600)) == .inFlight)
    }

    @Test("An event that comes again does not count twice in a condition")
    func conditions() throws {
        var router = try RouterSetup.trigger("a && b")
        let other = RouterSetup.event("2")
        _ = router.receive(event, from: "t-a", at: .zero)
        let match = router.receive(other, from: "t-b", at: .seconds(1)).deliveries
        #expect(match.count == 1)
        router.finish(other, from: "t-b", failed: match)
        #expect(router.receive(event, from: "t-a", at: .seconds(2)) == .again([]))
        #expect(router.receive(other, from: "t-b", at: .seconds(3)) == .again(match))
        router.finish(other, from: "t-b", failed: [])
        #expect(router.receive(RouterSetup.event("3"), from: "t-b", at: .seconds(4)).deliveries.isEmpty)
    }

    @Test("Several events that were refused together come again together")
    func batch() throws {
        var rules = TriggerRules()
        rules.payload = .all
        var router = try RouterSetup.trigger("a && b", rules: rules)
        let other = RouterSetup.event("2", data: "other")
        _ = router.receive(event, from: "t-a", at: .zero)
        let match = router.receive(other, from: "t-b", at: .seconds(1)).deliveries
        router.finish(other, from: "t-b", failed: match)
        #expect(router.receive(other, from: "t-b", at: .seconds(2)).deliveries.map(\.events) == [[event, other]])
    }

    @Test("The same id of another source is another event")
    func sources() throws {
        var router = try RouterSetup.source(sink: "sink", topic: nil)
        _ = router.receive(event, from: "", at: .zero)
        var other = event
        other.source = "/elsewhere"
        #expect(router.receive(other, from: "", at: .zero).deliveries.count == 1)
    }

    @Test("The same event of another topic is another event: each input has it")
    func topics() throws {
        var router = try RouterSetup.trigger("a && b")
        #expect(router.receive(event, from: "t-a", at: .zero).deliveries.isEmpty)
        #expect(router.receive(event, from: "t-b", at: .zero).deliveries.count == 1)
        #expect(router.receive(event, from: "t-a", at: .zero) == .again([]))
        #expect(router.receive(event, from: "t-b", at: .zero) == .inFlight)
    }

    @Test("Ids that Unicode calls equal are two ids")
    func canonicalEquivalence() throws {
        var router = try RouterSetup.source(sink: "sink", topic: nil)
        #expect(router.receive(RouterSetup.event("\u{E9}"), from: "", at: .zero).deliveries.count == 1)
        #expect(router.receive(RouterSetup.event("e\u{301}"), from: "", at: .zero).deliveries.count == 1)
    }

    @Test("What a refused match owes is not forgotten however many events come; what an event gives again may be")
    func crowd() throws {
        var router = try RouterSetup.trigger("a && b")
        let second = RouterSetup.event("2")
        _ = router.receive(event, from: "t-a", at: .zero)
        let match = router.receive(second, from: "t-b", at: .zero).deliveries
        router.finish(second, from: "t-b", failed: match)
        for number in 0..<100_200 {
            _ = router.receive(RouterSetup.event("other \(number)"), from: "t-c", at: .seconds(1))
        }
        #expect(router.receive(second, from: "t-b", at: .seconds(2)) == .again(match))
        guard case .first = router.receive(RouterSetup.event("other 0"), from: "t-c", at: .seconds(2)) else {
            Issue.record("it is forgotten")
            return
        }
    }

    @Test("When refused matches use all the memory, new events are refused until those are delivered")
    func full() throws {
        var rules = TriggerRules()
        rules.payload = .all
        var router = try RouterSetup.trigger("a && b", rules: rules)
        let data = String(repeating: "x", count: 1 << 20)
        var refused: [(CloudEvent, [Delivery])] = []
        for number in 0..<100 {
            let (one, two) = (RouterSetup.event("a\(number)", data: data), RouterSetup.event("b\(number)", data: data))
            guard case .first = router.receive(one, from: "t-a", at: .zero) else { break }
            let match = router.receive(two, from: "t-b", at: .zero).deliveries
            router.finish(two, from: "t-b", failed: match)
            refused.append((two, match))
        }
        #expect(refused.count == 8)
        #expect(router.receive(event, from: "t-a", at: .zero) == .full)
        let (first, owed) = refused[0]
        #expect(router.receive(first, from: "t-b", at: .seconds(1)) == .again(owed))
        router.finish(first, from: "t-b", failed: [])
        #expect(router.receive(event, from: "t-a", at: .seconds(1)) != .full)
    }

    @Test("Ten minutes after it came last an event is new again")
    func lifetime() throws {
        var router = try RouterSetup.source(sink: "sink", topic: nil)
        let steps = [
            ("1", 0, true), ("2", 599, true), ("1", 599, false), ("3", 1198, true), ("1", 1198, false),
            ("4", 1797, true), ("5", 1798, true), ("1", 1798, true), ("4", 1798, false),
        ]
        for (id, second, isNew) in steps {
            let event = RouterSetup.event(id)
            let deliveries = router.receive(event, from: "", at: .seconds(second)).deliveries
            #expect(deliveries.count == (isNew ? 1 : 0), "\(id) at \(second)")
            router.finish(event, from: "", failed: [])
        }
    }

    @Test("What a refused event owes is not forgotten while it comes again, however long its target is down")
    func longOutage() throws {
        var router = try RouterSetup.trigger("a && b")
        let second = RouterSetup.event("2")
        _ = router.receive(event, from: "t-a", at: .zero)
        let match = router.receive(second, from: "t-b", at: .seconds(1)).deliveries
        router.finish(second, from: "t-b", failed: match)
        for minute in 1...60 {
            _ = router.receive(RouterSetup.event("other \(minute)"), from: "t-c", at: .seconds(minute * 60))
            #expect(router.receive(second, from: "t-b", at: .seconds(minute * 60)) == .again(match))
            router.finish(second, from: "t-b", failed: match)
        }
    }

    @Test("The memory is bounded, and what is in flight is not forgotten")
    func bounds() {
        var memory = EventMemory(capacity: 10)
        func key(_ number: Int) -> EventKey { EventKey(RouterSetup.event("\(number)"), from: "") }
        memory.insert(key(0), .inFlight, at: .zero)
        for number in 1...20_000 { memory.insert(key(number), .finished, at: .zero) }
        #expect(memory.count == 10)
        #expect(memory[key(0)] != nil)
        #expect(memory[key(20_000)] != nil)
        #expect(memory[key(1)] == nil)
    }

    @Test("When memory is full, events that were redelivered lately are kept before those that came once")
    func space() {
        var memory = EventMemory(capacity: 10)
        let key = EventKey(RouterSetup.event("refused"), from: "")
        memory.insert(key, .refused([]), at: .zero)
        for number in 1...1000 {
            memory.insert(
                EventKey(RouterSetup.event("\(number)"), from: ""), .finished, at: .seconds(number) / 1000)
            if number % 5 == 0 { memory.see(key, at: .seconds(number) / 1000) }
        }
        #expect(memory[key] != nil)
        #expect(memory.count == 10)
    }

    @Test("When everything is in flight the memory grows rather than forget")
    func allInFlight() {
        var memory = EventMemory(capacity: 3)
        for number in 0..<10 {
            memory.insert(EventKey(RouterSetup.event("\(number)"), from: ""), .inFlight, at: .zero)
        }
        #expect(memory.count == 10)
    }
}
