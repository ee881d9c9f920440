internal import EventsAPI
internal import Findings
internal import Text
internal import YAMLTree

/// Where the resources of a file stand, and where its strings do, in which nothing is a comment.
struct FileOutline {
    /// A resource of ours, or a list or document that holds some.
    struct Section {
        /// Counted from 1; the lines up to the next one belong to it.
        let firstLine: Int
        let items: [Int]

        /// False for other kinds of resources, about whose comments nothing is said.
        let isOurs: Bool
    }

    private var sections: [Section] = []

    /// In the order of their places.
    private var strings: [SourceSpan] = []

    init(_ file: SourceFile, number: UInt32, _ index: LineIndex) {
        var ignored = DiagnosticBag()
        var (sections, strings) = ([Section](), [SourceSpan]())
        _ = parse(file, index: number, into: &ignored) { document, _ in
            sections.append(Section(document, index))
            document.addStrings(to: &strings, index)
        }
        self.sections = sections
        self.strings = strings.sorted { $0.start < $1.start }
    }

    /// Whether a place is inside of a string.
    func isString(at offset: UInt32) -> Bool {
        let next = strings.partitioningIndex { $0.start > offset }
        return next > 0 && strings[next - 1].end > offset
    }

    /// The document that a line is in; nil above the first.
    func section(ofLine line: Int) -> Section? {
        let next = sections.partitioningIndex { $0.firstLine > line }
        return next > 0 ? sections[next - 1] : nil
    }
}

extension FileOutline.Section {
    fileprivate init(_ document: YAMLNode, _ index: LineIndex) {
        firstLine = index.position(of: Int(document.span.start)).line
        let nodes = document.items ?? []
        items = nodes.map { index.position(of: Int($0.span.start)).line }
        isOurs = ([document] + nodes).contains(where: \.isOurs)
    }

    /// The first lines of what a line is in: the document, and the item of its list.
    func resources(ofLine line: Int) -> [Int] {
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

    /// Whether a resource says that it is of our group, or of one that may be meant to be.
    fileprivate var isOurs: Bool {
        guard case .mapping(let pairs) = content, let version = pairs.first(where: { $0.key.value == "apiVersion" }),
            case .scalar(let scalar) = version.value.content
        else { return false }
        return scalar.text.hasPrefix(ResourceKind.group)
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
