import EventsAPI
import EventsCompiler
import FieldReading
import Findings
import Foundation
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
        let page = ExplainedCode(code)
        #expect(page.text.count >= 60, "too thin: \(page.text)")
        #expect(page.summary.hasSuffix(".") && 20...220 ~= page.summary.count, "\(page.summary)")
        #expect(page.summary.first?.isUppercase == true || page.summary.first == "'")
        #expect(page.markdown.contains("[\(code.id)]") && page.markdown.contains("```"))
        #expect(!page.text.contains("`") && !page.text.contains("]("), "no Markdown in Swift")
        #expect(!page.paragraphs.contains { $0.contains("  ") || $0.contains("\n") || $0.hasSuffix(" ") })
        #expect(!page.markdown.contains("]("), "links of the documents lead nowhere from elsewhere")
        #expect(code.documentPlace.hasSuffix(".md#\(code.id)"))
    }

    @Test("Every code has an id of its own, in words with hyphens")
    func ids() {
        #expect(Set(knownCodes.all).count == knownCodes.all.count)
        for code in knownCodes.all {
            #expect(code.id.wholeMatch(of: /[a-z]+(-[a-z]+)*/) != nil)
            for id in [code.id] + code.formerIDs { #expect(knownCodes[id: id] == code) }
        }
    }

    @Test("A rule says why it matters, and the way out", arguments: knownCodes.of(.lint))
    func wayOut(rule: DiagnosticCode) throws {
        let page = ExplainedCode(rule)
        #expect(try page.paragraphs == [rule.page.meaning, #require(rule.page.wayOut)])
        #expect(page.page.sections.map(\.title) == ["WHY IT MATTERS", "WAY OUT", "EXAMPLE"])
    }

    @Test(
        "A rule has its severities, the releases of Dapr and its source in the list and on its page",
        arguments: knownCodes.of(.lint))
    func source(rule: DiagnosticCode) throws {
        let page = ExplainedCode(rule)
        let source = try #require(rule.page.source)
        #expect(8...160 ~= source.count && !source.hasSuffix("."))
        guard case .entry(let name, let words) = page.entry else { throw CancellationError() }
        #expect(name.hasPrefix("\(rule.id)  (") && words.hasSuffix("Source: \(source)."))
        #expect(rule.severities.allSatisfy { name.contains($0.rawValue) } && name.contains("Dapr"))
        #expect(page.page.facts.suffix(2).map(\.name) == ["DAPR", "SOURCE"] && page.section.contains("\nSource: "))
    }

    @Test("The titles are words as they are written")
    func titles() {
        #expect(ExplainedCode(.unknownSetting).title == "Unknown setting")
        #expect(ExplainedCode(.yamlSyntax).title == "YAML syntax")
        #expect(ExplainedCode(.natsStreamingRemoved).title == "NATS streaming removed")
        #expect(ExplainedCode(.unknownID).title == "Unknown ID")
    }

    @Test("The page says the severity")
    func severity() {
        func severity(of code: DiagnosticCode) -> String? {
            ExplainedCode(code).page.facts.first { $0.name == "SEVERITY" }?.value
        }
        #expect(severity(of: .unknownField) == "error")
        #expect(severity(of: .invalidSettingValue) == "error or warning")
        #expect(severity(of: .noDeadLetters) == "note")
        #expect(severity(of: .nothingToRender) == "warning")
    }

    @Test("An example that needs another file has it beside it, and its section names it")
    func companion() {
        let page = ExplainedCode(.unknownEvent)
        #expect(page.code.page.example.count == 3 && page.code.page.example.last == .orders)
        #expect(page.markdown.components(separatedBy: "```yaml\n").count == 3)
        #expect(page.section.components(separatedBy: "```yaml\n").count == 2)
        #expect(page.section.contains("\n\nBeside `orders.yaml`:\n\n"))
        #expect(!ExplainedCode(.unknownField).section.contains("Beside"))
    }

    @Test("Plain text becomes Markdown")
    func markdown() {
        #expect(MarkdownText("a 'b && c' d").inline == "a `b && c` d")
        #expect(MarkdownText("'a': ('b'), the topic's \"'c'\" isn't").inline == "`a`: (`b`), the topic's \"'c'\" isn't")
        #expect(MarkdownText("'write \"it's\"' and 'open").inline == "`write \"it's\"` and 'open")
        #expect(
            MarkdownText("it is said (rules.md), 'a.md' or rules.md.").linked
                == "it is said ([rules.md](rules.md)), `a.md` or [rules.md](rules.md).")
        #expect(firstSentence(of: "Dapr 1.13 has none. More.") == "Dapr 1.13 has none.")
        #expect(firstSentence(of: "Only one") == "Only one")
    }
}
