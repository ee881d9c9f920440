/// Aligns rows below their titles the way kubectl does, so that lists can be read by eye and cut by `awk`.
///
/// Widths are counted in characters. Nothing is cut: a row with more cells than there are titles widens the table, one
/// with fewer ends early.
package struct Table {
    private var rows: [[String]]

    /// Makes a table that has its titles as first line.
    package init(_ columns: [String]) {
        rows = [columns.map { visible($0) }]
    }

    /// Adds a row below the others; control characters are shown as pictures, so that a row stays one line.
    package mutating func add(_ row: [String]) {
        rows.append(row.map { visible($0) })
    }

    /// The lines of the table, each with a line break and none with blanks at its end.
    package func text() -> String {
        let widths = columnWidths()
        var text = ""
        for row in rows {
            var line = ""
            let last = row.lastIndex { !$0.isEmpty } ?? 0
            for (column, cell) in row.enumerated() {
                line += cell
                if column < last { line += String(repeating: " ", count: widths[column] - cell.count + 3) }
            }
            while line.last == " " { line.removeLast() }
            text += line
            text += "\n"
        }
        return text
    }

    private func columnWidths() -> [Int] {
        var widths: [Int] = []
        for row in rows {
            for (column, cell) in row.enumerated() {
                if column == widths.count { widths.append(0) }
                widths[column] = max(widths[column], cell.count)
            }
        }
        return widths
    }
}
