import Conditions
import Testing

@Suite("Reading a condition")
struct ParseConditionTests {
    private func condition(_ text: String) throws -> Condition { try parseCondition(text).condition }

    @Test("'!' binds tighter than '==' and '!=', these tighter than '&&', and '&&' tighter than '||'")
    func precedence() throws {
        #expect(try condition("a || b && c") == .any([.atom(0), .all([.atom(1), .atom(2)])]))
        #expect(try condition("a && b || c") == .any([.all([.atom(0), .atom(1)]), .atom(2)]))
        #expect(try condition("!a && b") == .all([.not(.atom(0)), .atom(1)]))
        #expect(try condition("!(a && b)") == .not(.all([.atom(0), .atom(1)])))
        #expect(try condition("a && (b || c)") == .all([.atom(0), .any([.atom(1), .atom(2)])]))
        #expect(try condition("a || b || c") == .any([.atom(0), .atom(1), .atom(2)]))
        #expect(try condition("a && b && c") == .all([.atom(0), .atom(1), .atom(2)]))
        #expect(
            try condition("!a == b && c")
                == .all([.comparison(.not(.atom(0)), .atom(1), areEqual: true), .atom(2)]))
        #expect(
            try condition("a || b != true")
                == .any([.atom(0), .comparison(.atom(1), .constant(true), areEqual: false)]))
        #expect(
            try condition("a==b!=c")
                == .comparison(.comparison(.atom(0), .atom(1), areEqual: true), .atom(2), areEqual: false))
        #expect(
            try condition("a == (b != c)")
                == .comparison(.atom(0), .comparison(.atom(1), .atom(2), areEqual: false), areEqual: true))
    }

    @Test("Two negations are none, however many there are")
    func negations() throws {
        #expect(try condition("!!a") == .atom(0))
        #expect(try condition("! ! !a") == .not(.atom(0)))
        #expect(try condition(String(repeating: "!", count: 100_000) + "a") == .atom(0))
    }

    @Test("Blanks and line breaks are free, except inside a name or a sign")
    func blanks() throws {
        let expected = try condition("a && !(b || c)")
        #expect(try condition("a&&!(b||c)") == expected)
        #expect(try condition("\n  a\t&&\r\n ! ( b\n|| c ) \n") == expected)
        #expect(throws: ConditionError.self) { try parseCondition("a & & b") }
        #expect(throws: ConditionError.self) { try parseCondition("a | | b") }
    }

    @Test(
        "Names may hold dashes, dots and underscores, and start with a digit or an underscore",
        arguments: [
            "input-demo", "a.b.c", "a_b", "_a", "_", "0", "1a", "9-9", "a-", "a.", "a--b", "A", "and", "or", "not",
            "True", "in",
            "FALSE", "truer", "nottrue", "true-", "true.false",
        ])
    func names(name: String) throws {
        #expect(try condition(name) == .atom(0))
        let parsed = try parseCondition("!\(name)&&(\(name))")
        #expect(parsed.condition == .all([.not(.atom(0)), .atom(0)]))
        #expect(parsed.atoms == [.input(name)])
        #expect(Condition.fault(ofInputName: name) == nil)
    }

    @Test("'true' and 'false' are values, not names")
    func constants() throws {
        let parsed = try parseCondition("true && !false || a")
        #expect(parsed.condition == .any([.all([.constant(true), .not(.constant(false))]), .atom(0)]))
        #expect(parsed.uses.map(\.name) == ["a"])
    }

    @Test(
        "What a condition cannot name is refused as an input's name, with the reason",
        arguments: [
            ("", "it is empty"), ("true", "'true' is a constant"), ("false", "'false' is a constant"),
            ("a b", "it contains ' '"), ("-a", "it starts with '-'"), (".a", "it starts with '.'"),
            ("é", "it contains 'é' (U+00E9)"),
            ("a!", "it contains '!'"), ("a&&b", "it contains '&'"), ("a\u{0}", "it contains '\u{0}'"),
            ("😀", "it contains '😀' (U+1F600)"),
        ])
    func unusableNames(name: String, fault: String) {
        #expect(Condition.fault(ofInputName: name) == fault)
        #expect((try? parseCondition(name))?.atoms != [.input(name)])
    }

    @Test("Every use of an input is kept with its place, in the order of the text")
    func uses() throws {
        let uses = try parseCondition("  a-1 && (b||!a-1)\n|| c").uses
        #expect(uses.map(\.name) == ["a-1", "b", "a-1", "c"])
        #expect(uses.map(\.range) == [2..<5, 10..<11, 14..<17, 22..<23])
    }

    @Test("Parentheses may be nested 64 levels deep, and not one more")
    func depth() throws {
        func nested(_ levels: Int) -> String {
            String(repeating: "(", count: levels) + "a" + String(repeating: ")", count: levels)
        }
        #expect(try condition(nested(64)) == .atom(0))
        #expect(try condition("(a) && " + nested(64) + " && (!(a))").evaluate { _ in true } == false)
        let error = #expect(throws: ConditionError.self) { try parseCondition("b && " + nested(65)) }
        #expect(error?.message == "parentheses are nested more than 64 levels deep")
        #expect(error?.range == 69..<70)
        let hostile = #expect(throws: ConditionError.self) {
            try parseCondition(String(repeating: "!(", count: 100_000))
        }
        #expect(hostile?.range == 129..<130)
    }
}
