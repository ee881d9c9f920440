import Findings
import Foundation
import Lint
import Testing

@testable import Reports

@Suite("Fixes in the forms for programs")
struct FixFormatTests {
    private func findings(in text: String, _ fix: (SourceSpan) -> Fix, at part: String) throws -> FindingLog {
        let file = SourceFile(name: "a b.yaml", text: text)
        let shown = String(decoding: file.bytes, as: UTF8.self)
        let range = try #require(shown.firstRange(of: part))
        let start = shown.unicodeScalars.distance(from: shown.startIndex, to: range.lowerBound)
        let span = SourceSpan(file: 0, start: UInt32(start), end: UInt32(start + part.unicodeScalars.count))
        let findings = Reports.findings(
            [Diagnostic(.warning, .unknownSetting, "m", at: span, fix: fix(span))], in: [file])
        return FindingLog(command: "lint", version: "1", files: ["a b.yaml"], findings: findings)
    }

    private func object(_ text: String) throws -> [String: Any] {
        try #require(try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
    }

    @Test("JSON has the stretches, with places in lines and columns, and what takes their place")
    func json() throws {
        let quoted = try findings(in: "é: 1\n  é😀: 1.10 # x\n", { Fix(quote: $0) }, at: "1.10")
        let all = try #require(try object(quoted.json())["findings"] as? [[String: Any]])
        let fix = try #require(all.first?["fix"] as? [[String: Any]])
        #expect(fix.map { $0["text"] as? String } == ["\"", "\""])
        #expect(fix.map { $0["line"] as? Int } == [2, 2])
        #expect(fix.map { $0["column"] as? Int } == [7, 11])
        #expect(fix.map { $0["endColumn"] as? Int } == [7, 11])
        #expect(fix.map { $0["file"] as? String } == ["a b.yaml", "a b.yaml"])

        let renamed = try findings(in: "k: 'old'\n", { Fix(rename: $0, to: "new") }, at: "'old'")
        #expect(renamed.findings[0].fix.map(\.text) == ["new"])
        #expect(renamed.findings[0].fix.map { [$0.place.column, $0.place.endColumn] } == [[5, 8]])
    }

    @Test("SARIF has them as replacements of one artifact")
    func sarif() throws {
        let found = try findings(in: "k: old\n", { Fix(rename: $0, to: "new") }, at: "old")
        let run = try #require((try object(found.sarif())["runs"] as? [[String: Any]])?.first)
        let fix = try #require(((run["results"] as? [[String: Any]])?.first?["fixes"] as? [[String: Any]])?.first)
        let change = try #require((fix["artifactChanges"] as? [[String: Any]])?.first)
        #expect((change["artifactLocation"] as? [String: Any])?["uri"] as? String == "a%20b.yaml")
        let replacement = try #require((change["replacements"] as? [[String: Any]])?.first)
        #expect(
            replacement["deletedRegion"] as? [String: Int]
                == ["startLine": 1, "startColumn": 4, "endLine": 1, "endColumn": 7])
        #expect((replacement["insertedContent"] as? [String: String]) == ["text": "new"])
        #expect((fix["description"] as? [String: String])?["text"] == "m")
    }

    @Test("A fix that cannot be made, or whose columns would not be those of the file, is left out")
    func none() throws {
        let block = try findings(in: "k: |\n  old\n", { Fix(rename: $0, to: "new") }, at: "|\n  old\n")
        #expect(block.findings[0].fix.isEmpty)
        let pairs = try findings(
            in: "{\"a\": \"\\ud83d\\ude00\", \"k\": \"old\"}", { Fix(rename: $0, to: "new") }, at: "\"old\"")
        #expect(pairs.findings[0].fix.isEmpty)
        #expect(!pairs.json().contains("\"fix\""))
        #expect(!pairs.sarif().contains("\"fixes\""))
    }
}
