import Findings
import Testing

@Suite("Fixes of what was found")
struct FixTests {
    private let place = SourceSpan(file: 0, start: 5, end: 9)

    private func finding(
        _ message: String, code: DiagnosticCode = .unknownSetting, at span: SourceSpan? = nil, help: String? = nil,
        _ fix: Fix?
    ) -> Diagnostic {
        Diagnostic(.warning, code, message, at: span ?? place, help: help, fix: fix)
    }

    private func sorted(_ findings: [Diagnostic]) -> [Diagnostic] {
        var bag = DiagnosticBag()
        for finding in findings { bag.add(finding) }
        return bag.sorted()
    }

    @Test("What an alias repeats is reported once, with its fix")
    func repeated() {
        let fix = Fix(rename: place, to: "schedule")
        var twice = fix
        twice.places = 2
        let found = sorted([finding("a", fix), finding("b", fix)])
        #expect(found == [finding("a", twice)])
        var thrice = fix
        thrice.places = 3
        #expect(sorted(found + [finding("c", fix)]) == [finding("a", thrice)])
    }

    @Test("What has a fix in one place and none in another is reported once, without a fix")
    func repeatedWithout() {
        let fix = Fix(rename: place, to: "schedule")
        for others in [[nil], [Fix(rename: place, to: "other")], [nil, fix]] as [[Fix?]] {
            let found = sorted([finding("a", fix)] + others.map { finding("b", $0) })
            #expect(found == [finding("a", nil)])
        }
    }

    @Test("Fixes that make different things of one scalar are both left out; others stay")
    func contradicting() {
        let other = SourceSpan(file: 0, start: 20, end: 24)
        let found = sorted([
            finding("a", help: "x", Fix(rename: place, to: "x")), finding("b", help: "y", Fix(rename: place, to: "y")),
            finding("c", at: other, Fix(quote: other)),
            finding("d", code: .settingLetterCase, at: other, Fix(quote: other)),
        ])
        #expect(found.map(\.fix) == [nil, nil, Fix(quote: other), Fix(quote: other)])
    }

    @Test("What is found in the same place without a fix speaks against one, another finding there does not")
    func unfixable() {
        let fix = Fix(rename: place, to: "x")
        #expect(sorted([finding("a", help: "x", fix), finding("b", nil)]).map(\.fix) == [nil, nil])
        #expect(sorted([finding("a", fix), finding("b", code: .deprecatedSetting, nil)]).map(\.fix) == [fix, nil])
    }
}
