import Commands
import DaprCatalogue
import EventsCompiler
import FieldReading
import Findings
import Foundation
import Lint
import Manifests
import TestInputs
import Testing
import Workspace

@testable import ConfigurationFile

@Suite("Reading the configuration file")
struct DecodeConfigurationTests {
    static let root = Checkout.root

    /// The template of `everything.yaml` in another style.
    private static let pods = """
        {container: {resources: {limits: {"memory": '256Mi'}}, livenessProbe: null}, annotations: {dapr.io/config: 'tracing'}, \
        serviceAccountName: "events", nodeSelector: {pool: events}, labels: {team: shop}, \
        tolerations: [{key: events, operator: Exists}], volumes: [{name: certificates, secret: {secretName: kafka}}]}
        """

    private func names(in folder: String) throws -> [String] {
        try FileManager.default.contentsOfDirectory(atPath: Self.root.appending(path: folder).path).sorted()
    }

    private func file(_ path: String) throws -> SourceFile {
        let bytes = Array(try Data(contentsOf: Self.root.appending(path: "Fixtures").appending(path: path)))
        return SourceFile(name: ".ofevents.yaml", bytes: bytes)
    }

    private func decoded(_ text: String) -> Configuration {
        let (configuration, findings) = decodeConfiguration(
            SourceFile(name: ".ofevents.yaml", text: text), known: knownCodes)
        #expect(findings.map(\.message) == [])
        return configuration
    }

    // MARK: What is accepted

    @Test("Every field is read, with the place of what names a file")
    func everything() throws {
        let (configuration, findings) = decodeConfiguration(
            try file("configuration/everything.yaml"), known: knownCodes)
        #expect(findings.isEmpty)
        #expect(configuration.namespace == "shop")
        #expect(configuration.clusterDomain == "example.internal")
        #expect(configuration.generators[.adapterImage] == "registry.example.com/ofevents-adapter:1.2.3")
        #expect(configuration.generators[.sidecarResources] == "requests.cpu=100m,limits.memory=256Mi")
        #expect(configuration.generators.podTemplate == decoded("podTemplate: \(Self.pods)").generators.podTemplate)
        #expect(configuration.daprVersion == DaprVersion(minor: 17))
        #expect(configuration.paths.map(\.value) == ["events/", "bus.yaml"])
        #expect(configuration.paths.map { $0.span.end - $0.span.start } == [7, 8])
        #expect(configuration.scenarios.map(\.value) == ["tests/"])
        let lint = configuration.lint
        #expect(lint.disabled == [.noDeadLetters])
        #expect(lint.severities == [.literalSecret: .error, .unusedInput: .note, .nothingToRender: .warning])
        #expect(lint.isStrict == true)
        #expect(lint.failOn == .warning)
        #expect(lint.assumesExternal == true)
        #expect(lint.baseline?.value == "lint-baseline.txt")
    }

    @Test("Templates of pods are equal if they say the same, and otherwise not")
    func podTemplates() {
        func options(_ template: String) -> GeneratorOptions { decoded("podTemplate: \(template)").generators }
        #expect(options("{labels: {a: b}}") == options("{labels: {'a': \"b\"}, annotations: {}}"))
        #expect(options("{labels: {a: b}}") != options("{labels: {a: c}}"))
        #expect(options("{}") != GeneratorOptions() && options("{}").podTemplate != nil)
        var merged = options("{hostname: a}")
        merged.merge(GeneratorOptions())
        #expect(merged == options("{hostname: a}"))
        merged.merge(options("{hostname: b}"))
        #expect(merged == options("{hostname: b}"))
    }

