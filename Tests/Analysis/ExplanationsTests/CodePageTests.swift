import Commands
import EventsCompiler
import FieldReading
import Findings
import Lint
import Resolution
import Scenarios
import Testing
import Workspace
import YAMLTree

@testable import Explanations

@Suite("The pages of findings")
struct CodePageTests {
    @Test("Every code has a page that says what it is and shows it", arguments: knownCodes.all)
    func complete(code: DiagnosticCode) {
        let page = CodePage(code)
        #expect(!page.paragraphs.isEmpty)
        #expect(page.paragraphs.joined().count >= 60, "too thin: \(page.paragraphs)")
        #expect(page.summary.hasSuffix(".") && 20...220 ~= page.summary.count, "\(page.summary)")
        #expect(page.summary.first?.isUppercase == true || page.summary.first == "'")
        #expect(page.examples.contains { $0.text.contains("[\(code.id)]") })
        #expect(!page.text.contains("`") && !page.text.contains("]("))
        #expect(!page.markdown.contains("]("), "links of the documents lead nowhere from elsewhere")
        #expect(page.markdown.contains("```"))
        #expect(page.place.hasSuffix(".md#\(code.id)"))
    }

    @Test("A rule says why it matters, and the way out", arguments: knownCodes.of(.lint))
    func wayOut(rule: DiagnosticCode) throws {
        let page = CodePage(rule)
        #expect(page.paragraphs.count == 2, "a paragraph why it matters, and one with the way out")
        #expect(try #require(page.wayOut) == page.paragraphs[1])
        #expect(page.page.sections.map(\.title) == ["WHY IT MATTERS", "WAY OUT", "EXAMPLE"])
    }

    @Test("The titles are words as they are written")
    func titles() {
        #expect(CodePage(.unknownSetting).title == "Unknown setting")
        #expect(CodePage(.yamlSyntax).title == "YAML syntax")
        #expect(CodePage(.natsStreamingRemoved).title == "NATS streaming removed")
        #expect(CodePage(.unknownID).title == "Unknown ID")
    }

    @Test("The severity is that of the example")
    func severity() {
        func severity(of code: DiagnosticCode) -> String? {
            CodePage(code).page.facts.first { $0.name == "SEVERITY" }?.value
        }
        #expect(severity(of: .unknownField) == "error")
        #expect(severity(of: .unknownSetting) == "warning")
        #expect(severity(of: .noDeadLetters) == "note")
        #expect(severity(of: .nothingToRender) == "warning")
    }

    @Test("An example that needs another file has it beside it")
    func companion() {
        let page = CodePage(.unknownEvent)
        #expect(page.examples.map(\.file) == [nil, nil, "orders.yaml"])
        #expect(page.examples.map(\.language) == ["yaml", "text", "yaml"])
        #expect(!page.text.contains("Beside"))
        #expect(CodePage(.unknownField).examples.count == 2)
    }

    @Test("Markdown becomes plain text")
    func plain() {
        #expect(plainText("a `b && c` d") == "a 'b && c' d")
        #expect(
            plainText("see [the `page`](x.md#y), [Dapr](https://dapr.io)") == "see the 'page', Dapr (https://dapr.io)")
        #expect(plainText("**no** [link, `open") == "no [link, `open")
        #expect(withoutRelativeLinks("[`a`](b.md) `[c](d)` [e](https://f)") == "`a` `[c](d)` [e](https://f)")
        #expect(firstSentence(of: "Dapr 1.13 has none. More.") == "Dapr 1.13 has none.")
        #expect(firstSentence(of: "Only one") == "Only one")
        #expect(
            markdownBlocks(of: "a\nb\n\n- c\n  d\n- e\n```yaml f.yaml\n\ng\n```\n") == [
                .paragraph("a b"), .item("c   d"), .item("e"), .code(info: "yaml f.yaml", "\ng"),
            ])
    }
}
