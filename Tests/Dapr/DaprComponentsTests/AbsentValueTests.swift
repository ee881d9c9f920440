import DaprCatalogue
import Findings
import Testing
import YAMLTree

@testable import DaprComponents

@Suite("What counts as absent in a setting")
struct AbsentValueTests {
    /// The setting of an entry of `metadata`, which is written as flow.
    private func setting(_ text: String) throws -> Setting {
        var bag = DiagnosticBag()
        var entry: YAMLNode?
        _ = parse(SourceFile(name: "a.yaml", text: text), index: 0, into: &bag) { node, _ in entry = node }
        return Setting(
            name: Located("password", at: SourceSpan(file: 0, start: 7, end: 15)), entry: try #require(entry))
    }

    private func text(_ value: YAMLValue) -> String {
        var writer = YAMLWriter()
        writer.writeDocument(value)
        return String(decoding: writer.bytes, as: UTF8.self)
    }

    @Test(
        "A null, and a reference that names nothing, are not written",
        arguments: [
            "value: ~", "value: null", "value: NULL", "value: ", "value: !!null ''", "envRef: ", "envRef: ~",
            "secretKeyRef: ", "secretKeyRef: {}", "secretKeyRef: {name: }", "secretKeyRef: {name: ~, key: ~}",
            "secretKeyRef: {key: password}", "value: ~, secretKeyRef: {}, envRef: ~",
        ])
    func absent(_ value: String) throws {
        let setting = try setting("{name: password, \(value)}")
        #expect(setting.values.isEmpty && setting.literal == nil)
        #expect(text(setting.written) == "---\nname: password\n")
        var types = KnownTypes(release: .newest)
        let type = Located("bindings.kafka", at: SourceSpan(file: 0, start: 0, end: 4))
        let spec = ComponentSpec(type: type, version: "v1", metadata: [setting])
        let found = LookedUpComponent(spec, in: &types).settings[0]
        #expect(found.isEmpty && !found.hasSecretReference && found.reference == nil)
        #expect(found.name.span == SourceSpan(file: 0, start: 7, end: 15))
    }

    @Test(
        "What is there stays, in the author's order",
        arguments: [
            ("value: \"\"", "value: \"\""), ("value: 'null'", "value: \"null\""),
            ("secretKeyRef: ~, value: a", "value: a"), ("value: a, envRef: ~", "value: a"),
            ("secretKeyRef: {key: , name: login}", "secretKeyRef:\n  name: login"),
            ("value: ~, secretKeyRef: {key: k, name: login}", "secretKeyRef:\n  key: k\n  name: login"),
            ("envRef: POD", "envRef: POD"), ("value: {a: ~}", "value:\n  a: null"),
        ])
    func present(_ value: String, _ written: String) throws {
        let setting = try setting("{name: password, \(value)}")
        #expect(text(setting.written) == "---\nname: password\n\(written)\n")
    }

    @Test("Positions of what stays are the author's")
    func places() throws {
        let setting = try setting("{name: password, secretKeyRef: {}, value: a}")
        #expect(setting.literal?.place == SourceSpan(file: 0, start: 42, end: 43))
        #expect(setting.values.count == 1)
    }
}
