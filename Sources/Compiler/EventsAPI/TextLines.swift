internal import Text

/// The lines of a text, without their line breaks; between the two bytes of CRLF there is an empty one more.
struct TextLines: Sequence, IteratorProtocol {
    private var rest: ArraySlice<UInt8>

    init(_ text: ArraySlice<UInt8>) { rest = text }

    mutating func next() -> ArraySlice<UInt8>? {
        guard !rest.isEmpty else { return nil }
        guard let length = rest.span.firstPlace(where: { $0.equal(to: 0x0A) | $0.equal(to: 0x0D) }) else {
            defer { rest = [] }
            return rest
        }
        defer { rest = rest.dropFirst(length + 1) }
        return rest.prefix(length)
    }
}

extension ArraySlice<UInt8> {
    /// True for a line with a comment, a directive or the start of a document, and nothing else.
    var saysNothing: Bool {
        if first == UInt8(ascii: "%") { return true }
        let isStart = starts(with: "---".utf8)
        let rest = (isStart ? dropFirst(3) : self).drop { $0 == 0x20 }
        return rest.isEmpty || rest.first == UInt8(ascii: "#") && (!isStart || rest.startIndex > startIndex + 3)
    }
}
