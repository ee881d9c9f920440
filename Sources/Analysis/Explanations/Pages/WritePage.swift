extension Page {
    /// The page as a person reads it on a terminal.
    ///
    /// - Parameters:
    ///   - width: of the lines; code keeps its own, and tables need 60. Nothing is wrapped more narrowly than at 40.
    ///   - colour: makes headings bold.
    package func text(width: Int = 80, colour: Bool = false) -> String {
        var writer = PageWriter(width: max(width, 40), colour: colour)
        for fact in facts { writer.write(fact) }
        for section in sections { writer.write(section) }
        return writer.text
    }
}

/// Lays a page out, with the headings and indentations of `kubectl explain`.
private struct PageWriter {
    let width: Int
    let colour: Bool
    var text = ""

    /// Where the values of facts begin.
    private static let factColumn = 12
    private static let indentation = 4

    init(width: Int, colour: Bool) {
        self.width = width
        self.colour = colour
    }

    mutating func write(_ fact: Page.Fact) {
        let lines = wrapped(fact.value, width: width - Self.factColumn)
        for (number, line) in lines.enumerated() {
            let lead = number == 0 ? "\(fact.name):" : ""
            let blanks = String(repeating: " ", count: max(1, Self.factColumn - lead.count))
            write(line: bold(lead) + (number == 0 ? blanks : String(repeating: " ", count: Self.factColumn)) + line)
        }
    }

    mutating func write(_ section: Page.Section) {
        if !text.isEmpty { text += "\n" }
        write(line: bold(section.title + ":"))
        for (number, block) in section.blocks.enumerated() {
            if number > 0, !isTight(section.blocks[number - 1], block) { text += "\n" }
            write(block)
        }
    }

    /// Points of a list stand close together.
    private func isTight(_ first: Page.Block, _ second: Page.Block) -> Bool {
        if case (.item, .item) = (first, second) { true } else { false }
    }

    private mutating func write(_ block: Page.Block) {
        switch block {
        case .paragraph(let words): write(words, indentation: Self.indentation)
        case .item(let words): write(words, indentation: Self.indentation + 2, mark: "- ")
        case .code(let lines):
            for line in lines.split(separator: "\n", omittingEmptySubsequences: false) {
                write(line: String(repeating: " ", count: line.isEmpty ? 0 : Self.indentation) + line)
            }
        case .entry(let name, let words):
            write(line: "  " + name)
            write(words, indentation: Self.indentation)
        case .table(let titles, let rows): write(rows, under: titles)
        }
    }

    private mutating func write(_ words: String, indentation: Int, mark: String = "") {
        for (number, line) in wrapped(words, width: width - indentation).enumerated() {
            let lead = number == 0 ? mark : ""
            write(line: String(repeating: " ", count: indentation - lead.count) + lead + line)
        }
    }

    /// A first cell that is much wider than others has a line of its own, so that the last column keeps its width.
    private mutating func write(_ rows: [[String]], under titles: [String]) {
        let all = [titles] + rows
        var widths = titles.indices.map { column in all.map { $0[column].count }.max() ?? 0 }
        let others = widths.dropFirst().dropLast().reduce(Self.indentation + 2) { $0 + $1 + 2 }
        let narrow = max(width / 3, width - others - min(widths[titles.count - 1], width / 2))
        widths[0] = all.map { $0[0].count }.filter { $0 <= narrow }.max() ?? narrow
        let lead = Self.indentation + widths.dropLast().reduce(0) { $0 + $1 + 2 }
        for row in all {
            let isWide = row[0].count > widths[0]
            if isWide { write(line: String(repeating: " ", count: Self.indentation) + row[0]) }
            var line = String(repeating: " ", count: Self.indentation)
            for (column, cell) in row.dropLast().enumerated() {
                line += padded(column == 0 && isWide ? "" : cell, to: widths[column]) + "  "
            }
            let remarks = wrapped(row[row.count - 1], width: max(20, width - lead))
            write(line: line + (remarks.first ?? ""))
            for remark in remarks.dropFirst() { write(line: String(repeating: " ", count: lead) + remark) }
        }
    }

    private mutating func write(line: String) {
        var line = Substring(line)
        while line.last == " " { line.removeLast() }
        text += line
        text += "\n"
    }

    private func bold(_ text: String) -> String { colour && !text.isEmpty ? "\u{1B}[1m\(text)\u{1B}[0m" : text }
}