    @Test("No file of the fixtures that is accepted has a finding")
    func accepted() throws {
        let names = try names(in: "Fixtures/configuration")
        #expect(names.count > 5)
        for name in names {
            #expect(
                decodeConfiguration(try file("configuration/\(name)"), known: knownCodes).findings.map(\.message) == [],
                "\(name)")
        }
    }

    @Test("What the file does not say is nil, so that the command line and the defaults decide")
    func nothing() {
        for text in ["", "# a comment\n", "---\n", "{}", "lint: {}", "---\n---\n", "lint: {rules: {}}"] {
            let configuration = decoded(text)
            #expect(configuration.namespace == nil && configuration.daprVersion == nil && configuration.paths.isEmpty)
            #expect(configuration.lint.isStrict == nil && configuration.lint.failOn == nil)
            #expect(configuration.lint.assumesExternal == nil && configuration.lint.baseline == nil)
        }
    }

    @Test(
        "A release of Dapr counts as it is written, in quotes or bare",
        arguments: [("1.17", 17), ("\"1.17\"", 17), ("1.10", 10), ("'1.10'", 10), ("v1.13.2", 13), ("1.8", 8)])
    func versions(text: String, minor: Int) {
        #expect(decoded("daprVersion: \(text)").daprVersion == DaprVersion(minor: minor))
    }

    @Test("Off is off in every version of YAML, and false is too")
    func off() throws {
        for text in ["off", "\"off\"", "Off", "OFF", "false", "no"] {
            #expect(decoded("lint: {rules: {own-topic: \(text)}}").lint.disabled == [.ownTopic], "\(text)")
        }
        #expect(decoded("lint: {strict: no, assumeExternal: off}").lint.isStrict == false)
    }

    @Test("Every rule of lint and every remark of the compiler takes a severity, and no other code does")
    func rules() {
        for code in knownCodes.all {
            let text = "lint: {rules: {\(code.id): note}}"
            let (configuration, findings) = decodeConfiguration(SourceFile(name: "c", text: text), known: knownCodes)
            if code.isSettable {
                #expect(configuration.lint.severities == [code: .note] && findings.isEmpty)
            } else {
                #expect(findings.map(\.code) == [code.group == .resource ? .fixedSeverity : .unknownRule])
            }
        }
    }

    @Test("A rule is known by a name that it had before")
    func formerNames() {
        #expect(decoded("lint: {rules: {event-circle: off}}").lint.disabled == [.eventCycle])
    }

    @Test("A remark of the compiler is a code that a fixture shows as a warning or a note")
    func remarks() throws {
        var found: Set<DiagnosticCode> = []
        for code in try names(in: "Fixtures/reject") {
            for name in try names(in: "Fixtures/reject/\(code)") where name.hasSuffix(".yaml") {
                for minor in DaprVersion.oldest.minor...DaprVersion.newest.minor {
                    var options = CompileOptions()
                    options.daprVersion = DaprVersion(minor: minor)
                    let diagnostics = compile([try file("reject/\(code)/\(name)")], options: options).diagnostics
                    found.formUnion(diagnostics.filter { $0.severity != .error }.map(\.code))
                }
            }
        }
        #expect(found == Set(knownCodes.of(.resource).filter(\.isSettable)))
    }

    // MARK: What is refused

    @Test("Each mistake is reported as recorded, and leaves nothing but errors")
    func mistakes() throws {
        let folders = try names(in: "Fixtures/reject-configuration")
        let codes = knownCodes.of(.configuration).map(\.id)
        #expect(Set(codes).isSubset(of: folders))
        for folder in folders {
            var text = ""
            let names = try names(in: "Fixtures/reject-configuration/\(folder)").filter { $0.hasSuffix(".yaml") }
            #expect(!names.isEmpty)
            for name in names {
                let file = try file("reject-configuration/\(folder)/\(name)")
                let findings = decodeConfiguration(file, known: knownCodes).findings
                #expect(!findings.isEmpty && findings.allSatisfy { $0.severity == .error }, "\(folder)/\(name)")
                #expect(findings.allSatisfy { $0.span != nil })
                #expect(findings.allSatisfy { $0.help != nil || !$0.notes.isEmpty || $0.code == .wrongType })
                if knownCodes[id: folder] != nil { #expect(Set(findings.map(\.code.id)) == [folder]) }
                var writer = DiagnosticText(files: [file])
                text += "# \(name)\n" + writer.render(findings) + "\n"
            }
            let url = Self.root.appending(path: "Fixtures/reject-configuration/\(folder)/expected.txt")
            let expected = (try? String(contentsOf: url, encoding: .utf8)) ?? ""
            if text != expected, ProcessInfo.processInfo.environment["UPDATE_GOLDENS"] == "1" {
                try text.write(to: url, atomically: true, encoding: .utf8)
            }
            #expect(text == expected, "\(folder): UPDATE_GOLDENS=1 records it")
        }
    }

    @Test("The document has a heading for each code, and names what can be set beside the rules")
    func document() throws {
        let text = try String(
            contentsOf: Self.root.appending(path: "docs/configuration.md"), encoding: .utf8)
        let codes = knownCodes.of(.configuration).map(\.id)
        #expect(text.matches(of: /(?m)^### `([a-z-]+)`$/).map { String($0.1) } == codes.sorted())
        for code in knownCodes.of(.resource) where code.isSettable { #expect(text.contains("`\(code.id)`")) }
    }

    @Test("A value with a mistake is left out, and the others are read")
    func partly() {
        let text = "namespace: A\nclusterDomain: x.y\nlint: {strict: 1, failOn: never}\n"
        let (configuration, findings) = decodeConfiguration(SourceFile(name: "c", text: text), known: knownCodes)
        #expect(findings.map(\.code) == [.invalidValue, .wrongType])
        #expect(configuration.namespace == nil && configuration.clusterDomain == "x.y")
        #expect(configuration.lint.isStrict == nil && configuration.lint.failOn == .never)
    }

    // MARK: Hostile input

    @Test("Deep, long and broken texts end with a finding")
    func hostile() {
        let texts = [
            String(repeating: "[", count: 10_000), "lint: " + String(repeating: "{lint: ", count: 500),
            "paths: [" + String(repeating: "\"\u{0}\", ", count: 3),
            "namespace: " + String(repeating: "a", count: 100_000),
            "a: &a [x, x]\nb: &b [*a, *a]\nc: [*b, *b]", "\u{FFFE}", "paths: &p [*p]", "<<: 5", "? [a]\n: b",
            String(repeating: "x\(0): 1\n", count: 2), "lint: {rules: {\(String(repeating: "a", count: 5000)): off}}",
        ]
        for text in texts {
            let file = SourceFile(name: "c", text: text)
            let findings = decodeConfiguration(file, known: knownCodes).findings
            #expect(!findings.isEmpty)
            var writer = DiagnosticText(files: [file])
            #expect(writer.render(findings).utf8.count < 20_000)
        }
    }

    @Test("Every text of the fixtures with one byte changed is read to its end")
    func mutations() throws {
        for name in try names(in: "Fixtures/configuration") {
            let bytes = try file("configuration/\(name)").bytes
            for index in bytes.indices {
                // One of them at each place in turn; in a long run all of them.
                for turn in 0..<RandomRuns.count(1, soak: 8) {
                    let byte = ([0x00, 0x0A, 0x22, 0x3A, 0x5B, 0x7B, 0x80, 0xFF] as [UInt8])[(index + turn) % 8]
                    var changed = bytes
                    changed[index] = byte
                    let file = SourceFile(name: "c", bytes: changed)
                    var writer = DiagnosticText(files: [file])
                    _ = writer.render(decodeConfiguration(file, known: knownCodes).findings)
                }
            }
        }
    }
}
