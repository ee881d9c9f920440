internal import EventsAPI
internal import Findings
internal import Text
internal import YAMLTree

/// Where the resources of a file stand, and where its strings do, in which nothing is a comment.
///
/// It is made with the file's resources, of files that may hold a comment to this program.
package struct FileOutline: Sendable {
    /// A resource of ours, or a list or document that holds some.
    package struct Section: Sendable {
        /// Counted from 1; the lines up to the next one belong to it.
        package let firstLine: Int
        let items: [Int]

        /// False for other kinds of resources, about whose comments nothing is said.
        package let isOurs: Bool
    }

    private var sections: [Section] = []

    /// In the order of their places.
    private var strings: [SourceSpan] = []
    private let lines: LineIndex

    /// Nil for a file that holds no comment to this program.
    init?(_ file: SourceFile) {
        guard file.mayHoldDirective else { return nil }
        lines = LineIndex(file.bytes)
    }

    /// Adds a document; they come in their order.
    mutating func add(_ document: ParsedDocument, isOurs: Bool) {
        let line = lines.position(of: Int(document.span.start)).line
        guard let node = document.node else {
            sections.append(Section(firstLine: line, items: [], isOurs: isOurs))
            return
        }
        let items = (node.items ?? []).map { lines.position(of: Int($0.span.start)).line }
        sections.append(Section(firstLine: line, items: items, isOurs: isOurs))
        node.addStrings(to: &strings, lines)
    }

    /// Ends the outline: all documents are added.
    mutating func finish() { strings.sort { $0.start < $1.start } }

    /// Whether a place is inside of a string.
    package func isString(at offset: UInt32) -> Bool {
        let next = strings.partitioningIndex { $0.start > offset }
        return next > 0 && strings[next - 1].end > offset
    }

    /// The document that a line is in; nil above the first.
    package func section(ofLine line: Int) -> Section? {
        let next = sections.partitioningIndex { $0.firstLine > line }
        return next > 0 ? sections[next - 1] : nil
    }
}

extension FileOutline.Section {
    /// The first lines of what a line is in: the document, and the item of its list.
    package func resources(ofLine line: Int) -> [Int] {
        let next = items.partitioningIndex { $0 > line }
        return next > 0 && items[next - 1] != firstLine ? [firstLine, items[next - 1]] : [firstLine]
    }
}

extension YAMLNode {
    fileprivate var items: [YAMLNode]? {
        guard case .mapping(let pairs) = content, let list = pairs.first(where: { $0.key.value == "items" }),
            case .sequence(let items) = list.value.content
        else { return nil }
        return items
    }

    fileprivate func addStrings(to spans: inout [SourceSpan], _ index: LineIndex) {
        switch content {
        case .scalar(let scalar):
            // Behind `|` and `>` a comment may stand, and their text begins on the next line.
            let isBlock = scalar.style == .literal || scalar.style == .folded
            let line = index.position(of: Int(span.start)).line
            let start = isBlock && line < index.lineCount ? UInt32(index.offset(ofLine: line + 1)) : span.start
            spans.append(SourceSpan(file: span.file, start: min(start, span.end), end: span.end))
        case .sequence(let items): for item in items { item.addStrings(to: &spans, index) }
        case .mapping(let pairs):
            for pair in pairs {
                spans.append(pair.key.span)
                pair.value.addStrings(to: &spans, index)
            }
        case .unreadable: break
        }
    }
}
