import CloudEvents
import Testing

@testable import EventRouting

/// A condition and the events that come: each at a second, of an input, with the numbers of the events that it delivers.
struct ConditionSequence: Sendable, CustomTestStringConvertible {
    typealias Step = (second: Double, input: String, delivers: [Int])

    let name: String
    let condition: String
    var rules = TriggerRules()
    let steps: [Step]

    var testDescription: String { name }

    static func rules(
        window: Duration = .seconds(60), _ payload: TriggerRules.Payload = .last, _ reset: TriggerRules.Reset = .onMatch
    ) -> TriggerRules {
        var rules = TriggerRules()
        (rules.window, rules.payload, rules.reset) = (window, payload, reset)
        return rules
    }

    static let all: [Self] = [
        Self(
            name: "one input fires with each of its events", condition: "a",
            steps: [(0, "a", [0]), (1, "a", [1]), (2, "b", []), (100, "a", [3])]),
        Self(
            name: "both in either order, with the event that completed it", condition: "a && b",
            steps: [(0, "a", []), (10, "b", [1]), (20, "b", []), (30, "a", [3])]),
        Self(
            name: "a match uses up what took part", condition: "a && b",
            steps: [(0, "a", []), (1, "b", [1]), (2, "b", []), (3, "b", []), (4, "a", [4]), (5, "a", [])]),
        Self(
            name: "an event is true for less than the window", condition: "a && b",
            steps: [(0, "a", []), (59.999, "b", [1]), (100, "a", []), (160, "b", [])]),
        Self(
            name: "the latest event of an input counts", condition: "a && b",
            steps: [(0, "a", []), (50, "a", []), (100, "b", [2])]),
        Self(
            name: "another window", condition: "a && b", rules: rules(window: .seconds(5)),
            steps: [(0, "a", []), (5, "b", []), (6, "a", [2])]),
        Self(
            name: "either input, each by itself", condition: "a || b",
            steps: [(0, "a", [0]), (1, "b", [1]), (2, "c", [])]),
        Self(
            name: "not: false while the other is true, true before and after", condition: "a && !b",
            steps: [(0, "a", [0]), (1, "b", []), (2, "a", []), (61, "a", [3])]),
        Self(
            name: "the event of the negated input is asked too, and does not match", condition: "!b",
            steps: [(0, "a", []), (1, "b", [])]),
        Self(
            name: "a group", condition: "a && (b || c)",
            steps: [(0, "b", []), (1, "a", [1]), (2, "c", []), (3, "a", [3]), (4, "a", [])]),
        Self(name: "true takes every event", condition: "true", steps: [(0, "a", [0]), (0, "c", [1])]),
        Self(name: "false takes none", condition: "false", steps: [(0, "a", []), (0, "c", [])]),
        Self(
            name: "reset by window fires again on every event", condition: "a && b",
            rules: rules(.last, .window),
            steps: [(0, "a", []), (1, "b", [1]), (2, "b", [2]), (3, "a", [3]), (61.5, "a", [4]), (62, "b", [5])]),
        Self(
            name: "all events that took part, the completing one last", condition: "a && b && c",
            rules: rules(.all),
            steps: [(0, "b", []), (1, "a", []), (2, "b", []), (3, "c", [1, 2, 3]), (4, "c", [])]),
        Self(
            name: "all of a condition with a choice", condition: "a && (b || c)", rules: rules(.all),
            steps: [(0, "b", []), (1, "c", []), (2, "a", [0, 1, 2])]),
        Self(
            name: "all, and one is too old", condition: "a && (b || c)", rules: rules(.all),
            steps: [(0, "b", []), (50, "c", []), (61, "a", [1, 2])]),
    ]
}

@Suite("Conditions over sequences of events")
struct ConditionSequenceTests {
    @Test("What a condition makes of events", arguments: ConditionSequence.all)
    func sequence(_ sequence: ConditionSequence) throws {
        var router = try RouterSetup.trigger(sequence.condition, rules: sequence.rules)
        for (number, step) in sequence.steps.enumerated() {
            let event = RouterSetup.event("\(number)")
            let reception = router.receive(event, from: "t-\(step.input)", at: .seconds(step.second))
            let delivered = reception.deliveries.flatMap(\.events).map(\.id)
            #expect(delivered == step.delivers.map(String.init), "step \(number)")
            router.finish(event, from: "t-\(step.input)", failed: [])
        }
    }

    @Test("Each subscriber has a state of its own")
    func subscribers() throws {
        var router = try RouterSetup.trigger("a && b", "b", "b && c")
        func subscribers(_ id: String, _ input: String) -> [Int?] {
            router.receive(RouterSetup.event(id), from: "t-\(input)", at: .zero).deliveries.map(\.subscriber)
        }
        #expect(subscribers("1", "a") == [])
        #expect(subscribers("2", "b") == [0, 1])
        #expect(subscribers("3", "c") == [2])
        #expect(subscribers("4", "b") == [1])
    }

    @Test("What each condition saw is reported")
    func sights() throws {
        var router = try RouterSetup.trigger("a && b", "c")
        _ = router.receive(RouterSetup.event("1"), from: "t-b", at: .zero)
        guard case .first(_, let sights) = router.receive(RouterSetup.event("2"), from: "t-a", at: .seconds(1)) else {
            Issue.record("the event came for the first time")
            return
        }
        #expect(sights.map(\.isAsked) == [true, false])
        #expect(sights.map(\.isMatch) == [true, false])
        #expect(sights[0].trueInputs == ["a", "b"])
        #expect(sights[0].condition == "a && b")
    }

    @Test("A subscriber without a condition takes every event, of any topic")
    func noCondition() throws {
        var router = try RouterSetup.trigger([RouterSetup.subscriber(nil)])
        #expect(router.receive(RouterSetup.event("1"), from: "elsewhere", at: .zero).deliveries.count == 1)
    }

    @Test("A condition that does not parse or names no input of the Trigger is refused")
    func faults() {
        #expect(throws: ConditionFault(condition: "a && d", message: "there is no input 'd'")) {
            try RouterSetup.trigger("a && d")
        }
        #expect(throws: ConditionFault.self) { try RouterSetup.trigger("a &&") }
    }
}
