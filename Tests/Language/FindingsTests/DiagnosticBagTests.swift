import Findings
import Testing

@Suite("What was found")
struct DiagnosticBagTests {
    private func finding(
        _ message: String, _ file: UInt32 = 0, _ start: UInt32? = nil, _ end: UInt32 = 0, severity: Severity = .error,
        help: String? = nil
    ) -> Diagnostic {
        Diagnostic(
            severity, .wrongType, message, at: start.map { SourceSpan(file: file, start: $0, end: max(end, $0)) },
            help: help)
    }

    private func sorted(_ findings: [Diagnostic]) -> [String] {
        var bag = DiagnosticBag()
        for finding in findings { bag.add(finding) }
        return bag.sorted().map(\.message)
    }

    @Test("Findings come in the order of the files and of the text, those without a place last")
    func order() {
        let findings = [
            finding("e"), finding("d", 1, 0), finding("c", 0, 9), finding("b", 0, 2, 8), finding("a", 0, 2, 4),
        ]
        #expect(sorted(findings) == ["a", "b", "c", "d", "e"])
        #expect(sorted(findings.reversed()) == ["a", "b", "c", "d", "e"])
    }

    @Test("At one place errors come first, and otherwise what was found first")
    func orderAtOnePlace() {
        let findings = [
            finding("note", 0, 5, severity: .note), finding("warning", 0, 5, severity: .warning), finding("z", 0, 5),
            finding("a", 0, 5, help: "h"), finding("set", severity: .warning), finding("worse"),
        ]
        #expect(sorted(findings) == ["z", "a", "warning", "note", "worse", "set"])
    }

    @Test("A finding that comes twice is reported once, whatever comes between")
    func duplicates() {
        let (first, second) = (finding("a", 0, 5), finding("b", 0, 5, help: "h"))
        #expect(sorted([first, first, first]) == ["a"])
        #expect(sorted([first, second, first, second]) == ["a", "b"])
        #expect(sorted([finding("set"), finding("other"), finding("set")]) == ["set", "other"])
    }

    @Test("A finding at one place under several paths, behind an alias, is reported once, with the first path")
    func aliased() {
        #expect(sorted([finding("a.x", 0, 5), finding("b.x", 0, 5), finding("b.x", 0, 6)]) == ["a.x", "b.x"])
    }

    @Test("Findings that differ in any other part are reported twice")
    func neighbours() {
        let place = SourceSpan(file: 0, start: 5, end: 6)
        let plain = Diagnostic(.error, .wrongType, "a", at: place)
        let others = [
            Diagnostic(.warning, .wrongType, "a", at: place), Diagnostic(.error, .missingField, "a", at: place),
            Diagnostic(.error, .wrongType, "a", at: SourceSpan(file: 0, start: 5, end: 7)),
            Diagnostic(.error, .wrongType, "a", at: place, notes: [.init("n", at: place)]),
            Diagnostic(.error, .wrongType, "a", at: place, help: "h"),
        ]
        for other in others { #expect(sorted([plain, other]) == ["a", "a"]) }
    }

    @Test("Only errors count as errors")
    func errors() {
        var bag = DiagnosticBag()
        bag.add(finding("w", severity: .warning))
        bag.add(finding("n", severity: .note))
        #expect(!bag.hasErrors)
        bag.add(finding("e"))
        #expect(bag.hasErrors)
        #expect(bag.errorCount == 1)
        #expect(bag.diagnostics.map(\.message) == ["w", "n", "e"])
    }
}
