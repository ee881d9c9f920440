import CloudEvents

@testable import EventRouting

/// What a Trigger's subscribers get, found out the slow way: from all events that ever came.
///
/// An input is true while an event of it is younger than the window and came after the subscriber's last match that the input
/// took part in. That is the rule itself; the router keeps only the latest event of each input.
struct NaiveTrigger {
    /// A condition as text and as what it means.
    struct Rule {
        let condition: String?
        let names: [String]
        let meaning: @Sendable (Set<String>) -> Bool

        /// Which of the true inputs take part in a match: all of them, where the rule says nothing else.
        var participants: @Sendable (Set<String>) -> Set<String> = { $0 }

        static let all = [
            Rule(condition: nil, names: []) { _ in true },
            Rule(condition: "a", names: ["a"]) { $0.contains("a") },
            Rule(condition: "a && b", names: ["a", "b"]) { $0.isSuperset(of: ["a", "b"]) },
            Rule(condition: "b || c", names: ["b", "c"]) { !$0.isDisjoint(with: ["b", "c"]) },
            Rule(condition: "a && b && c", names: ["a", "b", "c"]) { $0.isSuperset(of: ["a", "b", "c"]) },
            Rule(condition: "a && (b || c)", names: ["a", "b", "c"]) {
                $0.contains("a") && !$0.isDisjoint(with: ["b", "c"])
            },
            Rule(condition: "a && !b", names: ["a", "b"]) { $0.contains("a") && !$0.contains("b") },
            Rule(condition: "!(a || b) && c", names: ["a", "b", "c"]) {
                $0.contains("c") && $0.isDisjoint(with: ["a", "b"])
            },
            Rule(
                condition: "(a && b) || (c && !b)", names: ["a", "b", "c"],
                meaning: { $0.isSuperset(of: ["a", "b"]) || ($0.contains("c") && !$0.contains("b")) },
                participants: { $0.isSuperset(of: ["a", "b"]) ? ["a", "b"] : ["c"] }),
        ]
    }

    let rules: TriggerRules
    let subscribers: [Rule]
    private var history: [(event: CloudEvent, input: String, time: Duration)] = []

    /// The number of the event of the last match of each subscriber that an input took part in.
    private var lastMatch: [[String: Int]]

    init(subscribers: [Rule], rules: TriggerRules) {
        self.rules = rules
        self.subscribers = subscribers
        lastMatch = subscribers.map { _ in [:] }
    }

    /// The events that each subscriber gets, for an event that came for the first time.
    mutating func receive(_ event: CloudEvent, of input: String, at now: Duration) -> [Int: [CloudEvent]] {
        let number = history.count
        history.append((event, input, now))
        var matches: [Int: [CloudEvent]] = [:]
        for (index, rule) in subscribers.enumerated() where rule.names.isEmpty || rule.names.contains(input) {
            let live = history.indices.filter {
                rule.names.contains(history[$0].input) && now - history[$0].time < rules.window
                    && (rules.reset == .window || $0 > lastMatch[index][history[$0].input] ?? -1)
            }
            let inputs = Set(live.map { history[$0].input })
            guard rule.meaning(inputs) else { continue }
            let participants = rule.participants(inputs)
            let latest = rule.names.filter(participants.contains).compactMap { name in
                live.last { history[$0].input == name }
            }.sorted()
            let others = latest.filter { $0 != number }.map { history[$0].event }
            matches[index] = (rules.payload == .all ? others : []) + [event]
            for name in participants.union([input]) { lastMatch[index][name] = number }
        }
        return matches
    }
}
