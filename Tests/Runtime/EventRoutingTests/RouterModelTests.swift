import CloudEvents
import HandlerContract
import TestInputs
import Testing

@testable import EventRouting

@Suite("Routers beside a naive model, with random events, failures and redeliveries")
struct RouterModelTests {
    @Test(
        "A Trigger loses nothing, delivers nothing twice and matches as the rule says",
        arguments: RandomRuns.seeds(100, soak: 4_000))
    func trigger(seed: UInt64) throws {
        var random = SeededGenerator(seed: seed)
        var rules = TriggerRules()
        rules.window = .seconds(Int.random(in: 1...30, using: &random))
        rules.payload = Bool.random(using: &random) ? .all : .last
        rules.reset = Bool.random(using: &random) ? .window : .onMatch
        let subscribers = (0..<Int.random(in: 1...4, using: &random)).compactMap { _ in
            NaiveTrigger.Rule.all.randomElement(using: &random)
        }
        let router = try RouterSetup.trigger(
            subscribers.map { RouterSetup.subscriber($0.condition, topic: "out", deadLetterTopic: "lost") },
            rules: rules)
        var model = NaiveTrigger(subscribers: subscribers, rules: rules)
        var broker = Broker(router: router, random: random)
        try broker.run { event, input, now in
            model.receive(event, of: input, at: now).sorted { $0.key < $1.key }.flatMap { number, events in
                [Target.sink(component: "sink"), .topic("out", component: "bus")].map {
                    Delivery(
                        subscriber: number, target: $0, events: events,
                        deadLetters: [.topic("lost", component: "bus")])
                }
            }
        }
    }

    @Test("An EventSource loses nothing and delivers nothing twice", arguments: RandomRuns.seeds(50, soak: 1_000))
    func source(seed: UInt64) throws {
        var broker = Broker(
            router: try RouterSetup.source(sink: "sink", topic: "out"), random: SeededGenerator(seed: seed))
        try broker.run { event, _, _ in
            [Target.sink(component: "sink"), .topic("out", component: "bus")].map {
                Delivery(subscriber: nil, target: $0, events: [event], deadLetters: [])
            }
        }
    }
}

/// A broker that brings events in any order, again while they are in flight, again after they are done, and again when
/// they were refused, and targets that fail at random.
private struct Broker {
    private var router: EventRouter
    private var random: SeededGenerator
    private var events: [(event: CloudEvent, input: String)] = []

    /// What the model expects of each event, and what is still due.
    private var expected: [[Delivery]] = []
    private var due: [[Delivery]] = []
    private var inFlight: [Int: [Delivery]] = [:]
    private var delivered: [[Delivery]] = []
    private var now = Duration.zero

    init(router: EventRouter, random: SeededGenerator) {
        self.router = router
        self.random = random
    }

    mutating func run(_ model: (CloudEvent, String, Duration) -> [Delivery]) throws {
        for _ in 0..<150 {
            now += .milliseconds(500) * Int.random(in: 0...6, using: &random)
            switch Int.random(in: 0..<4, using: &random) {
            case 0: bringNew(model)
            case 1: if let index = events.indices.randomElement(using: &random) { bringAgain(index) }
            default: if let index = inFlight.keys.sorted().randomElement(using: &random) { end(index, mayFail: true) }
            }
        }
        for index in inFlight.keys.sorted() { end(index, mayFail: false) }
        for index in events.indices {
            bringAgain(index)
            if inFlight[index] != nil { end(index, mayFail: false) }
            #expect(delivered[index].count == expected[index].count, "event \(index)")
            for delivery in expected[index] { #expect(delivered[index].contains(delivery), "event \(index)") }
        }
    }

    private mutating func bringNew(_ model: (CloudEvent, String, Duration) -> [Delivery]) {
        let input = ["a", "b", "c"].randomElement(using: &random) ?? "a"
        let event = RouterSetup.event("\(events.count)", data: "data of \(events.count)")
        let deliveries = model(event, input, now)
        events.append((event, input))
        expected.append(deliveries)
        due.append([])
        delivered.append([])
        guard case .first(let actual, _) = router.receive(event, from: "t-\(input)", at: now) else {
            Issue.record("event \(events.count - 1) is new")
            return
        }
        #expect(actual == deliveries, "event \(events.count - 1)")
        begin(events.count - 1, actual)
    }

    private mutating func bringAgain(_ index: Int) {
        let reception = router.receive(events[index].event, from: "t-\(events[index].input)", at: now)
        if inFlight[index] != nil {
            #expect(reception == .inFlight, "event \(index)")
        } else {
            #expect(reception == .again(due[index]), "event \(index)")
            begin(index, reception.deliveries)
        }
    }

    private mutating func begin(_ index: Int, _ deliveries: [Delivery]) {
        if !deliveries.isEmpty { inFlight[index] = deliveries }
    }

    private mutating func end(_ index: Int, mayFail: Bool) {
        guard let deliveries = inFlight.removeValue(forKey: index) else { return }
        var failed: [Delivery] = []
        for delivery in deliveries {
            if mayFail, Int.random(in: 0..<2, using: &random) == 0 {
                failed.append(delivery)
            } else {
                #expect(!delivered[index].contains(delivery), "event \(index) is delivered twice")
                delivered[index].append(delivery)
            }
        }
        due[index] = failed
        router.finish(events[index].event, from: "t-\(events[index].input)", failed: failed)
    }
}
