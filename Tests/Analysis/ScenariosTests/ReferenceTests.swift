import Findings
import HandlerContract
import TestInputs
import Testing

@testable import Scenarios
@testable import Simulation

/// Random Triggers and random events: a naive reference, written from section 6 of the design alone, says what must be delivered,
/// and a scenario with that as its expectations must pass.
@Suite("The simulation against a naive reference")
struct ReferenceTests {
    @Test(
        "What the reference says is what comes, to the second and in order",
        arguments: RandomRuns.seeds(100, soak: 3_000))
    func agreement(seed: UInt64) throws {
        var world = RandomWorld(seed: seed)
        let text = world.scenario()
        let documents = decodeScenarios(SourceFile(name: "s", text: text))
        guard case .scenario(let scenario)? = documents.first else {
            Issue.record("seed \(seed): the scenario has errors\n\(text)")
            return
        }
        let simulation = try Simulation(world.configs)
        var bag = DiagnosticBag()
        scenario.checkNames(in: simulation, into: &bag)
        #expect(!bag.hasErrors)
        let outcomes = scenario.judge(scenario.run(in: simulation, files: [:]))
        let wrong = outcomes.filter { $0.mark != .asExpected }.map {
            "\($0.mark.rawValue) \($0.expected) | \($0.actual)"
        }
        #expect(wrong.isEmpty, "seed \(seed)\n\(wrong.joined(separator: "\n"))\n\(text)\(world.conditions)")
    }

    @Test("The reference is worth something: conditions fire and stay silent, and dead letters come")
    func variety() {
        var (sinks, letters, silent) = (0, 0, 0)
        for seed in 0..<300 {
            var world = RandomWorld(seed: UInt64(seed))
            let text = world.scenario()
            sinks += text.matches(of: /- sink: \S+\n {2}subscriber/).count
            letters += text.matches(of: /deadLetter/).count
            silent += text.contains("expect: []") ? 1 : 0
        }
        #expect(sinks > 500 && letters > 100 && silent > 5, "\(sinks) \(letters) \(silent)")
    }
}

/// What a condition means, apart from how the adapter reads it.
private indirect enum Formula {
    case input(String)
    case not(Formula)
    case both(Formula, Formula)
    case either(Formula, Formula)

    var text: String {
        switch self {
        case .input(let name): name
        case .not(let inner): "!(\(inner.text))"
        case .both(let left, let right): "(\(left.text) && \(right.text))"
        case .either(let left, let right): "(\(left.text) || \(right.text))"
        }
    }

    var names: Set<String> {
        switch self {
        case .input(let name): [name]
        case .not(let inner): inner.names
        case .both(let left, let right), .either(let left, let right): left.names.union(right.names)
        }
    }

    func holds(_ inputs: Set<String>) -> Bool {
        switch self {
        case .input(let name): inputs.contains(name)
        case .not(let inner): !inner.holds(inputs)
        case .both(let left, let right): left.holds(inputs) && right.holds(inputs)
        case .either(let left, let right): left.holds(inputs) || right.holds(inputs)
        }
    }
}

extension Formula {
    /// The true inputs of the parts that hold; what is negated takes no part.
    func participants(_ inputs: Set<String>) -> Set<String> {
        guard holds(inputs) else { return [] }
        return switch self {
        case .input(let name): [name]
        case .not: []
        case .both(let left, let right), .either(let left, let right):
            left.participants(inputs).union(right.participants(inputs))
        }
    }
}

/// A Trigger, events for it, and what the reference makes of them.
private struct RandomWorld {
    private static let names = ["a", "b", "c"]
    private var generator: SeededGenerator
    private let formulas: [Formula]
    private let window: Int
    private let isResetByWindow: Bool

    /// When each subscriber last saw each input, in seconds; what a match used up is not in it.
    private var seen: [[String: Int]]
    private var known: Set<String> = []
    private var expectations = ""

    init(seed: UInt64) {
        var generator = SeededGenerator(seed: seed)
        formulas = (0..<Int.random(in: 1...3, using: &generator)).map { _ in Self.formula(3, &generator) }
        window = [5, 20, 60].randomElement(using: &generator) ?? 60
        isResetByWindow = Bool.random(using: &generator)
        seen = formulas.map { _ in [:] }
        self.generator = generator
    }

