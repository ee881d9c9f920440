/// How many parts of conditions may be looked at in several searches together, beside those that each of them has for itself.
package struct SearchLimit: Sendable {
    package var remaining: Int

    /// What each search may use before it takes from the rest: enough for the conditions that people write.
    static let ofEach = 5_000

    package init(_ remaining: Int = 5_000_000) { self.remaining = remaining }
}

extension Condition {
    /// Whether some choice of true atoms gives the condition a value; nil where that is not found out within the limit.
    ///
    /// Atoms are chosen one by one, those that stand alone first, and only as long as the value depends on them: the time grows with the
    /// choices that differ, which is a few for the conditions that people write, whatever the number of their atoms.
    package func canBe(_ value: Bool, limit: inout SearchLimit) -> Bool? {
        let most = SearchLimit.ofEach + min(limit.remaining, 100_000)
        var search = ConditionSearch(condition: shortestFirst.condition, isWanted: value, remaining: most)
        let found = search.run()
        limit.remaining -= max(0, most - search.remaining - SearchLimit.ofEach)
        return found
    }

    /// The same with the shorter operands before the longer ones, and how many parts it has.
    private var shortestFirst: (condition: Condition, size: Int) {
        func sorted(_ operands: [Condition]) -> (operands: [Condition], size: Int) {
            let parts = operands.map(\.shortestFirst).enumerated()
                .sorted { ($0.element.size, $0.offset) < ($1.element.size, $1.offset) }.map(\.element)
            return (parts.map(\.condition), parts.reduce(1) { $0 + $1.size })
        }
        switch self {
        case .constant, .atom: return (self, 1)
        case .not(let operand):
            let part = operand.shortestFirst
            return (.not(part.condition), part.size)
        case .all(let operands):
            let (operands, size) = sorted(operands)
            return (.all(operands), size)
        case .any(let operands):
            let (operands, size) = sorted(operands)
            return (.any(operands), size)
        case .comparison(let first, let second, let areEqual):
            let (first, second) = (first.shortestFirst, second.shortestFirst)
            let condition = Condition.comparison(first.condition, second.condition, areEqual: areEqual)
            return (condition, first.size + second.size + 1)
        }
    }
}

/// A search through choices of true atoms, each made as late as possible.
private struct ConditionSearch {
    let condition: Condition
    let isWanted: Bool
    private(set) var remaining: Int

    /// What is chosen of each atom so far.
    private var chosen: [Bool?]

    init(condition: Condition, isWanted: Bool, remaining: Int) {
        self.condition = condition
        self.isWanted = isWanted
        self.remaining = remaining
        chosen = Array(repeating: nil, count: condition.atomCount)
    }

    mutating func run() -> Bool? {
        var open: Int?
        let value = value(of: condition, open: &open)
        guard remaining > 0 else { return nil }
        guard value == nil, let atom = open else { return value == isWanted }
        for choice in [isWanted, !isWanted] {
            chosen[atom] = choice
            let found = run()
            if found != false { return found }
        }
        chosen[atom] = nil
        return false
    }

    /// The value as far as the atoms chosen decide about it, and the first atom on which it depends otherwise.
    private mutating func value(of condition: Condition, open: inout Int?) -> Bool? {
        remaining -= 1
        switch condition {
        case .constant(let value): return value
        case .atom(let number):
            if chosen[number] == nil { open = open ?? number }
            return chosen[number]
        case .not(let operand): return value(of: operand, open: &open).map { !$0 }
        case .all(let operands): return value(of: operands, deciding: false, open: &open)
        case .any(let operands): return value(of: operands, deciding: true, open: &open)
        case .comparison(let first, let second, let areEqual):
            guard let first = value(of: first, open: &open), let second = value(of: second, open: &open) else {
                return nil
            }
            return (first == second) == areEqual
        }
    }

    /// - Parameter value: the one that a single operand gives to all of them.
    private mutating func value(of operands: [Condition], deciding value: Bool, open: inout Int?) -> Bool? {
        var isKnown = true
        for operand in operands where remaining > 0 {
            let part = self.value(of: operand, open: &open)
            if part == value { return value }
            if part == nil { isKnown = false }
        }
        return isKnown ? !value : nil
    }
}
