import DaprCatalogue
import EventsCompiler
import Findings
import Foundation
import TestInputs
import Testing

@testable import Lint

@Suite("The rules of lint, by their fixtures")
struct RuleTests {
    private static let root = Checkout.root

    private static func names(in folder: String) throws -> [String] {
        try FileManager.default.contentsOfDirectory(atPath: root.appending(path: folder).path).sorted()
    }

    private static let rules = lintCodes.map(\.id).sorted()

    private func file(_ rule: String, _ name: String) throws -> SourceFile {
        let url = Self.root.appending(path: "Fixtures/lint/\(rule)/\(name)")
        return SourceFile(name: name, bytes: Array(try Data(contentsOf: url)))
    }

    private func findings(
        _ file: SourceFile, strict: Bool = false, release: DaprVersion = .newest
    ) -> [Diagnostic] {
        var compileOptions = CompileOptions()
        compileOptions.daprVersion = release
        let analysis = Snapshot([file], options: compileOptions)
        #expect(analysis.diagnostics.allSatisfy { $0.severity != .error }, "the fixture has errors")
        var options = LintOptions()
        options.isStrict = strict
        options.daprVersion = release
        return suppress(
            lint(analysis, options: options), in: analysis, known: DiagnosticCodes(compilerCodes + lintCodes)
        ).sorted()
    }

    /// The release of Dapr in `options.txt`, such as `dapr-version: 1.12`; the newest where there is none.
    private func release(of rule: String) throws -> DaprVersion {
        let url = Self.root.appending(path: "Fixtures/lint/\(rule)/options.txt")
        guard let text = try? String(contentsOf: url, encoding: .utf8) else { return .newest }
        let match = try #require(text.wholeMatch(of: /dapr-version: (.+)\n/))
        return try #require(DaprVersion(String(match.1)))
    }

    @Test("Every rule has a folder and a section of the document")
    func complete() throws {
        #expect(try Self.names(in: "Fixtures/lint") == Self.rules)
        let text = try String(contentsOf: Self.root.appending(path: "docs/rules.md"), encoding: .utf8)
        #expect(text.matches(of: /(?m)^## `([a-z-]+)`$/).map { String($0.1) } == Self.rules)
        for rule in Self.rules {
            let inputs = try Self.names(in: "Fixtures/lint/\(rule)")
            #expect(inputs.contains("fires.yaml") && inputs.contains("silent.yaml"), "\(rule)")
        }
    }

    @Test("Each rule fires where it should, and nothing where nothing is wrong", arguments: rules)
    func rule(name: String) throws {
        var text = ""
        let release = try release(of: name)
        for input in try Self.names(in: "Fixtures/lint/\(name)") where input.hasSuffix(".yaml") {
            let file = try file(name, input)
            let found = findings(file, release: release)
            if input == "silent.yaml" {
                #expect(found.map(\.message) == [])
            } else {
                #expect(!found.isEmpty && found.allSatisfy { $0.code.id == name }, "\(found.map(\.message))")
            }
            var writer = DiagnosticText(files: [file])
            text += "# \(input)\n" + writer.render(found) + "\n"
        }
        #expect(!text.contains("hunter2"), "a secret is shown")
        let url = Self.root.appending(path: "Fixtures/lint/\(name)/expected.txt")
        let expected = (try? String(contentsOf: url, encoding: .utf8)) ?? ""
        if text != expected, ProcessInfo.processInfo.environment["UPDATE_GOLDENS"] == "1" {
            try text.write(to: url, atomically: true, encoding: .utf8)
        }
        #expect(text == expected, "UPDATE_GOLDENS=1 records it")
    }

    @Test("A strict run makes errors of secrets")
    func strict() throws {
        let found = findings(try file("literal-secret", "fires.yaml"), strict: true)
        #expect(found.map(\.severity) == [.error, .error])
        var writer = DiagnosticText(files: [try file("literal-secret", "flow.yaml")])
        let flow = findings(try file("literal-secret", "flow.yaml"), strict: true)
        #expect(!writer.render(flow).contains("hunter2"))
    }
}
