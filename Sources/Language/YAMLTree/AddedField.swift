internal import Findings

/// A field before the first key of a mapping, in the style of its author: a line of its own where the key has one, with a comma between
/// braces, and with quotes where the key has them.
///
/// Comments directly above the key stay with it.
struct AddedField {
    /// Where it is put: an empty place before the key, or before the comments above it.
    let place: SourceSpan

    /// What stands there from now on.
    let text: String

    /// Nil where the key does not begin what stands before it, as after `?`.
    init?(_ field: Fix.NewField, before key: SourceSpan, in index: LineIndex) {
        guard key.start >= field.opening.start else { return nil }
        let start = index.byteOffset(of: Int(key.start))
        let opening = index.bytes[index.byteOffset(of: Int(field.opening.start))..<start]
        let written = Array(String(decoding: opening, as: UTF8.self).unicodeScalars)
        let properties = endOfProperties(in: written)
        let isFlow = properties < written.count && written[properties] == "{"
        guard isFlow || properties == written.count else { return nil }

        let line = index.position(of: Int(key.start)).line
        let before = index.bytes[index.range(ofLine: line).lowerBound..<start]
        let isFirstOfLine = before.allSatisfy { $0 == UInt8(ascii: " ") || (isFlow && $0 == UInt8(ascii: "\t")) }
        let quote = start < index.bytes.count && index.bytes[start] == UInt8(ascii: "\"") ? "\"" : ""
        let pair = "\(quote)\(field.name)\(quote): \(field.value)" + (isFlow ? "," : "")
        if isFirstOfLine, line > 1 {
            let lineBreak = index.bytes[index.range(ofLine: line - 1).upperBound..<index.range(ofLine: line).lowerBound]
            let ending = String(decoding: lineBreak, as: UTF8.self)
            let indentation = String(decoding: before, as: UTF8.self)
            var first = line
            while first > 2, isComment(index.bytes[index.range(ofLine: first - 1)]) { first -= 1 }
            text = first < line ? indentation + pair + ending : pair + ending + indentation
            let offset = first < line ? UInt32(index.offset(ofLine: first)) : key.start
            place = SourceSpan(file: key.file, start: offset, end: offset)
        } else {
            let last = before.last { $0 != UInt8(ascii: " ") && $0 != UInt8(ascii: "\t") }
            guard isFlow, last == UInt8(ascii: "{") || last == UInt8(ascii: ",") else { return nil }
            text = pair + " "
            place = key
        }
    }
}

/// True for a line with a comment alone.
private func isComment(_ line: ArraySlice<UInt8>) -> Bool {
    line.first { $0 != UInt8(ascii: " ") && $0 != UInt8(ascii: "\t") } == UInt8(ascii: "#")
}
