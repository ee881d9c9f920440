/// A part of a section of the documents, which are written in a small part of Markdown.
enum MarkdownBlock: Sendable, Equatable {
    /// Lines of prose with inline markup, joined by blanks.
    case paragraph(String)
    /// One point of a list.
    case item(String)
    /// A fenced block: what stands behind the fence, such as `yaml events.yaml`, and its lines.
    case code(info: String, String)
}

/// The blocks of a text; headings and tables are none, and no section has them.
func markdownBlocks(of text: some StringProtocol) -> [MarkdownBlock] {
    var reader = BlockReader()
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) { reader.read(String(line)) }
    reader.endProse()
    return reader.blocks
}

private struct BlockReader {
    var blocks: [MarkdownBlock] = []
    private var prose: [String] = []
    private var isItem = false
    private var fence: (info: String, lines: [String])?

    mutating func read(_ line: String) {
        if let open = fence {
            if line == "```" {
                blocks.append(.code(info: open.info, open.lines.joined(separator: "\n")))
                fence = nil
            } else {
                fence?.lines.append(line)
            }
        } else if line.hasPrefix("```") {
            endProse()
            fence = (String(line.dropFirst(3)), [])
        } else if line.isEmpty {
            endProse()
        } else if line.hasPrefix("- ") || line.hasPrefix("* ") {
            endProse()
            isItem = true
            prose.append(String(line.dropFirst(2)))
        } else {
            prose.append(line)
        }
    }

    mutating func endProse() {
        let text = prose.joined(separator: " ")
        if !text.isEmpty { blocks.append(isItem ? .item(text) : .paragraph(text)) }
        prose = []
        isItem = false
    }
}

extension MarkdownBlock {
    /// The block as Markdown again; a link into the documents is its text only, as it leads nowhere from elsewhere.
    var markdown: String {
        switch self {
        case .paragraph(let text): withoutRelativeLinks(text)
        case .item(let text): "- " + withoutRelativeLinks(text)
        case .code(let info, let text): "```\(info.prefix { $0 != " " })\n\(text)\n```"
        }
    }
}
