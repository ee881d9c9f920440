internal import Findings

/// What the lines of a text of YAML or JSON belong to, read by indentation: findings may be in a file that has no tree.
struct SourceOutline {
    private let index: LineIndex
    private var secrets: PossibleSecret

    /// Of each line, counted from 1, the number of the line that it belongs to; 0 for none.
    private var ownerLines = [0]

    /// Of each line the number of its document, counted from 0.
    private var documents = [0]

    /// Kind and name of each document's resource, where they stand at its top.
    private var titles: [[String]] = [[]]

    init(_ index: LineIndex) {
        self.index = index
        secrets = PossibleSecret(index)
        var open: [(line: OutlineLine, number: Int)] = []
        for number in 1...index.lineCount {
            let line = OutlineLine(index.bytes[index.range(ofLine: number)])
            if line.isSeparator {
                open = []
                titles.append([])
            } else if !line.isEmpty {
                while let last = open.last, last.line.depth >= line.depth { open.removeLast() }
                let isOfMetadata = open.count == 1 && open[0].line.key == "metadata"
                if line.key == "kind" && open.isEmpty || line.key == "name" && isOfMetadata {
                    titles[titles.count - 1].append(line.word)
                }
            }
            ownerLines.append(open.last?.number ?? 0)
            documents.append(titles.count - 1)
            // A brace alone is no owner: the keys within are those of what has the brace.
            if line.isItem || !line.key.isEmpty { open.append((line, number)) }
        }
    }

    /// The resource of a place, and the keys around it from the outside in; of a key `name` its value too.
    func owners(of span: SourceSpan) -> [String] {
        var line = index.position(of: Int(span.start)).line
        var owners: [String] = []
        while ownerLines[line] > 0 {
            line = ownerLines[line]
            owners.append(OutlineLine(index.bytes[index.range(ofLine: line)]).title)
        }
        return titles[documents[line]] + owners.reversed()
    }

    /// The first line of what a place holds, without what may be a secret.
    mutating func text(of span: SourceSpan) -> String {
        let start = index.byteOffset(of: Int(span.start))
        let number = index.position(of: Int(span.start)).line
        let limit = secrets.start(onLine: number) ?? index.bytes.count
        let end = min(index.byteOffset(of: Int(span.end)), index.range(ofLine: number).upperBound, limit)
        return String(decoding: index.bytes[start..<max(start, end)], as: UTF8.self)
    }
}

/// A line as its indentation and its first key show it.
private struct OutlineLine {
    /// Grows with the indentation; an item of a list is deeper than a key at the same indentation, for lists are often not indented.
    let depth: Int

    /// Nothing but blanks or a comment.
    let isEmpty: Bool

    /// Ends a document.
    let isSeparator: Bool

    /// Whether an item of a list begins here.
    let isItem: Bool

    /// Without quotes; empty where the line has none.
    let key: String

    /// The value behind the key, without quotes and comma.
    let word: String

    init(_ line: ArraySlice<UInt8>) {
        let blanks: (UInt8) -> Bool = { $0 == 0x20 || $0 == 0x09 }
        var text = line.prefix(Self.limit).drop(while: blanks)
        let indentation = line.prefix(Self.limit).count - text.count
        isSeparator = indentation == 0 && text.starts(with: Array("---".utf8))
        isEmpty = text.isEmpty || text.first == UInt8(ascii: "#")
        let isItem =
            !isSeparator && text.first == UInt8(ascii: "-")
            && (text.count == 1 || text.dropFirst().first.map(blanks) == true)
        depth = 2 * indentation + (isItem ? 1 : 0)
        self.isItem = isItem
        if isItem { text = text.dropFirst().drop(while: blanks) }
        let colon =
            isEmpty
            ? nil
            : text.indices.first { place in
                text[place] == UInt8(ascii: ":") && (place + 1 == text.endIndex || blanks(text[place + 1]))
            }
        key = colon.map { Self.bare(text[..<$0]) } ?? ""
        word = colon.map { Self.bare(text[($0 + 1)...]) } ?? ""
    }

    /// The key; a name is no secret, and says which of several items this is.
    var title: String { key == "name" ? "name \(word)" : key }

    /// How many bytes of a line are read; lines of more are no work of people.
    private static let limit = 4000

    private static func bare(_ text: ArraySlice<UInt8>) -> String {
        let marks: (UInt8) -> Bool = { " \t\"',{".utf8.contains($0) }
        var text = text.drop(while: marks)
        while let last = text.last, marks(last) { text.removeLast() }
        return String(decoding: text, as: UTF8.self)
    }
}
