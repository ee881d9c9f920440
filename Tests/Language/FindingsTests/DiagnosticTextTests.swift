import Findings
import Testing

@Suite("Findings as text")
struct DiagnosticTextTests {
    /// The text of an error at the first occurrence of `part` in `source`, or at an offset.
    private func rendered(
        _ source: String, at part: String, help: String? = nil, message: String = "wrong", colour: Bool = false
    ) -> String {
        let file = SourceFile(name: "a.yaml", text: source)
        let span = Marked.span(of: part, in: source)
        var text = DiagnosticText(files: [file], colour: colour)
        return text.render([Diagnostic(.error, .wrongType, message, at: span, help: help)])
    }

    @Test("Place, severity, message and code; the source line, and a caret with tildes below the part")
    func form() {
        #expect(
            rendered("kind: A\nspec: 12\n", at: "12", help: "write it so") == """
                a.yaml:2:7: error: wrong [wrong-type]
                   2 | spec: 12
                     |       ^~
                     = help: write it so

                """)
    }

    @Test("A part that ends on a later line is marked to the end of its first line")
    func severalLines() {
        #expect(
            rendered("a: \"b\nc\"\n", at: "\"b\nc\"") == """
                a.yaml:1:4: error: wrong [wrong-type]
                   1 | a: "b
                     |    ^~

                """)
    }

    @Test("The end of the text is a place too, in an empty text as well")
    func endOfText() {
        let files = [SourceFile(name: "a", text: "a: 1"), SourceFile(name: "empty", text: "")]
        var text = DiagnosticText(files: files)
        let findings = [
            Diagnostic(.error, .yamlSyntax, "x", at: SourceSpan(file: 0, start: 4, end: 5)),
            Diagnostic(.error, .yamlSyntax, "y", at: SourceSpan(file: 1, start: 0, end: 1)),
        ]
        #expect(
            text.render(findings)
                == "a:1:5: error: x [yaml-syntax]\n   1 | a: 1\n     |     ^\n"
                + "empty:1:1: error: y [yaml-syntax]\n   1 | \n     | ^\n")
    }

    @Test("The gutter grows with the line number")
    func largeLineNumbers() {
        let lines = String(repeating: "\n", count: 99_999)
        #expect(
            rendered(lines + "a: 1", at: "1", help: "h")
                == "a.yaml:100000:4: error: wrong [wrong-type]\n100000 | a: 1\n       |    ^\n       = help: h\n")
        #expect(
            rendered(lines.dropFirst(99_000) + "a: 1", at: "1")
                == "a.yaml:1000:4: error: wrong [wrong-type]\n1000 | a: 1\n     |    ^\n")
    }

    @Test("The caret stands below its character behind wide, combining and tabbed text")
    func widths() {
        #expect(rendered("漢字: 12", at: "12").lines[1...] == ["   1 | 漢字: 12", "     |       ^~"])
        #expect(rendered("😀: 12", at: "12").lines[1...] == ["   1 | 😀: 12", "     |     ^~"])
        #expect(rendered("e\u{301}: 12", at: "12").lines[1...] == ["   1 | e\u{301}: 12", "     |    ^~"])
        #expect(rendered("\ta\t12", at: "12").lines[1...] == ["   1 | \ta\t12", "     | \t \t^~"])
        #expect(rendered("é: 12", at: "12").lines[1...] == ["   1 | é: 12", "     |    ^~"])
    }

    @Test("As many columns are marked as the part takes up")
    func markedWidths() {
        #expect(rendered("a: 漢字", at: "漢字").lines[2] == "     |    ^~~~")
        #expect(rendered("a: x漢", at: "x漢").lines[2] == "     |    ^~~")
        #expect(rendered("a: e\u{301}f", at: "e\u{301}f").lines[2] == "     |    ^~")
        #expect(rendered("a: \u{301}", at: "\u{301}").lines[2] == "     |    ^")
    }

    @Test("A long line is cut on both sides of the caret")
    func longLines() {
        let source = String(repeating: "a", count: 300) + "XY" + String(repeating: "b", count: 300)
        #expect(
            rendered(source, at: "XY") == """
                a.yaml:1:301: error: wrong [wrong-type]
                   1 | …\(String(repeating: "a", count: 120))XY\(String(repeating: "b", count: 38))…
                     |  \(String(repeating: " ", count: 120))^~

                """)
    }

    @Test("A line is not cut on the side where it ends")
    func oneSide() {
        let long = String(repeating: "é", count: 200)
        #expect(
            rendered("X" + long, at: "X").lines[1...]
                == ["   1 | X\(String(repeating: "é", count: 159))…", "     | ^"])
        #expect(
            rendered(long + "X", at: "X").lines[1...] == [
                "   1 | …\(String(repeating: "é", count: 120))X", "     |  \(String(repeating: " ", count: 120))^",
            ])
        let fitting = String(repeating: "x", count: 159) + "Y"
        #expect(rendered(fitting, at: "xx").lines[1] == "   1 | " + fitting)
    }

    @Test("A part longer than the excerpt is marked as far as it is shown")
    func longPart() {
        let source = "a: " + String(repeating: "x", count: 500)
        let marked = rendered(source, at: String(repeating: "x", count: 500)).lines[2]
        #expect(marked == "     |    ^" + String(repeating: "~", count: 156))
    }
}
