import Findings
import Testing

@Suite("Findings as text: notes, help, colour and control characters")
struct DiagnosticTextPartsTests {
    private func rendered(_ diagnostics: [Diagnostic], _ files: [SourceFile], colour: Bool = false) -> String {
        var text = DiagnosticText(files: files, colour: colour)
        return text.render(diagnostics)
    }

    @Test("A note has a place of its own, in another file too")
    func notes() {
        let files = [SourceFile(name: "a.yaml", text: "a: 1\n"), SourceFile(name: "b.yaml", text: "x\nb: 22\n")]
        let finding = Diagnostic(
            .warning, .duplicateResource, "second", at: Marked.span(of: "22", in: "x\nb: 22\n", file: 1),
            notes: [
                .init("first", at: Marked.span(of: "1", in: "a: 1\n")),
                .init("see", at: Marked.span(of: "b", in: "x\nb: 22\n", file: 1)),
            ], help: "remove one")
        #expect(
            rendered([finding], files) == """
                b.yaml:2:4: warning: second [duplicate-resource]
                   2 | b: 22
                     |    ^~
                     = help: remove one
                a.yaml:1:4: note: first
                   1 | a: 1
                     |    ^
                b.yaml:2:1: note: see
                   2 | b: 22
                     | ^

                """)
    }

    @Test(
        "A warning shows no field beside its place, also where it is made an error, and an error the whole line",
        arguments: [
            ("[{name: size, value: hunter2}, {name: mark}]", "…mark…"),
            (#"{"size": "hunter2", "k": "mark"}"#, "…mark…"),
            ("hunter2, mark", "…mark"), ("- name: mark # it", "- name: mark # it"), ("mark: one", "mark: one"),
            (#"  "name": "mark","#, #"  "name": "mark","#),
        ])
    func narrow(line: String, shown: String) {
        let text = "first: 1\n\(line)\nlast: 2\n"
        var finding = Diagnostic(.warning, .ignoredField, "w", at: Marked.span(of: "mark", in: text))
        finding.notes = [.init("n", at: Marked.span(of: "mark", in: text))]
        let files = [SourceFile(name: "a.yaml", text: text)]
        for severity in [Severity.warning, .note, .error] {
            finding.severity = severity
            let excerpts = rendered([finding], files).split(separator: "\n").filter { $0.hasPrefix("   2 | ") }
            #expect(excerpts == ["   2 | \(shown)", "   2 | \(shown)"])
        }
        finding.code = .unknownEvent
        #expect(rendered([finding], files).contains("   2 | \(line)\n"))
    }

    @Test("A finding about the whole set has no place and no source line")
    func withoutPlace() {
        let finding = Diagnostic(.error, .nothingToRender, "nothing", at: nil, help: "one\ntwo")
        #expect(
            rendered([finding], []) == """
                ofevents: error: nothing [nothing-to-render]
                 = help: one
                         two

                """)
    }

    @Test("Help of several lines keeps them, indented to the first")
    func severalLines() {
        let finding = Diagnostic(
            .note, .noBackend, "m", at: SourceSpan(file: 0, start: 0, end: 1), help: "write\n  a: b\n\nhere")
        #expect(
            rendered([finding], [SourceFile(name: "a", text: "x")])
                == "a:1:1: note: m [no-backend]\n   1 | x\n     | ^\n     = help: write\n"
                + "               a: b\n             \n             here\n")
    }

    @Test("Several findings follow each other without a blank line")
    func several() {
        let finding = Diagnostic(.error, .noTarget, "m", at: nil)
        #expect(rendered([finding, finding], []) == "ofevents: error: m [no-target]\nofevents: error: m [no-target]\n")
        #expect(rendered([], []).isEmpty)
    }

    @Test("Nothing of the input drives the terminal: control characters are shown as pictures")
    func controlCharacters() {
        let source = "a: \u{1B}[2J\u{7F}\u{0}\u{9B}\u{202E}\u{2067}12\n"
        let files = [SourceFile(name: "\u{1B}]0;x\u{7}", text: source)]
        let finding = Diagnostic(
            .error, .wrongType, "'\u{1B}\n\t'", at: Marked.span(of: "12", in: source),
            notes: [.init("\u{8}", at: Marked.span(of: "a", in: source))], help: "not \u{1B}")
        #expect(
            rendered([finding], files) == """
                ␛]0;x␇:1:13: error: '␛␊␉' [wrong-type]
                   1 | a: ␛[2J␡␀\u{FFFD}\u{FFFD}\u{FFFD}12
                     |             ^~
                     = help: not ␛
                ␛]0;x␇:1:1: note: ␈
                   1 | a: ␛[2J␡␀\u{FFFD}\u{FFFD}\u{FFFD}12
                     | ^

                """)
    }

    @Test("Colours mark place, severity, message, margin and caret, and end where they should")
    func colours() {
        func coloured(_ severity: Severity) -> [String] {
            let place = Marked.span(of: "b", in: "a: b")
            let finding = Diagnostic(severity, .wrongType, "m", at: place, notes: [.init("n", at: place)], help: "h")
            return rendered([finding], [SourceFile(name: "a", text: "a: b")], colour: true).lines.map {
                $0.replacing("\u{1B}[0m", with: "}").replacing("\u{1B}[", with: "{")
            }
        }
        let (line, place) = ("   {34m1 |} a: b", "{1ma:1:4:}")
        let note = ["\(place) {1;36mnote:} n", line, "{34m     |}    {1;36m^}"]
        for (severity, style) in [(Severity.error, "1;31"), (.warning, "1;35"), (.note, "1;36")] {
            #expect(
                coloured(severity) == [
                    "\(place) {\(style)m\(severity.rawValue):} {1mm} [wrong-type]", line,
                    "{34m     |}    {\(style)m^}", "     {34m=} help: h",
                ] + note)
        }
    }

    @Test("A byte that is no UTF-8 is shown as a replacement character, with the caret below it")
    func invalidBytes() {
        let finding = Diagnostic(.error, .invalidEncoding, "m", at: SourceSpan(file: 0, start: 2, end: 3))
        let file = SourceFile(name: "a", bytes: [0x61, 0x62, 0xFF, 0x63])
        #expect(
            rendered([finding], [file])
                == "a:1:3: error: m [invalid-encoding]\n   1 | ab\u{FFFD}c\n     |   ^\n")
    }
}
