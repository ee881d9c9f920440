import EventsCompiler
import FieldReading
import Findings
import Foundation
import Lint
import Scenarios
import Testing

@testable import Reports

@Suite("Findings as SARIF")
struct SARIFTests {
    private let files = [SourceFile(name: "./a b.yaml", text: "x: 1\ny: 2\n"), SourceFile(name: "fine.yaml", text: "")]

    private let codes = DiagnosticCodes(compilerCodes + lintCodes + scenarioCodes)

    private func log(_ diagnostics: [Diagnostic]) -> FindingLog {
        var log = FindingLog(
            command: "lint", version: "1.2.3", files: files.map(\.name), findings: findings(diagnostics, in: files))
        log.codes = codes
        return log
    }

    private func run(_ log: FindingLog) throws -> [String: Any] {
        let object = try #require(
            try JSONSerialization.jsonObject(with: Data(log.sarif().utf8)) as? [String: Any])
        return try #require((object["runs"] as? [[String: Any]])?.first)
    }

    private func results(_ diagnostics: [Diagnostic]) throws -> [[String: Any]] {
        try #require(try run(log(diagnostics))["results"] as? [[String: Any]])
    }

    private func rules(_ log: FindingLog) throws -> [[String: Any]] {
        let tool = try #require(try run(log)["tool"] as? [String: [String: Any]])
        return try #require(tool["driver"]?["rules"] as? [[String: Any]])
    }

    private func location(_ value: Any?) throws -> (artifact: [String: Any], region: [String: Int]) {
        let physical = try #require((value as? [String: Any])?["physicalLocation"] as? [String: Any])
        let artifact = try #require(physical["artifactLocation"] as? [String: Any])
        let region = try #require(physical["region"] as? [String: Int])
        return (artifact, region)
    }

    private let span = SourceSpan(file: 0, start: 5, end: 6)

    @Test("Every log has every rule of resources, in the order of the names, and results find theirs")
    func rules() throws {
        let diagnostics = [
            Diagnostic(.error, .unknownField, "a", at: span), Diagnostic(.note, .noDeadLetters, "b", at: nil),
        ]
        let all = try rules(log(diagnostics))
        let names = all.map { $0["id"] as? String ?? "" }
        #expect(names == (compilerCodes + lintCodes).filter { $0.group != .scenario }.map(\.id).sorted())
        #expect(try rules(log([])).count == all.count)
        for result in try results(diagnostics) {
            let index = try #require(result["ruleIndex"] as? Int)
            #expect(names[index] == result["ruleId"] as? String)
        }
    }

    @Test("A rule has its severity and kind, and the words that are given for it or those of its name")
    func ruleTexts() throws {
        var log = log([])
        let text = RuleText(
            title: "T", description: String(repeating: "d", count: 2000), help: "h", markdown: "*h*")
        log.ruleText = { $0 == .literalSecret ? text : nil }
        let all = try rules(log)
        let secret = try #require(all.first { $0["id"] as? String == "literal-secret" })
        #expect(secret["name"] as? String == "LiteralSecret")
        #expect(secret["shortDescription"] as? [String: String] == ["text": "T"])
        #expect((secret["fullDescription"] as? [String: String])?["text"]?.count == 1024)
        #expect(secret["help"] as? [String: String] == ["text": "h", "markdown": "*h*"])
        #expect(secret["defaultConfiguration"] as? [String: String] == ["level": "warning"])
        let properties = try #require(secret["properties"] as? [String: Any])
        #expect(properties["tags"] as? [String] == ["lint", "security"])
        #expect(properties["problem.severity"] as? String == "warning")
        let note = try #require(all.first { $0["id"] as? String == "no-dead-letters" })
        #expect((note["properties"] as? [String: Any])?["problem.severity"] as? String == "recommendation")
        #expect(note["shortDescription"] as? [String: String] == ["text": "No dead letters"])
        #expect((note["help"] as? [String: String])?["text"]?.hasPrefix("docs/rules.md#no-dead-letters ") == true)
    }

    @Test("A place has a URI below the root, its artifact and a region; a related one has a number")
    func places() throws {
        let result = try results([
            Diagnostic(
                .error, .unknownField, "a", at: span,
                notes: [.init("here", at: SourceSpan(file: 0, start: 0, end: 4))])
        ])[0]
        let place = try location((result["locations"] as? [Any])?.first)
        #expect(place.artifact["uri"] as? String == "a%20b.yaml")
        #expect(place.artifact["uriBaseId"] as? String == "%SRCROOT%")
        #expect(place.artifact["index"] as? Int == 0)
        #expect(place.region == ["startLine": 2, "startColumn": 1, "endLine": 2, "endColumn": 2])
        let related = try #require((result["relatedLocations"] as? [[String: Any]])?.first)
        #expect(related["id"] as? Int == 1)
        #expect(try location(related).region["endColumn"] == 5)
    }

    @Test("A finding about the whole set stands at the beginning of the first file, for GitHub needs a place")
    func wholeSet() throws {
        let result = try results([Diagnostic(.note, .noDeadLetters, "a", at: nil)])[0]
        let place = try location((result["locations"] as? [Any])?.first)
        #expect(place.artifact["uri"] as? String == "a%20b.yaml")
        #expect(place.region == ["startLine": 1, "startColumn": 1, "endLine": 1, "endColumn": 1])
        #expect(result["properties"] as? [String: Bool] == ["aboutTheWholeSet": true])
        var log = FindingLog(command: "lint", version: "1", findings: log([]).findings, subject: "folder")
        log.findings = findings([Diagnostic(.note, .noDeadLetters, "a", at: nil)], in: [])
        let alone = try #require((try run(log)["results"] as? [[String: Any]])?.first)
        #expect(try location((alone["locations"] as? [Any])?.first).artifact["uri"] as? String == "folder")
    }

    @Test("What would be a link or a placeholder in a message is none")
    func messages() throws {
        let texts = ["a [b](1) {0} {x}", "{\"n\": [1]}"].map {
            Diagnostic(.error, .unknownField, $0, at: span)
        }
        let written = try results(texts).map { ($0["message"] as? [String: String])?["text"] ?? "" }
        #expect(written == ["a [b\\](1) {{0}} {x}", "{\"n\": [1]}"])
    }

    @Test(
        "Paths are URIs",
        arguments: [
            ("a/b.yaml", "a/b.yaml"), ("a:b,c%\n.yaml", "a%3Ab%2Cc%25%0A.yaml"), ("ä.yaml", "%C3%A4.yaml"),
            ("/tmp/a b", "file:///tmp/a%20b"), ("<stdin>", "stdin"),
        ])
    func uris(path: String, uri: String) { #expect(ArtifactURI.text(of: path) == uri) }

    @Test("Each file is an artifact once, by its path in the repository")
    func artifacts() throws {
        var log = log([])
        log.repositoryPath = { _ in "same.yaml" }
        let artifacts = try #require(try run(log)["artifacts"] as? [[String: Any]])
        #expect(artifacts.count == 1)
        #expect((artifacts[0]["location"] as? [String: String])?["uri"] == "same.yaml")
    }
}
