/// Reads a condition: input names, `&&`, `||`, `!`, `==`, `!=`, parentheses, `true` and `false`.
///
/// `!` binds tightest, then `==` and `!=`, then `&&`, then `||`, as in CEL. Names may hold `-`, `_` and `.`: `input-demo` is one
/// name, never a subtraction. Parentheses may be nested 64 levels deep, and 8 comparisons may follow each other.
package func parseCondition(_ text: String) throws(ConditionError) -> ParsedCondition {
    var parser = ConditionParser(tokens: tokens(of: text))
    return try parser.parse()
}

/// A recursive descent parser; only parentheses recurse, and they are counted.
private struct ConditionParser {
    private static let depthLimit = 64

    /// Each comparison in a row is one level more of the condition, which is walked by recursion.
    private static let comparisonLimit = 8

    let tokens: [ConditionToken]
    private var place = 0
    private var depth = 0
    private var atoms: [Atom] = []
    private var numbers: [Atom: Int] = [:]
    private var uses: [ParsedCondition.InputUse] = []

    init(tokens: [ConditionToken]) {
        self.tokens = tokens
    }

    private var token: ConditionToken { tokens[place] }

    mutating func parse() throws(ConditionError) -> ParsedCondition {
        if token.kind == .end { throw ConditionWording.empty() }
        let condition = try disjunction()
        guard token.kind == .end else { throw missingOperator() }
        return ParsedCondition(condition: condition, atoms: atoms, uses: uses)
    }

    private mutating func disjunction() throws(ConditionError) -> Condition {
        var operands = [try conjunction()]
        while accept(.or) { operands.append(try conjunction()) }
        return operands.count == 1 ? operands[0] : .any(operands)
    }

    private mutating func conjunction() throws(ConditionError) -> Condition {
        var operands = [try comparison()]
        while accept(.and) { operands.append(try comparison()) }
        return operands.count == 1 ? operands[0] : .all(operands)
    }

    private mutating func comparison() throws(ConditionError) -> Condition {
        let (start, firstUse) = (token.range.lowerBound, uses.count)
        var condition = try negation()
        var count = 0
        while token.kind == .equal || token.kind == .notEqual {
            count += 1
            guard count <= Self.comparisonLimit else {
                throw ConditionWording.tooManyComparisons(token, limit: Self.comparisonLimit)
            }
            let areEqual = token.kind == .equal
            place += 1
            condition = .comparison(condition, try negation(), areEqual: areEqual)
        }
        if count > 0 {
            let range = start..<tokens[place - 1].range.upperBound
            for use in firstUse..<uses.count { uses[use].comparison = range }
        }
        return condition
    }

    private mutating func negation() throws(ConditionError) -> Condition {
        var isNegated = false
        while accept(.not) { isNegated.toggle() }
        let operand = try primary()
        return isNegated ? .not(operand) : operand
    }

    private mutating func primary() throws(ConditionError) -> Condition {
        let first = token
        switch first.kind {
        case .name(let name):
            place += 1
            if let call = UnreadConstruct.call(first, before: token) { throw ConditionWording.notRead(call) }
            if name == "true" || name == "false" { return .constant(name == "true") }
            uses.append(.init(name: name, range: first.range))
            return .atom(number(of: .input(name)))
        case .open:
            guard depth < Self.depthLimit else { throw ConditionWording.tooDeep(first, limit: Self.depthLimit) }
            place += 1
            depth += 1
            let inner = try disjunction()
            guard accept(.close) else {
                throw token.kind == .end ? ConditionWording.unclosed(first) : missingOperator()
            }
            depth -= 1
            return inner
        default: throw missingOperand()
        }
    }

    /// Why no operand can begin at the token.
    private func missingOperand() -> ConditionError {
        if case .odd(let scalar) = token.kind { return ConditionWording.unexpected(scalar, at: token.range) }
        if let construct = UnreadConstruct(token) { return ConditionWording.notRead(construct) }
        guard token.kind == .text else { return ConditionWording.expectedOperand(token) }
        let neighbours = [place > 0 ? tokens[place - 1] : nil, tokens[place + 1]].compactMap(\.self)
        return neighbours.contains(where: \.isComparison)
            ? ConditionWording.notRead(.text(token)) : ConditionWording.quotedName(token)
    }

    /// Why the condition cannot go on with the token.
    private func missingOperator() -> ConditionError {
        if case .odd(let scalar) = token.kind { return ConditionWording.unexpected(scalar, at: token.range) }
        if let construct = UnreadConstruct(token) ?? UnreadConstruct.membership(token) {
            return ConditionWording.notRead(construct)
        }
        if token.kind == .not, tokens[place + 1].kind == .odd("=") {
            return ConditionWording.splitSign(token, tokens[place + 1])
        }
        return ConditionWording.expectedOperator(token, after: tokens[place - 1])
    }

    private mutating func number(of atom: Atom) -> Int {
        if let number = numbers[atom] { return number }
        numbers[atom] = atoms.count
        atoms.append(atom)
        return atoms.count - 1
    }

    private mutating func accept(_ kind: ConditionToken.Kind) -> Bool {
        guard token.kind == kind else { return false }
        place += 1
        return true
    }
}
