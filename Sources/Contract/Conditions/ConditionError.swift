/// Why a condition cannot be read, and where in it.
package struct ConditionError: Error, Equatable {
    package var message: String
    package var help: String?

    /// The place, in Unicode scalars from the condition's start.
    package var range: Range<Int>
}

/// The words of every fault of a condition.
enum ConditionWording {
    static func empty() -> ConditionError {
        ConditionError(
            message: "the condition is empty", help: "write the name of an input, or 'true' to fire on every event",
            range: 0..<0
        )
    }

    static func unexpected(_ scalar: Unicode.Scalar, at range: Range<Int>) -> ConditionError {
        let help =
            switch scalar {
            case "&": "write '&&' for 'and'"
            case "|": "write '||' for 'or'"
            case "=": "write '==' to compare, and '!' before a name for the opposite"
            case ",", ";": "join names with '&&' or '||'"
            case "\u{A0}", "\u{202F}": "replace it with a space: it is a no-break space"
            case "\u{2018}"..."\u{201F}": "remove it: quotes of YAML are \" and '"
            default: "write only \(parts)"
            }
        // One that is not ASCII may not be seen, or looks like another.
        let code = scalar.isASCII ? "" : " (\(Condition.codePoint(of: scalar)))"
        return ConditionError(message: "'\(scalar)'\(code) is not allowed here", help: help, range: range)
    }

    /// All that a condition can have.
    private static let parts = "input names, '&&', '||', '!', '==', '!=', '(', ')', 'true' and 'false'"

    static func notRead(_ construct: UnreadConstruct) -> ConditionError {
        let help =
            switch construct.name {
            case "not": "write '!' instead of 'not'"
            case let name?: "write '&&' or '||' between '\(name)' and '(' if '\(name)' is an input"
            case nil: "a condition can have \(parts)"
            }
        return ConditionError(
            message: "ofevents does not read \(construct.title) in conditions yet", help: help, range: construct.range)
    }

    static func quotedName(_ text: ConditionToken) -> ConditionError {
        ConditionError(
            message: "a text in quotes is not allowed here", help: "write input names without quotes",
            range: text.range)
    }

    static func expectedOperand(_ found: ConditionToken) -> ConditionError {
        ConditionError(
            message: "an input name is expected here, not \(found.description)",
            help: "write the name of an input here, or remove what does not belong", range: found.range)
    }

    static func expectedOperator(_ found: ConditionToken, after last: ConditionToken) -> ConditionError {
        var help: String?
        if case .name(let word) = last.kind, word.lowercased() == "not" {
            help = "write '!' instead of '\(word)'"
        } else if case .name(let name) = found.kind {
            help =
                sign(of: name).map { "write '\($0)' instead of '\(name)'" } ?? "write '&&' or '||' before '\(name)'"
        } else if found.kind == .close {
            help = "remove this ')', or write the '(' that belongs to it"
        } else if found.kind == .not || found.kind == .open {
            help = "write '&&' or '||' before \(found.description)"
        }
        return ConditionError(
            message: "'&&', '||', '==', '!=' or the end of the condition is expected here, not \(found.description)",
            help: help, range: found.range
        )
    }

    /// The sign for a word of English or of another language of expressions.
    private static func sign(of word: String) -> String? {
        switch word.lowercased() {
        case "and": "&&"
        case "or": "||"
        case "not": "&& !"
        case "is", "eq", "equals": "=="
        case "ne", "xor": "!="
        default: nil
        }
    }

    /// - Parameter end: the '=' of a '!=' with a blank in it.
    static func splitSign(_ not: ConditionToken, _ end: ConditionToken) -> ConditionError {
        ConditionError(
            message: "'!' and '=' are two signs here", help: "write '!=' without a space",
            range: not.range.lowerBound..<end.range.upperBound)
    }

    static func unclosed(_ open: ConditionToken) -> ConditionError {
        ConditionError(
            message: "this '(' is never closed", help: "add ')' where the part in parentheses ends", range: open.range)
    }

    static func tooManyComparisons(_ comparison: ConditionToken, limit: Int) -> ConditionError {
        ConditionError(
            message: "more than \(limit) comparisons follow each other", help: "join shorter comparisons with '&&'",
            range: comparison.range
        )
    }

    static func tooDeep(_ open: ConditionToken, limit: Int) -> ConditionError {
        ConditionError(
            message: "parentheses are nested more than \(limit) levels deep",
            help: "remove parentheses that are not needed",
            range: open.range
        )
    }
}
