/// Reads a condition: input names, `&&`, `||`, `!`, parentheses, `true` and `false`.
///
/// `!` binds tightest, then `&&`, then `||`. Names may hold `-`, `_` and `.`: `input-demo` is one name, never a
/// subtraction. Parentheses may be nested 64 levels deep.
package func parseCondition(_ text: String) throws(ConditionError) -> ParsedCondition {
    var parser = ConditionParser(tokens: try tokens(of: text))
    return try parser.parse()
}

/// A recursive descent parser; only parentheses recurse, and they are counted.
private struct ConditionParser {
    private static let depthLimit = 64

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
        guard token.kind == .end else { throw ConditionWording.expectedOperator(token) }
        return ParsedCondition(condition: condition, atoms: atoms, uses: uses)
    }

    private mutating func disjunction() throws(ConditionError) -> Condition {
        var operands = [try conjunction()]
        while accept(.or) { operands.append(try conjunction()) }
        return operands.count == 1 ? operands[0] : .any(operands)
    }

    private mutating func conjunction() throws(ConditionError) -> Condition {
        var operands = [try negation()]
        while accept(.and) { operands.append(try negation()) }
        return operands.count == 1 ? operands[0] : .all(operands)
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
            if name == "true" || name == "false" { return .constant(name == "true") }
            uses.append(.init(name: name, range: first.range))
            return .atom(number(of: .input(name)))
        case .open:
            guard depth < Self.depthLimit else { throw ConditionWording.tooDeep(first, limit: Self.depthLimit) }
            place += 1
            depth += 1
            let inner = try disjunction()
            guard accept(.close) else {
                throw token.kind == .end ? ConditionWording.unclosed(first) : ConditionWording.expectedOperator(token)
            }
            depth -= 1
            return inner
        default: throw ConditionWording.expectedOperand(first)
        }
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
