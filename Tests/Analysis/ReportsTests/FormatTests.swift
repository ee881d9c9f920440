import FieldReading
import Findings
import Foundation
import Lint
import Testing

@testable import Reports

#if canImport(FoundationXML)
import FoundationXML
#endif

@Suite("Findings in every form")
struct FormatTests {
    private let files = [
        SourceFile(name: "a b.yaml", text: "x: 1\ny: \"ä😀\" # |`\n"), SourceFile(name: "fine.yaml", text: ""),
    ]

    private var log: FindingLog {
        FindingLog(command: "lint", version: "1.2.3", files: files.map(\.name), findings: all)
    }

    private let empty = FindingLog(command: "lint", version: "1.2.3")

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
        let twice = Diagnostic(.warning, .literalSecret, "twice", at: SourceSpan(file: 0, start: 9, end: 11))
        let moved = findings([twice], in: [SourceFile(name: "a b.yaml", text: "z: 1\ny: \"ä😀\" # |`\n")])
        #expect(moved[0].fingerprint == all[1].fingerprint)
        let renamed = findings([twice], in: [files[0].named("./a b.yaml")], named: { String($0.dropFirst(2)) })
        #expect(renamed[0].fingerprint == all[1].fingerprint)
        #expect(renamed[0].place?.file == "./a b.yaml")
    }

    @Test("Line breaks at the end of a span, and what is behind the text, are not of its place")
    func ends() {
        let text = SourceFile(name: "a", text: "k: |\n  ä b\n\n\nnext")
        let places = [(3, 13), (3, 4), (5, 13), (12, 13), (17, 18)].map { start, end in
            findings(
                [
                    Diagnostic(
                        .error, .unknownField, "", at: SourceSpan(file: 0, start: UInt32(start), end: UInt32(end)))
                ],
                in: [text])[0].place
        }
        #expect(
            places == [
                Finding.Place(file: "a", line: 1, column: 4, endLine: 2, endColumn: 6),
                Finding.Place(file: "a", line: 1, column: 4, endLine: 1, endColumn: 5),
                Finding.Place(file: "a", line: 2, column: 1, endLine: 2, endColumn: 6),
                Finding.Place(file: "a", line: 4, column: 1, endLine: 4, endColumn: 1),
                Finding.Place(file: "a", line: 5, column: 5, endLine: 5, endColumn: 5),
            ])
    }

    @Test("JSON")
    func json() throws {
        let object = try object(log.json())
        #expect(
            [object["version"], object["errors"], object["warnings"], object["notes"]].map { $0 as? Int ?? 0 } == [
                1, 1, 2, 1,
            ])
        let first = try #require((object["findings"] as? [[String: Any]])?.first)
        #expect(first["message"] as? String == all[0].message)
        #expect((first["page"] as? String)?.hasSuffix("docs/diagnostics.md#unknown-field") == true)
        #expect(object["failures"] == nil)
    }

    @Test("A command that fails says so in every form")
    func failures() throws {
        var log = empty
        log.failures = [.init("cannot read 'a\u{1B}': <gone>", help: "name, it")]
        let json = try object(log.json())
        #expect(
            (json["failures"] as? [[String: String]]) == [["message": log.failures[0].message, "help": "name, it"]])
        let run = try #require((try object(log.sarif())["runs"] as? [[String: Any]])?.first)
        let invocation = try #require((run["invocations"] as? [[String: Any]])?.first)
        #expect(invocation["executionSuccessful"] as? Bool == false)
        #expect((invocation["toolExecutionNotifications"] as? [Any])?.count == 1)
        #expect(log.github() == "::error title=ofevents lint::cannot read 'a␛': <gone>%0Aname, it\n")
        #expect(log.markdown() == "**failed:** cannot read 'a␛': \\<gone\\><br>name, it\n\n")
        #expect(log.junit().contains("<testsuite name=\"ofevents lint\" tests=\"1\" failures=\"0\" errors=\"1\""))
        #expect(log.junit().contains("<error message=\"cannot read 'a␛': &lt;gone&gt;\" type=\"failure\">"))
    }

    @Test("GitHub's commands are one line each, with everything escaped that ends a property or a command")
    func github() {
        let lines = log.github().split(separator: "\n")
        #expect(lines.count == 4)
        #expect(
            lines[0].hasPrefix(
                "::error file=a b.yaml,line=2,endLine=2,col=1,endColumn=2,title=unknown-field::100%25 of"))
        #expect(lines[0].hasSuffix("␛[0m%0Anext%0Ado, this: 50%25%0Aa b.yaml:1:1: here"))
        #expect(lines[3] == "::notice title=no-dead-letters::all")
        var odd = log
        odd.findings[0].place?.file = "a:b,c%\r\n\u{7}.yaml"
        odd.findings[0].message = "\r\n"
        #expect(odd.github().hasPrefix("::error file=a%3Ab%2Cc%25%0D%0A␇.yaml,line=2,"))
        #expect(odd.github().contains("::%0D%0A%0Ado, this"))
        odd.repositoryPath = { "sub/\($0)" }
        #expect(odd.github().contains("file=sub/a b.yaml,"))
        #expect(odd.github().contains("%0Asub/a b.yaml:1:1: here\n"))
    }

    @Test("Markdown keeps text as text, each finding on a line, and ends where GitHub would not take it")
    func markdown() {
        let lines = log.markdown().split(separator: "\n")
        #expect(lines[0] == "1 error, 2 warnings, 1 note")
        #expect(lines.count == 7)
        #expect(
            lines[3].contains(
                "100% of \\<b\\> \\& \"c\", a:b \\| \\`d\\` ␛\\[0m<br>next<br>do, this: 50%<br>a b.yaml:1:1: here |"))
        #expect(empty.markdown() == "No findings.\n")
        var long = log
        long.findings = Array(repeating: all[0], count: 20_000)
        let text = long.markdown()
        #expect(text.utf8.count < 1_000_200)
        let rows = text.split(separator: "\n").count { $0.hasPrefix("| error") }
        #expect(text.hasSuffix("\nThe table ends here: \(20_000 - rows) more are in the other formats.\n"))
    }

    @Test("JUnit's XML is well formed, counts right, has a case for a file without findings, and no name twice")
    func junit() throws {
        let text = log.junit()
        let parser = XMLParser(data: Data(text.utf8))
        #expect(parser.parse())
        #expect(text.contains("<testsuites name=\"ofevents lint\" tests=\"5\" failures=\"3\""))
        #expect(text.contains("<testsuite name=\"a b.yaml\" tests=\"3\" failures=\"3\""))
        #expect(text.contains("<testcase name=\"no findings\" classname=\"fine.yaml\""))
        #expect(text.contains("<testcase name=\"literal-secret: twice\""))
        #expect(text.contains("<testcase name=\"literal-secret: twice (2)\""))
        #expect(text.contains("\na b.yaml:1:1: here</failure>"))
    }

    private func object(_ text: String) throws -> [String: Any] {
        try #require(try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
    }
}
