import Diagnostics
import Foundation
import Testing

@testable import FindingFormats

#if canImport(FoundationXML)
import FoundationXML
#endif

@Suite("Findings in every form")
struct FormatTests {
    private let files = [
        SourceFile(name: "a b.yaml", text: "x: 1\ny: \"ä😀\" # |`\n"), SourceFile(name: "fine.yaml", text: ""),
    ]

    private var all: [Finding] {
        let span = SourceSpan(file: 0, start: 5, end: 6)
        let odd = "100% of <b> & \"c\", a:b | `d` \u{1B}[0m\nnext"
        return findings(
            [
                Diagnostic(
                    .error, .unknownField, odd, at: span,
                    notes: [.init("here", at: SourceSpan(file: 0, start: 0, end: 4))], help: "do, this: 50%"),
                Diagnostic(.warning, .literalSecret, "twice", at: SourceSpan(file: 0, start: 9, end: 11)),
                Diagnostic(.warning, .literalSecret, "twice", at: span),
                Diagnostic(.note, .noDeadLetters, "all", at: nil),
            ], in: files)
    }

    @Test("Places are lines and columns of scalars; fingerprints tell equal findings apart and do not move with lines")
    func places() {
        #expect(all[0].place == Finding.Place(file: "a b.yaml", line: 2, column: 1, endLine: 2, endColumn: 2))
        #expect(all[1].place?.column == 5)
        #expect(all[3].place == nil)
        #expect(Set(all.map(\.fingerprint)).count == 4)
        let moved = findings(
            [Diagnostic(.warning, .literalSecret, "twice", at: SourceSpan(file: 0, start: 0, end: 1))], in: files)
        #expect(moved[0].fingerprint == all[1].fingerprint)
    }

    private func object(_ text: String) throws -> [String: Any] {
        try #require(try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
    }

    @Test("JSON")
    func json() throws {
        let object = try object(all.json())
        #expect(
            [object["version"], object["errors"], object["warnings"], object["notes"]].map { $0 as? Int ?? 0 } == [
                1, 1, 2, 1,
            ])
        let first = try #require((object["findings"] as? [[String: Any]])?.first)
        #expect(first["message"] as? String == all[0].message)
        #expect((first["page"] as? String)?.hasSuffix("docs/diagnostics.md#unknown-field") == true)
    }

    @Test("SARIF: a rule for each id, a region for each place, none where there is none, and URIs that are URIs")
    func sarif() throws {
        let object = try object(all.sarif(version: "1.2.3"))
        let run = try #require((object["runs"] as? [[String: Any]])?.first)
        let driver = try #require((run["tool"] as? [String: Any])?["driver"] as? [String: Any])
        let rules = try #require(driver["rules"] as? [[String: Any]]).map { $0["id"] as? String ?? "" }
        #expect(rules == ["literal-secret", "no-dead-letters", "unknown-field"])
        let results = try #require(run["results"] as? [[String: Any]])
        for result in results {
            let number = try #require(result["ruleIndex"] as? Int)
            #expect(rules[number] == result["ruleId"] as? String)
        }
        let location = try #require(
            (results[0]["locations"] as? [[String: Any]])?.first?["physicalLocation"] as? [String: Any])
        #expect((location["artifactLocation"] as? [String: Any])?["uri"] as? String == "a%20b.yaml")
        #expect(
            (location["region"] as? [String: Int]) == ["startLine": 2, "startColumn": 1, "endLine": 2, "endColumn": 2])
        #expect(results[3]["locations"] == nil)
        #expect((results[0]["relatedLocations"] as? [Any])?.count == 1)
        let empty = try self.object([Finding]().sarif(version: "1.2.3"))
        #expect(((empty["runs"] as? [[String: Any]])?.first?["results"] as? [Any])?.isEmpty == true)
    }

    @Test("GitHub's commands are one line each, with everything escaped that ends a property or a command")
    func github() {
        let lines = all.github().split(separator: "\n")
        #expect(lines.count == 4)
        #expect(
            lines[0].hasPrefix(
                "::error file=a b.yaml,line=2,endLine=2,col=1,endColumn=2,title=unknown-field::100%25 of"))
        #expect(lines[0].hasSuffix("%0Anext%0Ado, this: 50%25"))
        #expect(lines[3] == "::notice title=no-dead-letters::all")
    }

    @Test("Markdown keeps text as text, each finding on a line")
    func markdown() {
        let lines = all.markdown().split(separator: "\n")
        #expect(lines.count == 6)
        #expect(lines[2].contains("100% of \\<b\\> \\& \"c\", a:b \\| \\`d\\` ␛\\[0m next — do, this: 50%"))
        #expect([Finding]().markdown() == "No findings.\n")
    }

    @Test("JUnit's XML is well formed, counts right and has a case for a file without findings")
    func junit() throws {
        let text = all.junit(files: files.map(\.name))
        let parser = XMLParser(data: Data(text.utf8))
        #expect(parser.parse())
        #expect(text.contains("<testsuites name=\"ofevents lint\" tests=\"5\" failures=\"3\""))
        #expect(text.contains("<testsuite name=\"a b.yaml\" tests=\"3\" failures=\"3\""))
        #expect(text.contains("<testcase name=\"no findings\" classname=\"fine.yaml\""))
    }
}
