/// The difference of two texts as `diff -u` prints it, or nil where they are equal, so that `patch` makes one the other.
///
/// Lines end at line feeds. The names stand in the header as they are given, without times; control characters in them
/// are escaped and a name with a blank is followed by a tab, as `patch` expects. Bytes that are not UTF-8 are repaired.
/// The time grows about as the texts do, so the difference is not always the shortest.
package func unifiedDiff(old: [UInt8], new: [UInt8], oldName: String, newName: String, context: Int = 3) -> String? {
    UnifiedDiff(old: old, new: new, oldName: oldName, newName: newName, context: context)?.text
}

/// The same difference with the lines that it shows, for whoever must not show each.
package struct UnifiedDiff: Sendable {
    package let text: String

    /// The lines of the old text in it, those that stay among them; counted from 1.
    package let oldLines: [Range<Int>]

    /// Those of the new text.
    package let newLines: [Range<Int>]

    package init?(old: [UInt8], new: [UInt8], oldName: String, newName: String, context: Int = 3) {
        let (old, new) = (TextLines(old), TextLines(new))
        let changes = lineChanges(old: old, new: new)
        guard !changes.isEmpty else { return nil }
        let context = min(max(context, 0), old.count + new.count)
        var hunks = HunkWriter(old: old, new: new, context: context)
        hunks.writeHeader(oldName: oldName, newName: newName)
        var start = 0
        for index in changes.indices {
            let next = index + 1 < changes.count ? changes[index + 1].old.lowerBound : Int.max
            guard next - changes[index].old.upperBound > 2 * context else { continue }
            hunks.write(changes[start...index])
            start = index + 1
        }
        text = String(decoding: hunks.output, as: UTF8.self)
        (oldLines, newLines) = (hunks.oldLines, hunks.newLines)
    }
}

/// Lines of the old text that lines of the new text take the place of; either may be none.
struct LineChange {
    let old: Range<Int>
    let new: Range<Int>
}

/// The changes that make the old text the new one, in order and apart by at least one line that stays.
private func lineChanges(old: TextLines, new: TextLines) -> [LineChange] {
    var start = 0
    var (oldEnd, newEnd) = (old.count, new.count)
    while start < min(oldEnd, newEnd), old.isLine(start, equalTo: start, of: new) { start += 1 }
    while start < min(oldEnd, newEnd), old.isLine(oldEnd - 1, equalTo: newEnd - 1, of: new) {
        oldEnd -= 1
        newEnd -= 1
    }
    let aligned = LineAlignment(LineNumbers(old: old, start..<oldEnd, new: new, start..<newEnd))

    var changes: [LineChange] = []
    var (oldLine, newLine) = (start, start)
    while oldLine < oldEnd || newLine < newEnd {
        let (oldStart, newStart) = (oldLine, newLine)
        while oldLine < oldEnd, !aligned.oldKept[oldLine - start] { oldLine += 1 }
        while newLine < newEnd, !aligned.newKept[newLine - start] { newLine += 1 }
        if oldStart < oldLine || newStart < newLine {
            changes.append(LineChange(old: oldStart..<oldLine, new: newStart..<newLine))
        } else {
            oldLine += 1
            newLine += 1
        }
    }
    return changes
}
