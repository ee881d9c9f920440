import EventsCompiler
import Findings
import Foundation
import TestInputs
import Testing
import Workspace

@testable import Explanations

/// The example of each code, run: what its page says is printed is printed. The examples of scenarios are sessions, which the tests
/// of the documents run.
@Suite("The examples of codes")
struct CodeExampleTests {
    @Test(
        "The compiler's give the finding that they stand for, and what is printed about it",
        arguments: knownCodes.of(.resource))
    func resources(code: DiagnosticCode) throws {
        var (files, printed) = ([SourceFile](), [String]())
        for part in code.page.example {
            switch part {
            case .file(let name, let text):
                files.append(SourceFile(name: name ?? "events.yaml", bytes: Self.bytes(of: text)))
            case .printed(let text): printed.append(text)
            case .session: Issue.record("a session, which no test runs")
            }
        }
        let found = compile(files).diagnostics
        #expect(Set(found.map(\.code)) == [code])
        var text = DiagnosticText(files: files)
        try check([String(text.render(found).dropLast())], are: printed, of: code)
    }

    @Test("A rule's is the first finding of the input that it names", arguments: knownCodes.of(.lint))
    func rules(code: DiagnosticCode) throws { try checkFixture(of: code, in: "Fixtures/lint") }

    @Test(
        "A mistake's of the configuration file is the first finding of the input that it names",
        arguments: knownCodes.of(.configuration))
    func configuration(code: DiagnosticCode) throws { try checkFixture(of: code, in: "Fixtures/reject-configuration") }

    @Test(
        "A scenario's or a repository's is a session that shows the code",
        arguments: knownCodes.of(.scenario) + knownCodes.of(.repository))
    func scenarios(code: DiagnosticCode) {
        let sessions = code.page.example.compactMap { if case .session(let text) = $0 { text } else { nil } }
        #expect(
            sessions.count == 1 && sessions.allSatisfy { $0.hasPrefix("$ ofevents ") && $0.contains("[\(code.id)]") })
    }

    @Test("The severity of a code is that of its example", arguments: knownCodes.all)
    func severity(code: DiagnosticCode) throws {
        let words = code.page.example.flatMap { part -> [Substring] in
            switch part {
            case .file: []
            case .printed(let text), .session(let text): text.split { $0 == " " || $0 == "\n" }
            }
        }
        let first = try #require(words.first { ["error:", "warning:", "note:"].contains($0) })
        #expect(first == "\(code.severity.rawValue):")
    }

    @Test("The file beside the examples has no findings of its own, and the introduction shows one of the examples")
    func companion() throws {
        guard case .file(let name?, let text) = CodePage.Example.orders else { throw Missing() }
        let result = compile([SourceFile(name: name, text: text + "\n")])
        #expect(result.diagnostics.isEmpty && !result.manifests.isEmpty)
        let document = try Repository.text(of: "docs/diagnostics.md")
        #expect(document.contains("```yaml \(name)\n\(text)\n```\n"))
        let introduction = try #require(document.firstMatch(of: /(?s)```text\n(.*?)\n```/)).1
        let isExample = knownCodes.of(.resource).contains { $0.page.example.contains(.printed(String(introduction))) }
        #expect(isExample, "the finding of the introduction is that of no code")
    }

    private struct Missing: Error {}

    /// Of a page that names none of the inputs, as one does that is not recorded yet, it is the first finding of all.
    private func checkFixture(of code: DiagnosticCode, in folder: String) throws {
        var findings = try Repository.text(of: "\(folder)/\(code.id)/expected.txt")
        let printed = code.page.example.compactMap { if case .printed(let text) = $0 { text } else { nil } }
        let input = printed.first.map { $0.prefix { $0 != ":" } } ?? ""
        if let head = findings.firstRange(of: "# \(input)\n") { findings = String(findings[head.lowerBound...]) }
        try check([#require(Self.firstFinding(of: findings))], are: printed, of: code)
    }

    /// Compares what is printed with what the page says. With `UPDATE_GOLDENS=1` the page is changed, and the test fails all the
    /// same.
    private func check(_ produced: [String], are texts: [String], of code: DiagnosticCode) throws {
        guard produced != texts else { return }
        if ProcessInfo.processInfo.environment["UPDATE_GOLDENS"] == "1", texts.count == produced.count {
            for (text, new) in zip(texts, produced) { try Repository.replace(text, with: new, onPageOf: code.id) }
        }
        Issue.record("UPDATE_GOLDENS=1 writes it into the page; [\(code.id)] prints:\n\(produced.joined())")
    }

    /// The first finding of a recording, with its source line, its help and its notes.
    private static func firstFinding(of text: String) -> String? {
        var lines: [Substring] = []
        for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
            if line.hasPrefix("# ") && lines.isEmpty { continue }
            let isHead = !line.hasPrefix(" ") && line.hasSuffix("]")
            if line.isEmpty || (isHead && !lines.isEmpty) {
                if lines.isEmpty { continue }
                break
            }
            lines.append(line)
        }
        return lines.isEmpty ? nil : lines.joined(separator: "\n")
    }

    /// The bytes of an input, in which `⟦E9⟧` stands for a byte that no source can hold, and `⟦131000 × a⟧` for a long text.
    private static func bytes(of text: String) -> [UInt8] {
        var bytes: [UInt8] = []
        for part in text.split(separator: "⟦", omittingEmptySubsequences: false) {
            let halves = part.split(separator: "⟧", maxSplits: 1, omittingEmptySubsequences: false)
            if halves.count == 2, let byte = UInt8(halves[0], radix: 16) { bytes.append(byte) }
            let factors = halves[0].split(separator: " × ")
            if halves.count == 2, factors.count == 2, let count = Int(factors[0]) {
                bytes += String(repeating: String(factors[1]), count: count).utf8
            }
            bytes += Array(halves[halves.count - 1].utf8)
        }
        return bytes + [0x0A]
    }
}
