/// What must be true for a subscriber to fire, such as `a && (b || !c)`, of atoms that it knows by number alone.
///
/// What an atom is stands in the table of the condition's reading (`ParsedCondition.atoms`): the search, the participants and the value are
/// the same whatever an atom asks.
package indirect enum Condition: Sendable, Hashable {
    case constant(Bool)

    /// The atom of this number, counted from 0.
    case atom(Int)
    case not(Condition)

    /// `&&` between two or more.
    case all([Condition])

    /// `||` between two or more.
    case any([Condition])

    /// `==` between two, and `!=` where they must differ.
    ///
    /// It is true, and has participants, as the form of `&&`, `||` and `!` that it equals: `a == b` is `a && b || !a && !b`. That form is not
    /// written out, as it would hold each operand twice.
    case comparison(Condition, Condition, areEqual: Bool)

    /// The value, when `isTrue` says which atoms are true; every part is pure, so `&&` and `||` stop early.
    package func evaluate(_ isTrue: (Int) -> Bool) -> Bool {
        switch self {
        case .constant(let value): value
        case .atom(let number): isTrue(number)
        case .not(let operand): !operand.evaluate(isTrue)
        case .all(let operands): operands.allSatisfy { $0.evaluate(isTrue) }
        case .any(let operands): operands.contains { $0.evaluate(isTrue) }
        case .comparison(let first, let second, let areEqual):
            (first.evaluate(isTrue) == second.evaluate(isTrue)) == areEqual
        }
    }
}

extension Condition {
    /// The true atoms that take part in a condition that is true: those of every part that is true, and none of a part that
    /// is not, or that is negated. In `(a && b) || (c && d)` a true `c` alone takes no part.
    package func participants(_ isTrue: (Int) -> Bool) -> Set<Int> {
        switch self {
        case .constant, .not: []
        case .atom(let number): isTrue(number) ? [number] : []
        case .all(let operands), .any(let operands): Self.participants(operands, isTrue)
        case .comparison(let first, let second, _): Self.participants([first, second], isTrue)
        }
    }

    private static func participants(_ operands: [Condition], _ isTrue: (Int) -> Bool) -> Set<Int> {
        operands.reduce(into: []) { numbers, operand in
            if operand.evaluate(isTrue) { numbers.formUnion(operand.participants(isTrue)) }
        }
    }

    /// How many atoms a table must have for this condition: one more than the highest number.
    var atomCount: Int {
        switch self {
        case .constant: 0
        case .atom(let number): number + 1
        case .not(let operand): operand.atomCount
        case .all(let operands), .any(let operands): operands.reduce(0) { max($0, $1.atomCount) }
        case .comparison(let first, let second, _): max(first.atomCount, second.atomCount)
        }
    }

    /// What is wrong with an input's name, in a few words, or nil where a condition can name it.
    ///
    /// Names are made of ASCII letters, digits, `-`, `_` and `.`, start with a letter, a digit or `_`, and are not
    /// `true` or `false`.
    package static func fault(ofInputName name: String) -> String? {
        if name == "true" || name == "false" { return "'\(name)' is a constant" }
        guard let first = name.unicodeScalars.first else { return "it is empty" }
        if let scalar = name.unicodeScalars.first(where: { !isNameScalar($0) }) {
            // One that is not ASCII may not be seen, or looks like another.
            let code = scalar.isASCII ? "" : " (\(codePoint(of: scalar)))"
            return "it contains '\(scalar)'\(code)"
        }
        return first == "-" || first == "." ? "it starts with '\(first)'" : nil
    }

    static func codePoint(of scalar: Unicode.Scalar) -> String {
        let digits = String(scalar.value, radix: 16, uppercase: true)
        return "U+" + String(repeating: "0", count: max(0, 4 - digits.utf8.count)) + digits
    }

    static func isNameScalar(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar {
        case "a"..."z", "A"..."Z", "0"..."9", "-", "_", ".": true
        default: false
        }
    }
}
