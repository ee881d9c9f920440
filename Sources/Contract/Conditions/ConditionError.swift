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

    static func unexpected(_ scalar: Unicode.Scalar, at place: Int) -> ConditionError {
        let help =
            switch scalar {
            case "&": "write '&&' for 'and'"
            case "|": "write '||' for 'or'"
            case "=", "!": "write only the name of the input, or '!' before its name for the opposite"
            case "'", "\"": "write input names without quotes"
            case ",", ";": "join names with '&&' or '||'"
            default: "write only input names, '&&', '||', '!', '(', ')', 'true' and 'false'"
            }
        let quoted = scalar == "'" ? "\"'\"" : "'\(scalar)'"
        return ConditionError(message: "\(quoted) is not allowed here", help: help, range: place..<place + 1)
    }

    static func expectedOperand(_ found: ConditionToken) -> ConditionError {
        ConditionError(
            message: "an input name is expected here, not \(found.description)",
            help: "write the name of an input here, or remove what does not belong", range: found.range)
    }

    static func expectedOperator(_ found: ConditionToken) -> ConditionError {
        var help: String?
        if case .name(let name) = found.kind {
            help =
                switch name.lowercased() {
                case "and": "write '&&' instead of '\(name)'"
                case "or": "write '||' instead of '\(name)'"
                default: "write '&&' or '||' before '\(name)'"
                }
        } else if found.kind == .close {
            help = "remove this ')', or write the '(' that belongs to it"
        } else if found.kind == .not || found.kind == .open {
            help = "write '&&' or '||' before \(found.description)"
        }
        return ConditionError(
            message: "'&&', '||' or the end of the condition is expected here, not \(found.description)", help: help,
            range: found.range
        )
    }

    static func unclosed(_ open: ConditionToken) -> ConditionError {
        ConditionError(
            message: "this '(' is never closed", help: "add ')' where the part in parentheses ends", range: open.range)
    }

    static func tooDeep(_ open: ConditionToken, limit: Int) -> ConditionError {
        ConditionError(
            message: "parentheses are nested more than \(limit) levels deep",
            help: "remove parentheses that are not needed",
            range: open.range
        )
    }
}
