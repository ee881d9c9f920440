package import Findings

/// What is replaced in a text so that one scalar becomes another.
package struct ScalarEdit: Sendable, Hashable {
    /// What the author wrote for the scalar, without quotes, anchor and tag.
    package var token: SourceSpan

    /// The stretches that are replaced, all of them within the token or at its ends.
    package var edits: [TextEdit]

    /// True where nothing but quotes is put around the token.
    package var isQuoting = false
}

/// Finds what is to be replaced in one text.
package struct ScalarEditor: Sendable {
    private let index: LineIndex
    private let repeated: RepeatedStretches

    package init(_ index: LineIndex) {
        self.index = index
        repeated = RepeatedStretches(of: index.bytes)
    }

    /// The stretches to be replaced for a fix, in the author's own style: quotes, anchors and tags stay.
    ///
    /// - Returns: nil where a scalar is better changed by hand: a block, several lines, one with a tag that would decide against the
    ///   quotes, a text that cannot stand bare; or one that an alias brings to a place where nothing is wrong with it.
    package func edits(making fix: Fix) -> [ScalarEdit]? {
        var result: [ScalarEdit] = []
        for change in fix.changes {
            guard repeated.count(at: change.scalar.start) == fix.places, let edit = edit(making: change) else {
                return nil
            }
            result.append(edit)
        }
        return result
    }

    private func edit(making change: Fix.Change) -> ScalarEdit? {
        switch change.kind {
        case .text(let new): WrittenScalar(at: change.scalar, in: index)?.rename(to: new)
        case .quotes: WrittenScalar(at: change.scalar, in: index)?.putInQuotes()
        case .field(let field):
            AddedField(field, before: change.scalar, in: index).map {
                ScalarEdit(token: $0.place, edits: [TextEdit($0.text, at: $0.place)])
            }
        }
    }
}

/// A scalar of one line as it stands in the text.
private struct WrittenScalar {
    /// Behind anchor and tag, quotes included.
    let span: SourceSpan
    let text: [Unicode.Scalar]
    let hasTag: Bool

    init?(at place: SourceSpan, in index: LineIndex) {
        let bytes = index.bytes[index.byteOffset(of: Int(place.start))..<index.byteOffset(of: Int(place.end))]
        let written = Array(String(decoding: bytes, as: UTF8.self).unicodeScalars)
        let start = endOfProperties(in: written)
        guard start < written.count else { return nil }
        text = Array(written[start...])
        guard !text.contains(where: { $0 == "\n" || $0 == "\r" }), text[0] != "|", text[0] != ">" else { return nil }
        span = SourceSpan(file: place.file, start: place.start + UInt32(start), end: place.end)
        hasTag = written[..<start].contains("!")
    }

    private var quote: Unicode.Scalar? {
        guard let first = text.first, first == "'" || first == "\"" else { return nil }
        return text.count > 1 && text.last == first ? first : nil
    }

    func rename(to new: String) -> ScalarEdit? {
        guard new.utf8.allSatisfy(isNameByte) else { return nil }
        guard quote == nil else {
            let inner = SourceSpan(file: span.file, start: span.start + 1, end: span.end - 1)
            return ScalarEdit(token: inner, edits: [TextEdit(new, at: inner)])
        }
        let form = new.utf8Span.span.withUnsafeBufferPointer { ScalarText.form(of: $0, isKey: true) }
        return form == .plain ? ScalarEdit(token: span, edits: [TextEdit(new, at: span)]) : nil
    }

    func putInQuotes() -> ScalarEdit? {
        guard !hasTag, quote == nil, !text.contains(where: { $0 == "\"" || $0 == "\\" }) else { return nil }
        let ends = [span.start, span.end].map { SourceSpan(file: span.file, start: $0, end: $0) }
        return ScalarEdit(token: span, edits: ends.map { TextEdit("\"", at: $0) }, isQuoting: true)
    }
}

/// Letters, digits and the signs of names, none of which has a meaning in any style.
private func isNameByte(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"):
        true
    default: "-._/".utf8.contains(byte)
    }
}
