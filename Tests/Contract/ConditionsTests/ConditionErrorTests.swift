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

    private let parts = "input names, '&&', '||', '!', '==', '!=', '(', ')', 'true' and 'false'"

    private var signs: String { "write only \(parts)" }

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
        #expect(fault("a && 😀") == ["     ^", "'😀' (U+1F600) is not allowed here", signs])
        let space = "replace it with a space: it is a no-break space"
        #expect(fault("a\u{A0}&& b") == [" ^", "'\u{A0}' (U+00A0) is not allowed here", space])
        let quotes = "remove it: quotes of YAML are \" and '"
        #expect(fault("“a”") == ["^", "'“' (U+201C) is not allowed here", quotes])
        #expect(fault(".a") == ["^", "'.' is not allowed here", signs])
        #expect(fault("été") == ["^", "'é' (U+00E9) is not allowed here", signs])
    }

    @Test("One '=' is not a comparison")
    func assignment() {
        let help = "write '==' to compare, and '!' before a name for the opposite"
        #expect(fault("a = b") == ["  ^", "'=' is not allowed here", help])
        #expect(fault("a === b") == ["    ^", "'=' is not allowed here", help])
        #expect(fault("a ! = b") == ["  ^^^", "'!' and '=' are two signs here", "write '!=' without a space"])
    }

    @Test("A name in quotes")
    func quoted() {
        func expected(_ mark: String) -> [String] {
            [mark, "a text in quotes is not allowed here", "write input names without quotes"]
        }
        #expect(fault("'a'") == expected("^^^"))
        #expect(fault("a && \"b\"") == expected("     ^^^"))
        #expect(fault("a && 'b") == expected("     ^^"))
    }

    @Test(
        "What CEL has beside it is named, at the first place that needs it",
        arguments: [
            ("a < b", "  ^", "the comparison '<'"), ("a <= b", "  ^^", "the comparison '<='"),
            ("a >= b", "  ^^", "the comparison '>='"), ("a && b > c && d < e", "       ^", "the comparison '>'"),
            ("a + b", "  ^", "the arithmetic sign '+'"), ("a && -b", "     ^", "the arithmetic sign '-'"),
            ("a - b", "  ^", "the arithmetic sign '-'"), ("a*b", " ^", "the arithmetic sign '*'"),
            ("a ? b : c", "  ^", "the choice '? … :'"), ("a[0]", " ^", "lists and indexes '[ … ]'"),
            ("a in [b]", "  ^^", "the operator 'in'"), ("{a: b}", "^", "maps '{ … }'"),
            ("a.type == 'paid'", "          ^^^^^^", "texts in quotes"), ("\"x\" != a", "^^^", "texts in quotes"),
            ("a > 'b'", "  ^", "the comparison '>'"),
        ])
    func notRead(text: String, mark: String, construct: String) {
        #expect(
            fault(text) == [
                mark, "ofevents does not read \(construct) in conditions yet", "a condition can have \(parts)",
            ])
    }

    @Test("A call is a name with a parenthesis directly behind it")
    func call() {
        func expected(_ mark: String, _ name: String) -> [String] {
            [
                mark, "ofevents does not read the call '\(name)(…)' in conditions yet",
                "write '&&' or '||' between '\(name)' and '(' if '\(name)' is an input",
            ]
        }
        #expect(fault("has(a.b)") == expected("^^^", "has"))
        #expect(fault("a && b.startsWith('x')") == expected("     ^^^^^^^^^^^^", "b.startsWith"))
        #expect(
            fault("not(a)") == [
                "^^^", "ofevents does not read the call 'not(…)' in conditions yet", "write '!' instead of 'not'",
            ])
    }

    @Test("Comparisons in a row are counted")
    func comparisons() {
        let row = Array(repeating: "a", count: 9).joined(separator: "==")
        #expect(fault(row).isEmpty)
        #expect(
            fault(row + "!=a") == [
                String(repeating: " ", count: row.count) + "^^", "more than 8 comparisons follow each other",
                "join shorter comparisons with '&&'",
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
        #expect(fault("== a") == expected("^^", "'=='"))
        #expect(fault("a != ") == expected("     ", "the end of the condition"))
    }

    @Test("Where the condition should go on or end, the message says what stands there")
    func missingOperator() {
        func expected(_ mark: String, _ found: String, _ help: String) -> [String] {
            [mark, "'&&', '||', '==', '!=' or the end of the condition is expected here, not \(found)", help]
        }
        let join = "write '&&' or '||' before "
        #expect(fault("a b") == expected("  ^", "'b'", join + "'b'"))
        #expect(fault("a and b") == expected("  ^^^", "'and'", "write '&&' instead of 'and'"))
        #expect(fault("a OR b") == expected("  ^^", "'OR'", "write '||' instead of 'OR'"))
        #expect(fault("a not b") == expected("  ^^^", "'not'", "write '&& !' instead of 'not'"))
        #expect(fault("a is true") == expected("  ^^", "'is'", "write '==' instead of 'is'"))
        #expect(fault("a XOR b") == expected("  ^^^", "'XOR'", "write '!=' instead of 'XOR'"))
        #expect(fault("not a") == expected("    ^", "'a'", "write '!' instead of 'not'"))
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