    private static func formula(_ depth: Int, _ generator: inout SeededGenerator) -> Formula {
        switch depth == 0 ? 0 : Int.random(in: 0...4, using: &generator) {
        case 0, 1: .input(names.randomElement(using: &generator) ?? "a")
        case 2: .not(formula(depth - 1, &generator))
        case 3: .both(formula(depth - 1, &generator), formula(depth - 1, &generator))
        default: .either(formula(depth - 1, &generator), formula(depth - 1, &generator))
        }
    }

    var conditions: String { formulas.map(\.text).joined(separator: "; ") + " window \(window)" }

    var configs: [HandlerConfig] {
        let sources = Self.names.map { name in
            var config = EventSourceConfig(
                namespace: "default", eventSourceName: "s", eventSourceKind: "kafka", eventName: name,
                eventSourceComponentName: "s-\(name)")
            (config.eventBusComponentName, config.eventBusTopic) = ("bus", "topic-\(name)")
            return HandlerConfig.eventSource(config)
        }
        let inputs = Self.names.map { name in
            TriggerConfig.Input(
                name: name, namespace: "default", eventSourceName: "s", eventName: name, topic: "topic-\(name)")
        }
        let subscribers = formulas.enumerated().map { number, formula in
            TriggerConfig.Subscriber(
                condition: formula.text, sinkComponentName: "default/sink-\(number)", topicName: nil,
                deadLetterSinkComponentName: nil, deadLetterTopicName: "lost")
        }
        var trigger = TriggerConfig(
            namespace: "default", triggerName: "t", eventBusName: "b", eventBusComponentName: "bus",
            eventBusTopics: inputs.map(\.topic), inputs: inputs, subscribers: subscribers)
        trigger.window = "\(window)s"
        trigger.reset = isResetByWindow ? "window" : "on-match"
        return sources + [.trigger(trigger)]
    }

    /// The steps, and what the reference expects of them.
    mutating func scenario() -> String {
        var (steps, now, failing) = ("", 0, Set<Int>())
        for number in 1...Int.random(in: 2...14, using: &generator) {
            now += [0, 0, 1, 4, 5, 19, 20, 59, 60].randomElement(using: &generator) ?? 0
            if Int.random(in: 0..<4, using: &generator) == 0 {
                let sink = Int.random(in: 0..<formulas.count, using: &generator)
                let fails = failing.remove(sink) == nil
                if fails { failing.insert(sink) }
                steps += "- {sink: sink-\(sink), answers: \(fails ? 404 : 200), at: \(now)s}\n"
            }
            if Int.random(in: 0..<5, using: &generator) == 0, let old = known.sorted().randomElement(using: &generator)
            {
                steps += "- {redeliver: \(old), trigger: t, at: \(now)s}\n"
            }
            let name = Self.names.randomElement(using: &generator) ?? "a"
            steps += "- {event: s/\(name), id: e\(number), data: {number: \(number)}, at: \(now)s}\n"
            receive(name, number, at: now, failing)
        }
        let list = expectations.isEmpty ? "expect: []\n" : "expect:\n\(expectations)"
        return "scenario: random\nresources: none\nsteps:\n\(steps)\(list)"
    }

    /// An input is true while its latest event is younger than the window. An event is tried only against conditions that name its
    /// input; one that holds fires once, with this event, and what took part is used up for that subscriber.
    private mutating func receive(_ name: String, _ number: Int, at now: Int, _ failing: Set<Int>) {
        known.insert("e\(number)")
        for (subscriber, formula) in formulas.enumerated() where formula.names.contains(name) {
            seen[subscriber][name] = now
            let inputs = Set(formula.names.filter { now - (seen[subscriber][$0] ?? -1000) < window })
            guard formula.holds(inputs) else { continue }
            if !isResetByWindow {
                for input in formula.participants(inputs).union([name]) { seen[subscriber][input] = nil }
            }
            let place = failing.contains(subscriber) ? "topic: lost" : "sink: sink-\(subscriber)"
            expectations += "- \(place)\n  subscriber: \(subscriber)\n  at: \(now)s\n  exactData: {number: \(number)}\n"
            if failing.contains(subscriber) { expectations += "  deadLetter: {status: 404, attempts: 1}\n" }
        }
    }
}
