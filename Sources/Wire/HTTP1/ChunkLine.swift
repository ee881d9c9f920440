/// The line before a chunk's data: its size and extensions that nobody here reads (RFC 9112, section 7.1).
///
/// Blanks between the size and its extensions are refused. The grammar has them, as bad whitespace that no sender may write, and
/// readers that take the line's end for different places have been played off against each other with them.
struct ChunkLine {
    /// The most digits that a size may have, zeros at its front with them.
    static let digitLimit = 16

    /// The bytes of the chunk's data; 0 for the last chunk.
    let size: Int

    /// The bytes of the line behind the size.
    let extensionCount: Int

    /// - Parameter line: where the line stands in the bytes, without its end.
    init(_ bytes: Span<UInt8>, _ line: Range<Int>) throws(HTTPFault) {
        var index = line.lowerBound
        var size = 0
        while index < line.upperBound, let digit = bytes[index].hexadecimalValue {
            guard index - line.lowerBound < Self.digitLimit, size <= Int.max >> 4 else { throw .chunkSize }
            size = size << 4 | Int(digit)
            index += 1
        }
        guard index > line.lowerBound else { throw .chunkSize }
        self.size = size
        extensionCount = line.upperBound - index
        guard extensionCount == 0 || bytes[index] == UInt8(ascii: ";") else { throw .chunkExtension }
        while index < line.upperBound {
            guard let next = Self.endOfExtension(bytes, index..<line.upperBound) else { throw .chunkExtension }
            index = next
        }
    }

    /// Where the extension ends with which a range begins: `BWS ";" BWS name [ BWS "=" BWS value ]`.
    private static func endOfExtension(_ bytes: Span<UInt8>, _ range: Range<Int>) -> Int? {
        let start = skipBlanks(bytes, range)
        guard start < range.upperBound, bytes[start] == UInt8(ascii: ";") else { return nil }
        let name = skipBlanks(bytes, start + 1..<range.upperBound)
        let nameEnd = skipToken(bytes, name..<range.upperBound)
        guard nameEnd > name else { return nil }
        let equals = skipBlanks(bytes, nameEnd..<range.upperBound)
        guard equals < range.upperBound, bytes[equals] == UInt8(ascii: "=") else { return nameEnd }
        let value = skipBlanks(bytes, equals + 1..<range.upperBound)
        if value < range.upperBound, bytes[value] == UInt8(ascii: "\"") {
            return endOfQuotedText(bytes, value..<range.upperBound)
        }
        let end = skipToken(bytes, value..<range.upperBound)
        return end > value ? end : nil
    }

    /// Where quoted text ends, at whose first quote the range begins; a backslash takes its meaning from what follows.
    private static func endOfQuotedText(_ bytes: Span<UInt8>, _ range: Range<Int>) -> Int? {
        var index = range.lowerBound + 1
        while index < range.upperBound {
            switch bytes[index] {
            case UInt8(ascii: "\""): return index + 1
            case UInt8(ascii: "\\"): index += 2
            default: index += 1
            }
        }
        return nil
    }

    private static func skipBlanks(_ bytes: Span<UInt8>, _ range: Range<Int>) -> Int {
        var index = range.lowerBound
        while index < range.upperBound, bytes[index].isBlank { index += 1 }
        return index
    }

    private static func skipToken(_ bytes: Span<UInt8>, _ range: Range<Int>) -> Int {
        range.lowerBound + bytes.extracting(range).tokenCount
    }
}
