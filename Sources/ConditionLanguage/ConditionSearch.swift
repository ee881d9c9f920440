extension Condition {
    /// Whether some choice of true inputs gives the condition a value; nil where that is not found out within the limit.
    ///
    /// Inputs are chosen one by one, and only as long as the value depends on them: the time grows with the choices that differ, which
    /// is a few for the conditions that people write, whatever the number of their inputs.
    ///
    /// - Parameter limit: how many parts of conditions are looked at, at most.
    package func canBe(_ value: Bool, limit: Int = 100_000) -> Bool? {
        var search = ConditionSearch(condition: self, isWanted: value, remaining: limit)
        return search.run()
    }
}

/// A search through choices of true inputs, each made as late as possible.
private struct ConditionSearch {
    let condition: Condition
    let isWanted: Bool
    var remaining: Int
    private var chosen: [String: Bool] = [:]

    init(condition: Condition, isWanted: Bool, remaining: Int) {
        self.condition = condition
        self.isWanted = isWanted
        self.remaining = remaining
    }

    mutating func run() -> Bool? {
        var open: String?
        let value = value(of: condition, open: &open)
        guard remaining > 0 else { return nil }
        guard value == nil, let input = open else { return value == isWanted }
        for choice in [isWanted, !isWanted] {
            chosen[input] = choice
            let found = run()
            if found != false { return found }
        }
        chosen[input] = nil
        return false
    }

    /// The value as far as the inputs chosen decide about it, and the first input on which it depends otherwise.
    private mutating func value(of condition: Condition, open: inout String?) -> Bool? {
        remaining -= 1
        switch condition {
        case .constant(let value): return value
        case .input(let name):
            if chosen[name] == nil { open = open ?? name }
            return chosen[name]
        case .not(let operand): return value(of: operand, open: &open).map { !$0 }
        case .all(let operands): return value(of: operands, deciding: false, open: &open)
        case .any(let operands): return value(of: operands, deciding: true, open: &open)
        }
    }

    /// - Parameter value: the one that a single operand gives to all of them.
    private mutating func value(of operands: [Condition], deciding value: Bool, open: inout String?) -> Bool? {
        var isKnown = true
        for operand in operands where remaining > 0 {
            let part = self.value(of: operand, open: &open)
            if part == value { return value }
            if part == nil { isKnown = false }
        }
        return isKnown ? !value : nil
    }
}
