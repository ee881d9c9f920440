import Findings
import Lint
import Testing

@testable import Reports

@Suite("Baselines")
struct BaselineTests {
    private let files = [SourceFile(name: "a: b.yaml", text: "x"), SourceFile(name: "c.yaml", text: "x")]

    private func found(_ codes: DiagnosticCode...) -> [Finding] {
        findings(
            codes.enumerated().map { index, code in
                Diagnostic(.warning, code, "mind: this", at: SourceSpan(file: UInt32(index), start: 0, end: 1))
            }, in: files)
    }

    @Test(
        "What it lists it contains, errors of lint too, but none of the compiler, no secret of a strict run and nothing without a place"
    )
    func text() throws {
        var all = found(.unusedInput, .ownTopic)
        let baseline = try Baseline(Baseline.text(of: all))
        #expect(all.allSatisfy(baseline.contains))
        all[0].severity = .error
        #expect(baseline.contains(all[0]))
        all[1].place = nil
        #expect(Baseline.text(of: all).split(separator: "\n").count == 2)
        for code in [
            DiagnosticCode.literalSecret, DiagnosticCode("faulty", of: .resource, page: CodePage("x", example: [])),
        ] {
            var found = found(code)
            let baseline = try Baseline(Baseline.text(of: found))
            #expect(baseline.contains(found[0]))
            found[0].severity = .error
            #expect(!baseline.contains(found[0]))
            #expect(Baseline.text(of: found).split(separator: "\n").count == 1)
        }
    }

    @Test("A fingerprint of another version is refused at its line; a file that lists nothing needs no version")
    func versions() throws {
        let old = "# Findings that ofevents lint leaves out; written by ofevents lint --write-baseline.\n"
        let lines = Baseline.text(of: found(.unusedInput)).split(separator: "\n")
        for (text, line, isOld) in [
            (old + lines[1], 2, true), (String(lines[1]), 1, true), ("# ofevents baseline 1:\n\n" + lines[1], 3, true),
            ("\n" + lines.joined(separator: "\n"), 3, true), ("\(lines[0])\nnonsense\n", 2, false), ("x", 1, false),
        ] {
            let error = #expect(throws: Baseline.FaultyLine.self, "\(text)") { try Baseline(text) }
            #expect(error?.number == line, "\(text)")
            #expect(error?.isOfOtherVersion == isOld, "\(text)")
        }
        for empty in ["", "\n", old] { #expect(throws: Never.self) { try Baseline(empty) } }
    }

    @Test("A line is judged where its file and its rule were looked at")
    func stale() throws {
        let text = Baseline.text(of: found(.unusedInput, .ownTopic)) + "0123456789abcdef\n"
        let baseline = try Baseline(text)
        func stale(_ files: [String]?, leavingOut rules: Set<String> = []) -> Int {
            baseline.staleLines(among: [], of: files, leavingOut: rules).count
        }
        #expect(stale(nil) == 3)
        #expect(stale(nil, leavingOut: ["own-topic"]) == 2)
        #expect(stale(["a: b.yaml"]) == 1)
        #expect(stale(["a: b.yaml", "c.yaml"]) == 2)
        #expect(stale(["a:", "d.yaml"]) == 0)
        #expect(baseline.staleLines(among: found(.unusedInput, .ownTopic), of: nil) == [4])
    }
}
