import Conditions
import Testing

@Suite("Faults of a condition")
struct ConditionErrorTests {
    /// The message and the help of a faulty condition; a caret line as a report would draw it.
    private func fault(_ text: String) -> [String] {
        do throws(ConditionError) {
            _ = try parseCondition(text)
            return []
        } catch {
            let mark =
                String(repeating: " ", count: error.range.lowerBound) + String(repeating: "^", count: error.range.count)
            return [mark, error.message] + (error.help.map { [$0] } ?? [])
        }
    }

    private let signs = "write only input names, '&&', '||', '!', '(', ')', 'true' and 'false'"

    @Test("A condition without anything in it", arguments: ["", " ", "\n\t"])
    func empty(text: String) {
        #expect(
            fault(text) == [
                "", "the condition is empty", "write the name of an input, or 'true' to fire on every event",
            ])
    }

    @Test("A character of no sign and no name")
    func unexpected() {
        #expect(fault("a & b") == ["  ^", "'&' is not allowed here", "write '&&' for 'and'"])
        #expect(fault("a &&& b") == ["    ^", "'&' is not allowed here", "write '&&' for 'and'"])
        #expect(fault("a | b") == ["  ^", "'|' is not allowed here", "write '||' for 'or'"])
        #expect(fault("a, b") == [" ^", "',' is not allowed here", "join names with '&&' or '||'"])
        #expect(fault("a; b") == [" ^", "';' is not allowed here", "join names with '&&' or '||'"])
        #expect(fault("'a'") == ["^", "\"'\" is not allowed here", "write input names without quotes"])
        #expect(fault("a && \"b\"") == ["     ^", "'\"' is not allowed here", "write input names without quotes"])
        #expect(fault("a + b") == ["  ^", "'+' is not allowed here", signs])
        #expect(fault("a && 😀") == ["     ^", "'😀' is not allowed here", signs])
        #expect(fault("a\u{A0}&& b") == [" ^", "'\u{A0}' is not allowed here", signs])
        #expect(fault("a && -b") == ["     ^", "'-' is not allowed here", signs])
        #expect(fault(".a") == ["^", "'.' is not allowed here", signs])
        #expect(fault("été") == ["^", "'é' is not allowed here", signs])
    }

    @Test("Comparisons are not part of the language", arguments: [("a == true", 2), ("a = b", 2), ("a != b", 2)])
    func comparison(text: String, place: Int) {
        let mark = String(repeating: " ", count: place) + "^"
        let sign = text.contains("!") ? "!" : "="
        #expect(
            fault(text) == [
                mark, "'\(sign)' is not allowed here",
                "write only the name of the input, or '!' before its name for the opposite",
            ])
    }

    @Test("Where an input name is missing, the message says what stands there")
    func missingOperand() {
        func expected(_ mark: String, _ found: String) -> [String] {
            [
                mark, "an input name is expected here, not \(found)",
                "write the name of an input here, or remove what does not belong",
            ]
        }
        #expect(fault("a &&") == expected("    ", "the end of the condition"))
        #expect(fault("a && ") == expected("     ", "the end of the condition"))
        #expect(fault("!") == expected(" ", "the end of the condition"))
        #expect(fault("(") == expected(" ", "the end of the condition"))
        #expect(fault("&& a") == expected("^^", "'&&'"))
        #expect(fault("a && || b") == expected("     ^^", "'||'"))
        #expect(fault("()") == expected(" ^", "')'"))
        #expect(fault(")") == expected("^", "')'"))
        #expect(fault("!&& a") == expected(" ^^", "'&&'"))
    }

    @Test("Where the condition should go on or end, the message says what stands there")
    func missingOperator() {
        func expected(_ mark: String, _ found: String, _ help: String) -> [String] {
            [mark, "'&&', '||' or the end of the condition is expected here, not \(found)", help]
        }
        let join = "write '&&' or '||' before "
        #expect(fault("a b") == expected("  ^", "'b'", join + "'b'"))
        #expect(fault("a and b") == expected("  ^^^", "'and'", "write '&&' instead of 'and'"))
        #expect(fault("a OR b") == expected("  ^^", "'OR'", "write '||' instead of 'OR'"))
        #expect(fault("(a b)") == expected("   ^", "'b'", join + "'b'"))
        #expect(fault("a (b)") == expected("  ^", "'('", join + "'('"))
        #expect(fault("a !b") == expected("  ^", "'!'", join + "'!'"))
        #expect(fault("a) && b") == expected(" ^", "')'", "remove this ')', or write the '(' that belongs to it"))
        #expect(fault("true false") == expected("     ^^^^^", "'false'", join + "'false'"))
    }

    @Test("A parenthesis that is never closed is marked itself, the innermost one first")
    func unclosed() {
        #expect(fault("(a") == ["^", "this '(' is never closed", "add ')' where the part in parentheses ends"])
        #expect(
            fault("a && (b || (c)") == [
                "     ^", "this '(' is never closed", "add ')' where the part in parentheses ends",
            ])
        #expect(fault("((a") == [" ^", "this '(' is never closed", "add ')' where the part in parentheses ends"])
    }
}
