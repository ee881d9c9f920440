internal import Findings
internal import YAMLTree

/// A text before and after, to be compared for a person: the lines that change show what changes, and no other field.
///
/// A line that holds other fields, and a value that may be a secret, are shown with `…` in their place, as in the excerpts of warnings: a
/// difference is printed in every run of CI. The lines that stay are whole; whoever compares shows none of them.
package struct ShownDifference: Sendable {
    package private(set) var old: [UInt8] = []
    package private(set) var new: [UInt8] = []

    /// True where something is left out, so that the difference is no patch.
    package private(set) var isCut = false

    /// - Parameters:
    ///   - text: as `SourceFile` has it.
    ///   - changes: with places in it, in order.
    init(of text: [UInt8], _ changes: [FixedScalar]) {
        let index = LineIndex(text)
        var changes = changes[...]
        for line in 1...index.lineCount {
            let range = index.range(ofLine: line)
            let next = line < index.lineCount ? index.range(ofLine: line + 1).lowerBound : text.count
            // A comparison knows lines by their LF.
            let ending = text[range.upperBound..<next]
            let shownEnding = ending.isEmpty || ending.last == 0x0A ? ending : [0x0A]
            let start = index.offset(ofLine: line)
            let end = line < index.lineCount ? index.offset(ofLine: line + 1) : Int.max
            var own = Array(changes.prefix { Int($0.edit.token.start) < end })
            changes = changes.dropFirst(own.count)
            own.removeAll { change in
                guard let added = change.edit.addedLine else { return false }
                let indentation = Int(change.edit.token.start) - start
                new += text[range].prefix(indentation) + Array(added.utf8) + shownEnding
                return true
            }
            if own.isEmpty {
                old += text[range]
                new += text[range]
            } else {
                let scalars = Array(String(decoding: text[range], as: UTF8.self).unicodeScalars)
                add(ShownLine(scalars, from: start, own))
            }
            old += shownEnding
            new += shownEnding
        }
    }

    private mutating func add(_ line: ShownLine) {
        old += Array(line.old.utf8)
        new += Array(line.new.utf8)
        if line.isCut { isCut = true }
    }
}

/// One line that changes.
private struct ShownLine {
    private(set) var old = ""
    private(set) var new = ""
    private(set) var isCut = false

    init(_ line: [Unicode.Scalar], from start: Int, _ changes: [FixedScalar]) {
        var place = 0
        for (number, change) in changes.enumerated() {
            let token = Int(change.edit.token.start) - start..<Int(change.edit.token.end) - start
            let gap = line[place..<token.lowerBound]
            if number == 0, !holdsFields(gap) { show(gap) } else { cut(gap, isFirst: number == 0) }
            show(change, line[token])
            place = token.upperBound
        }
        showEnd(line[place...], isOfValue: changes.last.map(Self.namesValue) ?? false)
    }

    private mutating func show(_ change: FixedScalar, _ token: ArraySlice<Unicode.Scalar>) {
        if change.isHidden { isCut = true }
        let shown = change.isHidden ? ["…"] : token
        show(shown, asNew: false)
        guard !change.edit.isQuoting else {
            // Quotes around it.
            new += "\"" + String(String.UnicodeScalarView(shown)) + "\""
            return
        }
        new += change.edit.edits.map(\.text).joined()
    }

    private mutating func show(_ scalars: ArraySlice<Unicode.Scalar>, asNew: Bool = true) {
        let text = String(String.UnicodeScalarView(scalars))
        old += text
        if asNew { new += text }
    }

    /// Leaves out what stands between changes but for the quotes of their scalars; what stands before the first keeps its indentation.
    private mutating func cut(_ gap: ArraySlice<Unicode.Scalar>, isFirst: Bool = false) {
        isCut = true
        show(isFirst ? gap.prefix { $0 == " " } : gap.prefix(1).filter(isQuote)[...])
        show(["…"])
        show(gap.suffix(1).filter(isQuote)[...])
    }

    /// What stands behind the last change: the end of the scalar's quotes, a comma, a comment; behind a key its value, unless that
    /// is the value of a setting.
    private mutating func showEnd(_ end: ArraySlice<Unicode.Scalar>, isOfValue: Bool) {
        let quote = end.prefix(1).prefix(while: isQuote)
        var rest = end.dropFirst(quote.count).drop(while: isBlank)
        let isKey = rest.first == ":"
        if isKey { rest = rest.dropFirst().drop(while: isBlank) }
        let behind = rest.first == "," ? rest.dropFirst().drop(while: isBlank) : rest
        let isFine =
            behind.isEmpty || behind.first == "#" || (isKey && !isOfValue && !holdsFields(behind.trimmingComma))
        if isFine { return show(end) }
        show(isKey ? end[..<rest.startIndex] : quote)
        cut([])
    }

    /// True for a key that becomes `value`, behind which a secret may stand.
    private static func namesValue(_ change: FixedScalar) -> Bool { change.edit.edits.map(\.text) == ["value"] }
}

extension ScalarEdit {
    /// The line that it adds before that of its token; nil where it changes a line.
    fileprivate var addedLine: String? {
        guard edits.count == 1, edits[0].span.isEmpty else { return nil }
        let parts = edits[0].text.split(maxSplits: 1, whereSeparator: \.isNewline)
        return parts.count == 2 ? String(parts[0]) : nil
    }
}

private func isQuote(_ scalar: Unicode.Scalar) -> Bool { scalar == "\"" || scalar == "'" }

private func isBlank(_ scalar: Unicode.Scalar) -> Bool { scalar == " " || scalar == "\t" }

/// True where brackets, braces or commas separate fields.
private func holdsFields(_ scalars: ArraySlice<Unicode.Scalar>) -> Bool {
    scalars.contains { "{}[],".unicodeScalars.contains($0) }
}

extension ArraySlice<Unicode.Scalar> {
    /// Without the comma that JSON has at the end of a line.
    fileprivate var trimmingComma: Self { last == "," ? dropLast() : self }
}
