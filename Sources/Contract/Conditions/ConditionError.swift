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
            message: "the condition is empty", help: "name an input, or write 'true' to fire on every event",
            range: 0..<0
        )
    }

    static func unexpected(_ scalar: Unicode.Scalar, at place: Int) -> ConditionError {
        let help =
            switch scalar {
            case "&": "write '&&' for 'and'"
            case "|": "write '||' for 'or'"
            case "=", "!": "an input is either true or false: write its name, or '!' and its name"
            case "'", "\"": "write input names without quotes"
            case ",", ";": "join names with '&&' or '||'"
            default: "a condition is made of input names, '&&', '||', '!', parentheses, 'true' and 'false'"
            }
        let quoted = scalar == "'" ? "\"'\"" : "'\(scalar)'"
        return ConditionError(message: "\(quoted) is not allowed here", help: help, range: place..<place + 1)
    }

    static func expectedOperand(_ found: ConditionToken) -> ConditionError {
        ConditionError(
            message: "an input name is expected here, not \(found.description)", help: nil, range: found.range)
    }

    static func expectedOperator(_ found: ConditionToken) -> ConditionError {
        var help: String?
        if case .name(let name) = found.kind {
            help =
                switch name.lowercased() {
                case "and": "write '&&'"
                case "or": "write '||'"
                default: "join the two with '&&' or '||'"
                }
        } else if found.kind == .close {
            help = "there is no '(' for this ')'"
        } else if found.kind == .not || found.kind == .open {
            help = "join the two with '&&' or '||'"
        }
        return ConditionError(
            message: "'&&', '||' or the end of the condition is expected here, not \(found.description)", help: help,
            range: found.range
        )
    }

    static func unclosed(_ open: ConditionToken) -> ConditionError {
        ConditionError(message: "this '(' is never closed", help: "add ')'", range: open.range)
    }

    static func tooDeep(_ open: ConditionToken, limit: Int) -> ConditionError {
        ConditionError(
            message: "parentheses are nested more than \(limit) levels deep", help: "remove those that are not needed",
            range: open.range
        )
    }
}
