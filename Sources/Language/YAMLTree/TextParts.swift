package import Findings
internal import Text

/// A place in a text, counted in bytes and in scalars.
struct TextPlace {
    var byte = 0
    var scalar = 0

    /// The place of a byte at or behind this one.
    func moved(toByte target: Int, in bytes: [UInt8]) -> TextPlace {
        TextPlace(byte: target, scalar: scalar + bytes[byte..<target].count { $0 & 0xC0 != 0x80 })
    }

    /// The place of a scalar at or behind this one; of one behind the last, the end of the text.
    func moved(toScalar target: Int, in bytes: [UInt8]) -> TextPlace {
        var place = self
        while place.scalar < target, place.byte < bytes.count {
            place.byte += 1
            while place.byte < bytes.count, bytes[place.byte] & 0xC0 == 0x80 { place.byte += 1 }
            place.scalar += 1
        }
        return place
    }
}

/// The parts of a text that are parsed on their own: all of it at once, and behind a document that does not parse each further
/// document, so that one says nothing about the others.
struct TextParts {
    let bytes: [UInt8]

    /// Where the present part begins.
    private(set) var start = TextPlace()

    /// The byte behind the present part.
    private(set) var end = 0

    /// Whether all of the text is UTF-8.
    let isValid: Bool

    init(_ bytes: [UInt8]) {
        self.bytes = bytes
        isValid = firstInvalidByte(of: bytes, in: 0..<bytes.count) == nil
        end = bytes.count
        if !isValid { cut(toDocumentAt: 0) }
    }

    var isEmpty: Bool { start.byte >= bytes.count }

    /// Goes on to the part behind this one, which is a single document.
    mutating func advance() {
        guard end < bytes.count else {
            start.byte = bytes.count
            return
        }
        start = start.moved(toByte: startOfDocument(from: end, in: bytes), in: bytes)
        end = endOfDocument(from: start.byte, in: bytes)
    }

    /// Makes the document that begins at a scalar the present part.
    mutating func cut(toDocumentAt scalar: UInt32) {
        start = start.moved(toScalar: Int(scalar), in: bytes)
        end = start.byte
        advance()
    }
}

/// The offset of the first byte in a range that is not part of valid UTF-8.
func firstInvalidByte(of bytes: [UInt8], in range: Range<Int>) -> Int? {
    do throws(UTF8.ValidationError) {
        _ = try UTF8Span(validating: bytes.span.extracting(range))
        return nil
    } catch {
        return range.lowerBound + error.byteOffsets.lowerBound
    }
}

/// The byte at which a document begins: at its `---`, behind comments and the ends of other documents; without one at its first comment.
private func startOfDocument(from start: Int, in bytes: [UInt8]) -> Int {
    var (place, result) = (start, start)
    while place < bytes.count {
        let end = endOfLine(from: place, in: bytes)
        let line = bytes[place..<end]
        let isAtMargin = place == 0 || isLineBreak(bytes[place - 1])
        if isAtMargin, isMarker(line, "---") { return place }
        if isAtMargin, isMarker(line, "...") {
            result = end
        } else if !saysNothing(line) {
            return result
        }
        place = end
    }
    return result
}

/// The byte behind a document, by its lines alone: the next `---` at the start of a line begins another, and behind `...` one may
/// begin. YAML knows both in the middle of every value, so that this holds for a document that does not parse, too.
func endOfDocument(from start: Int, in bytes: [UInt8]) -> Int {
    var place = start
    var hasBegun = false
    while place < bytes.count {
        let end = endOfLine(from: place, in: bytes)
        let line = bytes[place..<end]
        let isAtMargin = place == 0 || isLineBreak(bytes[place - 1])
        if isAtMargin, isMarker(line, "---") {
            if hasBegun { return place }
            hasBegun = true
        } else if isAtMargin, isMarker(line, "...") {
            if hasBegun { return end }
        } else if !hasBegun {
            hasBegun = !saysNothing(line) && !(isAtMargin && line.first == UInt8(ascii: "%"))
        }
        place = end
    }
    return bytes.count
}

/// The byte behind a line and its line break.
private func endOfLine(from start: Int, in bytes: [UInt8]) -> Int {
    guard let end = bytes.span.firstPlace(from: start, where: { $0.equal(to: 0x0A) | $0.equal(to: 0x0D) }) else {
        return bytes.count
    }
    let isPair = bytes[end] == 0x0D && end + 1 < bytes.count && bytes[end + 1] == 0x0A
    return end + (isPair ? 2 : 1)
}

/// True for a line that is blank or a comment.
private func saysNothing(_ line: ArraySlice<UInt8>) -> Bool {
    guard let first = line.first(where: { $0 != 0x20 }) else { return true }
    return first == UInt8(ascii: "#") ? !hasUnicodeLineBreak(line) : isLineBreak(first)
}

/// True for a line in which YAML 1.1 begins another: behind U+0085, U+2028 or U+2029.
private func hasUnicodeLineBreak(_ line: ArraySlice<UInt8>) -> Bool {
    line.indices.contains { place in
        switch line[place] {
        case 0xC2: line[place...].starts(with: [0xC2, 0x85])
        case 0xE2: line[place...].starts(with: [0xE2, 0x80, 0xA8]) || line[place...].starts(with: [0xE2, 0x80, 0xA9])
        default: false
        }
    }
}

private func isLineBreak(_ byte: UInt8) -> Bool { byte == 0x0A || byte == 0x0D }

/// True for a line that begins with a marker and goes on with a blank or not at all.
private func isMarker(_ line: ArraySlice<UInt8>, _ marker: String) -> Bool {
    guard line.starts(with: marker.utf8) else { return false }
    guard let next = line.dropFirst(3).first else { return true }
    return next == 0x20 || next == 0x09 || isLineBreak(next)
}

/// The texts of the documents of a file by its lines alone, each with the `---` before it; one of them may be empty.
package func documentTexts(of file: SourceFile) -> [ArraySlice<UInt8>] {
    var texts: [ArraySlice<UInt8>] = []
    var start = 0
    while start < file.bytes.count {
        let end = endOfDocument(from: start, in: file.bytes)
        texts.append(file.bytes[start..<end])
        start = end
    }
    return texts
}
