import Brokers
import DaprCatalogue
import EventsCompiler
import Findings
import Foundation
import Manifests
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

    @Test("What a broker's fact finds has a rule of its name", arguments: SettingFault.Kind.allCases)
    func facts(kind: SettingFault.Kind) {
        let names = Self.rules.map { $0.filter { $0 != "-" } }
        #expect(names.contains(kind.rawValue.lowercased()))
    }

    private func file(_ rule: String, _ name: String) throws -> SourceFile {
        let url = Self.root.appending(path: "Fixtures/lint/\(rule)/\(name)")
        return SourceFile(name: name, bytes: Array(try Data(contentsOf: url)))
    }

    private func findings(
        _ file: SourceFile, strict: Bool = false, _ compileOptions: CompileOptions = CompileOptions()
    ) -> [Diagnostic] {
        let analysis = Snapshot([file], options: compileOptions)
        #expect(analysis.diagnostics.allSatisfy { $0.severity != .error }, "the fixture has errors")
        var options = LintOptions()
        options.isStrict = strict
        options.daprVersion = compileOptions.daprVersion
        return suppress(
            lint(analysis, options: options), in: analysis, known: DiagnosticCodes(compilerCodes + lintCodes)
        ).sorted()
    }

    /// What `options.txt` says of a rule's inputs, and `NAME.options.txt` of `NAME.yaml`: a release of Dapr and options of generators.
    private func options(of rule: String, _ input: String) throws -> CompileOptions {
        var options = CompileOptions()
        for name in ["options.txt", input.dropLast(5) + ".options.txt"] {
            let url = Self.root.appending(path: "Fixtures/lint/\(rule)/\(name)")
            guard let text = try? String(contentsOf: url, encoding: .utf8) else { continue }
            for line in text.split(separator: "\n") {
                let match = try #require(line.wholeMatch(of: /([a-z-]+): (.+)/))
                if match.1 == "dapr-version" {
                    options.daprVersion = try #require(DaprVersion(String(match.2)))
                } else {
                    let option = try #require(GeneratorOption.all.first { $0.name == match.1 })
                    options.generators[option] = String(match.2)
                }
            }
        }
        return options
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
        for input in try Self.names(in: "Fixtures/lint/\(name)") where input.hasSuffix(".yaml") {
            let file = try file(name, input)
            let found = findings(file, try options(of: name, input))
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
