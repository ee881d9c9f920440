/// Where the lines of a text start, so that an offset can be shown as a line and a column.
///
/// Lines end as editors count them: at LF, CRLF or CR. Columns count Unicode scalars from 1.
package struct LineIndex: Sendable {
    /// A line and a column, both counted from 1.
    package struct Position: Sendable, Equatable {
        package var line: Int
        package var column: Int
    }

    /// The scalar offset of each line's first scalar; as in a `SourceSpan`, 32 bits are enough.
    private var lineStarts: [UInt32] = [0]

    /// The byte offset of each line's first byte.
    private var lineBytes: [UInt32] = [0]

    /// The number of scalars of the text.
    private var scalarCount = 0

    /// The byte offset of every 256th scalar, so that a long line costs no long walk.
    private var checkpoints: [UInt32] = []

    /// The text itself.
    package let bytes: [UInt8]

    package init(_ bytes: [UInt8]) {
        self.bytes = bytes
        var scalar = 0
        for (index, byte) in bytes.enumerated() where byte & 0xC0 != 0x80 {
            if scalar & 255 == 0 { checkpoints.append(UInt32(index)) }
            scalar += 1
            let isReturn = byte == 0x0D && !(index + 1 < bytes.count && bytes[index + 1] == 0x0A)
            if byte == 0x0A || isReturn {
                lineStarts.append(UInt32(scalar))
                lineBytes.append(UInt32(index + 1))
            }
        }
        scalarCount = scalar
    }

    /// The line and column of a scalar offset; one behind the last is the place behind the text.
    package func position(of offset: Int) -> Position {
        let line = lineNumber(of: offset)
        return Position(line: line, column: offset - self.offset(ofLine: line) + 1)
    }

    /// How many lines there are; a text that ends with a line break has an empty last one.
    package var lineCount: Int { lineStarts.count }

    /// The scalar offset of the first scalar of a line, counted from 1.
    package func offset(ofLine line: Int) -> Int { Int(lineStarts[line - 1]) }

    /// The bytes of a line, counted from 1, without its line break.
    package func range(ofLine line: Int) -> Range<Int> {
        let start = Int(lineBytes[line - 1])
        var end = endByte(ofLine: line)
        while end > start, bytes[end - 1] == 0x0A || bytes[end - 1] == 0x0D { end -= 1 }
        return start..<end
    }

    /// How many scalars a line has, counted from 1, without its line break.
    package func length(ofLine line: Int) -> Int {
        let end = line < lineCount ? offset(ofLine: line + 1) : scalarCount
        return end - offset(ofLine: line) - (endByte(ofLine: line) - range(ofLine: line).upperBound)
    }

    /// The byte behind a line and its line break.
    private func endByte(ofLine line: Int) -> Int { line < lineCount ? Int(lineBytes[line]) : bytes.count }

    /// The byte offset of a scalar offset, at most the number of bytes.
    package func byteOffset(of offset: Int) -> Int {
        guard offset >> 8 < checkpoints.count else { return bytes.count }
        var index = Int(checkpoints[offset >> 8])
        var remaining = offset & 255
        while remaining > 0, index < bytes.count {
            index += 1
            while index < bytes.count, bytes[index] & 0xC0 == 0x80 { index += 1 }
            remaining -= 1
        }
        return index
    }

    private func lineNumber(of offset: Int) -> Int {
        var (low, high) = (0, lineStarts.count)
        while high - low > 1 {
            let middle = (low + high) / 2
            if lineStarts[middle] <= offset { low = middle } else { high = middle }
        }
        return low + 1
    }
}
