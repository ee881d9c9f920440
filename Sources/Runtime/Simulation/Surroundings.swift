/// How sinks and topics answer at the moment.
struct Surroundings {
    private struct Rule {
        var behaviour: Behaviour
        var end: Duration?
        var remaining: Int?
    }

    private var rules: [Destination: Rule] = [:]

    /// - Parameters:
    ///   - end: when the destination takes what it gets again; nil for never.
    ///   - times: after how many deliveries it does.
    mutating func set(_ destination: Destination, to behaviour: Behaviour, until end: Duration?, times: Int?) {
        rules[destination] = behaviour == .takes ? nil : Rule(behaviour: behaviour, end: end, remaining: times)
    }

    /// What a delivery meets, which counts as one of the times.
    mutating func meet(_ destination: Destination, at now: Duration) -> Behaviour {
        guard var rule = rules[destination] else { return .takes }
        if let end = rule.end, now >= end {
            rules[destination] = nil
            return .takes
        }
        if let remaining = rule.remaining {
            guard remaining > 0 else {
                rules[destination] = nil
                return .takes
            }
            rule.remaining = remaining - 1
            rules[destination] = rule
        }
        return rule.behaviour
    }
}
