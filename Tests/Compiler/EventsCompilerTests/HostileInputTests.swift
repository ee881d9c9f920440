import EventsAPI
import EventsCompiler
import FieldReading
import Findings
import Resolution
import TestInputs
import Testing
import YAMLTree

/// Input that is made to cost more than it weighs: it ends, and with the finding that says why.
@Suite("Hostile input")
struct HostileInputTests {
    /// Whose the text is.
    private let ours = "apiVersion: events.openfunction.io/v1alpha1\nkind: EventBus\n"

    private func codes(_ text: String) -> [DiagnosticCode] {
        let files = [SourceFile(name: "hostile.yaml", text: text)]
        let result = compile(files)
        #expect(!result.text(of: files).isEmpty)
        #expect(result.manifests.isEmpty)
        return result.diagnostics.map(\.code)
    }

    @Test("An alias bomb: ten to the tenth values")
    func aliasBomb() {
        var text = ours + "a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n"
        for level in 1...9 {
            let items = Array(repeating: "*a\(level - 1)", count: 10).joined(separator: ", ")
            text += "a\(level): &a\(level) [\(items)]\n"
        }
        #expect(codes(text) == [.aliasExpansion])
    }

    @Test("Many aliases of one large value, in many documents")
    func manyAliases() {
        let large = "  - &large [" + Array(repeating: "x", count: 1_000).joined(separator: ", ") + "]\n"
        let document = "---\n\(ours)items:\n" + large + String(repeating: "  - *large\n", count: 400)
        #expect(codes(String(repeating: document, count: 3)).last == .aliasExpansion)
    }

    @Test(
        "A hundred thousand levels of nesting",
        arguments: [
            ("[", "]"), ("{a: ", "}"), ("- ", ""), ("? ", ""), ("[{a: ", "}]"), ("&a [", "]"), ("!!seq [", "]"),
        ])
    func nesting(open: String, close: String) {
        let levels = 100_000
        let text = String(repeating: open, count: levels) + String(repeating: close, count: levels)
        #expect(codes("\(ours)a:\n " + text) == [.nestingTooDeep])
        #expect(codes(text) == [.nothingToRender])
        #expect(codes("\(ours)a:\n " + String(repeating: open, count: levels)) == [.nestingTooDeep])
    }

    @Test("A hundred thousand parentheses in a condition")
    func parentheses() {
        let condition = String(repeating: "(", count: 100_000) + "a" + String(repeating: ")", count: 100_000)
        #expect(codes(resources(condition: condition)) == [.conditionSyntax])
        #expect(codes(resources(condition: String(repeating: "!", count: 100_000))) == [.conditionSyntax])
    }

    @Test("Twenty thousand unknown fields in one mapping")
    func unknownFields() {
        let fields = (0..<20_000).map { "  eventBu\($0): x\n" }.joined()
        let text =
            "apiVersion: events.openfunction.io/v1alpha1\nkind: EventSource\nmetadata: {name: a}\nspec:\n" + fields
        let codes = codes(text)
        #expect(codes.count { $0 == .unknownField } == 20_000)
    }

    @Test("Thousands of inputs, and a condition for each that names none of them")
    func unknownInputs() {
        let inputs = (0..<3_000).map { "  - {name: input-\($0), eventSourceName: e, eventName: e}\n" }.joined()
        let subscribers = (0..<3_000).map { "  - {condition: unknown-\($0), topic: x}\n" }.joined()
        let spec = "\n  eventBus: default\n  inputs:\n\(inputs)  subscribers:\n\(subscribers)"
        let codes = codes(redisBus("EventBus", "default") + document("Trigger", "t", spec: spec))
        #expect(codes.count { $0 == .unknownInput } == 3_000)
    }

    @Test("Thousands of unknown names in one condition")
    func longCondition() {
        let condition = (0..<20_000).map { "x\($0)" }.joined(separator: " || ")
        #expect(codes(resources(condition: condition)).count { $0 == .unknownInput } == 20_000)
    }

    @Test("Thousands of events of one EventSource, and references to others")
    func unknownEvents() {
        let events = (0..<12_000).map { "    event-\($0): {version: v1, type: bindings.kafka}\n" }.joined()
        let inputs = (0..<12_000).map { "  - {name: i\($0), eventSourceName: s, eventName: x\($0)}\n" }.joined()
        let subscribers = "subscribers: [{topic: x, condition: i1}]"
        let text =
            redisBus("EventBus", "default")
            + document("EventSource", "s", spec: "\n  eventBus: default\n  kafka:\n\(events)")
            + document("Trigger", "t", spec: "\n  eventBus: default\n  \(subscribers)\n  inputs:\n\(inputs)")
        #expect(codes(text).count { $0 == .unknownEvent } == 12_000)
    }

    @Test("Thousands of anchors, and aliases of others")
    func unknownAliases() {
        let anchors = (0..<50_000).map { "- &anchor\($0) x\n" }.joined()
        let aliases = (0..<1_000).map { "- *anchr\($0)\n" }.joined()
        #expect(codes(ours + "a:\n" + anchors + aliases).count { $0 == .undefinedAlias } == 1_000)
    }

    @Test("One line of a megabyte, with a fault at its end")
    func longLine() {
        let text =
            "{apiVersion: events.openfunction.io/v1alpha1, a: \"" + String(repeating: "é😀", count: 170_000)
            + "\", a: 1}"
        #expect(codes(text).contains(.duplicateKey))
    }

    private func resources(condition: String) -> String {
        redisBus("EventBus", "default") + cronSource("clock") + trigger("t", condition: condition)
    }
}
