internal import YAMLTree

/// Lines of a block that are put together from new ones and from stretches of the author's, each at an indentation of its own.
struct MovedLines {
    private let text: WrittenFile
    private(set) var lines: [String] = []

    init(_ text: WrittenFile) { self.text = text }

    mutating func add(_ line: String, at column: Int) {
        lines.append(line.isEmpty ? "" : String(repeating: " ", count: column) + line)
    }

    /// Adds comments and blank lines.
    mutating func add(_ comments: [String], at column: Int) { for comment in comments { add(comment, at: column) } }

    /// Adds to the end of the last line.
    mutating func append(_ end: String) { lines[lines.count - 1] += end }

    /// Adds what begins a line, and behind it a stretch of the text to the end of its last line, comment included.
    ///
    /// - Parameters:
    ///   - old: the column from which the further lines of the stretch are indented, such as that of its key.
    ///   - isWhole: whether what stands behind the stretch on its last line is added too.
    mutating func add(_ lead: String, _ range: Range<Int>, from old: Int, at column: Int, isWhole: Bool = true) {
        var moved = text.lines(of: range, movedBy: column - old)
        let comment = isWhole ? text.comment(behind: range.upperBound) : nil
        if let comment {
            let gap = text.written[range.upperBound..<text.written.lineEnd(of: range.upperBound)]
            moved[moved.count - 1] += gap.prefix { $0 == " " || $0 == "\t" } + comment
        }
        add(lead + moved[0], at: column)
        lines += moved.dropFirst()
    }
}

extension WrittenFile {
    /// The lines of a stretch, those behind the first with another indentation.
    func lines(of range: Range<Int>, movedBy distance: Int) -> [String] {
        var lines: [String] = []
        var start = range.lowerBound
        while true {
            let end = min(written.lineEnd(of: start), range.upperBound)
            lines.append(written[start..<end])
            let next = written.nextLine(after: start)
            guard next <= range.upperBound, next > end else { break }
            start = next
        }
        return [lines[0]]
            + lines.dropFirst().map { line in
                if line.allSatisfy({ $0 == " " || $0 == "\t" }) { return "" }
                if distance >= 0 { return String(repeating: " ", count: distance) + line }
                let blanks = line.prefix { $0 == " " }.count
                return String(line.dropFirst(min(blanks, -distance)))
            }
    }

    /// The comments between a key and a value below it.
    func comments(between key: WrittenNode, and value: WrittenNode) -> [String] {
        guard key.extent.upperBound < value.extent.lowerBound else { return [] }
        return comments(of: key.extent.upperBound..<value.extent.lowerBound)
    }

}

extension WrittenText {
    /// How far the author indents the items of a list behind the key that has it: that of the first list of the text, or two columns.
    func findListIndentation() -> Int { documents.lazy.compactMap(listIndentation(in:)).first ?? 2 }

    private func listIndentation(in node: WrittenNode) -> Int? {
        for pair in node.isFlow ? [] : node.pairs {
            if case .sequence = pair.value.content, !pair.value.isFlow {
                let distance = column(of: pair.value.extent.lowerBound) - column(of: pair.key.extent.lowerBound)
                if distance >= 0 { return distance }
            }
            if let found = listIndentation(in: pair.value) { return found }
        }
        for item in node.isFlow ? [] : node.items {
            if let found = listIndentation(in: item) { return found }
        }
        return nil
    }
}
