/// The lines of a text as places in its bytes, each line with its line feed.
///
/// A last line without a line feed is a line too, and differs from the same line with one, as it does for `diff`.
struct TextLines {
    let bytes: [UInt8]

    /// Where each line starts, and behind those the end of the text.
    private let bounds: [Int]

    init(_ bytes: [UInt8]) {
        var bounds = [0]
        let span = bytes.span
        for index in span.indices where span[index] == UInt8(ascii: "\n") { bounds.append(index + 1) }
        if let last = bounds.last, last < bytes.count { bounds.append(bytes.count) }
        self.bytes = bytes
        self.bounds = bounds
    }

    var count: Int { bounds.count - 1 }

    /// The bytes of a line, counted from 0.
    subscript(line: Int) -> Range<Int> { bounds[line]..<bounds[line + 1] }

    /// Whether a line is the same as one of another text, byte for byte.
    func isLine(_ line: Int, equalTo otherLine: Int, of other: TextLines) -> Bool {
        let (range, otherRange) = (self[line], other[otherLine])
        guard range.count == otherRange.count else { return false }
        let (span, otherSpan) = (bytes.span, other.bytes.span)
        let distance = otherRange.lowerBound - range.lowerBound
        for index in range where span[index] != otherSpan[index + distance] { return false }
        return true
    }
}
