package import Findings

/// What is said about one kind of finding: what it means, why it matters, the way out, and an example.
package struct CodePage: Sendable {
    /// A block of an example, such as an input or what is said about it.
    package struct Example: Sendable, Equatable {
        /// Such as `yaml`, `text` or `console`.
        package var language: String

        /// The name of the file that it is; nil for what a command prints, and where there is one file only.
        package var file: String?
        package var text: String
    }

    package let code: DiagnosticCode

    /// What the section says, with inline markup.
    private let blocks: [MarkdownBlock]

    /// The file that the examples of many sections need beside them.
    private static let companion = "orders.yaml"

    package init(_ code: DiagnosticCode) {
        self.code = code
        let sections =
            switch code.group.document {
            case "rules": RecordedSections.rules
            case "scenarios": RecordedSections.scenarios
            case "configuration": RecordedSections.configuration
            default: RecordedSections.diagnostics
            }
        var blocks = markdownBlocks(of: sections[code.id] ?? "")
        let mention = MarkdownBlock.paragraph("Beside `\(Self.companion)`:")
        if let place = blocks.firstIndex(of: mention) {
            blocks.remove(at: place)
            blocks += markdownBlocks(of: RecordedSections.diagnostics[Self.companion] ?? "")
        }
        self.blocks = blocks
    }

    /// The name of the code as words, such as `Unknown setting`.
    package var title: String {
        let names = ["yaml": "YAML", "nats": "NATS", "id": "ID"]
        let words = code.id.split(separator: "-").map { names[String($0)] ?? String($0) }
        let text = words.joined(separator: " ")
        return text.prefix(1).uppercased() + text.dropFirst()
    }

    /// What it is, in one sentence.
    package var summary: String { firstSentence(of: paragraphs.first ?? title + ".") }

    /// The prose, without markup.
    package var paragraphs: [String] { prose.map { plainText($0.text) } }

    /// Of a rule the last paragraph, which says what to do; nil for other codes, whose prose says it in passing.
    package var wayOut: String? { code.group == .lint && prose.count > 1 ? paragraphs.last : nil }

    /// Inputs, and what is said about them.
    package var examples: [Example] {
        blocks.compactMap { block in
            guard case .code(let info, let text) = block else { return nil }
            let words = info.split(separator: " ").map(String.init)
            return Example(language: words.first ?? "", file: words.count > 1 ? words[1] : nil, text: text)
        }
    }

    /// The prose as it stands on the page: paragraphs and points.
    var description: [Page.Block] {
        prose.map { $0.isItem ? .item(plainText($0.text)) : .paragraph(plainText($0.text)) }
    }

    /// The page as plain text of one paragraph a line, without examples: what a program shows that knows no markup.
    package var text: String { paragraphs.joined(separator: "\n\n") }

    /// The page as Markdown, without a heading.
    package var markdown: String { blocks.map(\.markdown).joined(separator: "\n\n") }

    /// Where the page stands in the project's documents.
    package var place: String { code.documentPlace }

    private var prose: [(text: String, isItem: Bool)] {
        blocks.compactMap { block in
            switch block {
            case .paragraph(let text): (text, false)
            case .item(let text): (text, true)
            case .code: nil
            }
        }
    }
}
