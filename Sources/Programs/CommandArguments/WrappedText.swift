internal import Text

/// Breaks a paragraph into lines at blanks.
///
/// - Parameter width: columns of a line; a longer word has a line of its own.
func wrapped(_ paragraph: String, width: Int) -> [String] {
    wrapped(paragraph.split(separator: " "), width: width)
}

/// A text in its parts: lines that belong together are a paragraph, and lines that begin with a blank are kept as they are.
enum TextBlock: Equatable {
    case paragraph(String)
    case verbatim([String])

    static func all(of text: String) -> [TextBlock] {
        var blocks: [TextBlock] = []
        var isNew = true
        for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
            switch (blocks.last, line.hasPrefix(" ")) {
            case _ where line.isEmpty: isNew = true
            case (.verbatim(let lines), true) where !isNew: blocks[blocks.count - 1] = .verbatim(lines + [String(line)])
            case (.paragraph(let start), false) where !isNew: blocks[blocks.count - 1] = .paragraph("\(start) \(line)")
            case (_, true): blocks.append(.verbatim([String(line)]))
            case (_, false): blocks.append(.paragraph(String(line)))
            }
            if !line.isEmpty { isNew = false }
        }
        return blocks
    }
}
