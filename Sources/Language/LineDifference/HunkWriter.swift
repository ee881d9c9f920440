/// Writes changes in the unified format: a header with both names, then hunks of changed lines among lines that stay.
struct HunkWriter {
    private let old: TextLines
    private let new: TextLines
    private let context: Int

    /// What is written so far.
    private(set) var output: [UInt8] = []

    /// The lines of each hunk, counted from 1.
    private(set) var oldLines: [Range<Int>] = []
    private(set) var newLines: [Range<Int>] = []

    /// - Parameter context: how many lines that stay are shown around a change; not negative.
    init(old: TextLines, new: TextLines, context: Int) {
        self.old = old
        self.new = new
        self.context = context
    }

    mutating func writeHeader(oldName: String, newName: String) {
        output += Array("--- \(headerName(oldName))\n+++ \(headerName(newName))\n".utf8)
    }

    /// Writes one hunk of changes, which are in order and near enough to share their context.
    mutating func write(_ changes: ArraySlice<LineChange>) {
        guard let first = changes.first, let last = changes.last else { return }
        let lead = min(context, first.old.lowerBound, first.new.lowerBound)
        let tail = min(context, old.count - last.old.upperBound, new.count - last.new.upperBound)
        let oldRange = first.old.lowerBound - lead..<last.old.upperBound + tail
        let newRange = first.new.lowerBound - lead..<last.new.upperBound + tail
        oldLines.append(oldRange.lowerBound + 1..<oldRange.upperBound + 1)
        newLines.append(newRange.lowerBound + 1..<newRange.upperBound + 1)
        output += Array("@@ -\(numbers(of: oldRange)) +\(numbers(of: newRange)) @@\n".utf8)
        var line = oldRange.lowerBound
        for change in changes {
            write(line..<change.old.lowerBound, of: old, mark: " ")
            write(change.old, of: old, mark: "-")
            write(change.new, of: new, mark: "+")
            line = change.old.upperBound
        }
        write(line..<oldRange.upperBound, of: old, mark: " ")
    }

    private mutating func write(_ lines: Range<Int>, of text: TextLines, mark: Unicode.Scalar) {
        for line in lines {
            output.append(UInt8(ascii: mark))
            output += text.bytes[text[line]]
            if output.last != UInt8(ascii: "\n") { output += Array("\n\\ No newline at end of file\n".utf8) }
        }
    }

    /// A range as `diff` writes it: an empty one by the line before it, a single line without a length.
    private func numbers(of lines: Range<Int>) -> String {
        switch lines.count {
        case 0: "\(lines.lowerBound),0"
        case 1: "\(lines.lowerBound + 1)"
        default: "\(lines.lowerBound + 1),\(lines.count)"
        }
    }

    /// The name as `patch` reads it back: as a quoted C string where it must be, before a tab where it holds blanks.
    private func headerName(_ name: String) -> String {
        var quoted = ""
        for scalar in name.unicodeScalars {
            switch scalar {
            case "\"", "\\": quoted += "\\\(scalar)"
            case "\u{00}"..<"\u{20}", "\u{7F}":
                let digits = String(scalar.value, radix: 8)
                quoted += "\\" + String(repeating: "0", count: 3 - digits.count) + digits
            default: quoted.unicodeScalars.append(scalar)
            }
        }
        if quoted != name { return "\"\(quoted)\"" }
        return name.contains(" ") ? name + "\t" : name
    }
}
