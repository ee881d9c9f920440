/// A line of YAML or JSON as a person reads it: where its keys begin, and what stands behind them.
///
/// It is read by its letters alone, for errors are found in files that have no tree.
struct SourceLine {
    /// A key and what follows it, to the end of the line.
    struct Field {
        /// In lower case, without quotes.
        let key: String

        /// Empty where the value begins on a later line.
        let value: Range<Int>
    }

    /// How many bytes stand before the first key or value: blanks, tabs, and the `-` of a list's items.
    let indentation: Int

    /// Whether an item of a list begins here.
    let isItem: Bool

    /// Nothing but blanks, or a comment.
    let isEmpty: Bool

    let fields: [Field]

    /// Whether one of the fields is `name`: each line near a finding is asked that.
    let hasName: Bool

    /// The line without the blanks around it and the `-` of an item.
    let text: Range<Int>

    /// How many bytes of a line are read; lines of more are no work of people.
    static let limit = 4000

    init(_ bytes: [UInt8], _ whole: Range<Int>) {
        let line = whole.prefix(Self.limit)
        let isBlank = { (byte: UInt8) in byte == 0x20 || byte == 0x09 }
        var start = line.lowerBound
        var hasDash = false
        while start < line.upperBound, isBlank(bytes[start]) || Self.isDash(bytes, start, line) {
            if bytes[start] == UInt8(ascii: "-") { hasDash = true }
            start += 1
        }
        var end = line.upperBound
        while end > start, isBlank(bytes[end - 1]) { end -= 1 }
        let text = start..<end
        (indentation, isItem) = (start - line.lowerBound, hasDash)
        isEmpty = text.isEmpty || bytes[start] == UInt8(ascii: "#")
        self.text = text
        let fields: [Field] = text.compactMap { colon in
            guard bytes[colon] == UInt8(ascii: ":") else { return nil }
            let isQuoted = colon > start && "\"'".utf8.contains(bytes[colon - 1])
            guard isQuoted || colon + 1 == end || isBlank(bytes[colon + 1]) else { return nil }
            var keyEnd = colon
            while keyEnd > start, "\"' \t".utf8.contains(bytes[keyEnd - 1]) { keyEnd -= 1 }
            var key = keyEnd
            while key > start, Self.isOfKey(bytes[key - 1]) { key -= 1 }
            guard key < keyEnd else { return nil }
            var value = colon + 1
            while value < end, isBlank(bytes[value]) { value += 1 }
            return Field(key: String(decoding: bytes[key..<keyEnd], as: UTF8.self).lowercased(), value: value..<end)
        }
        self.fields = fields
        hasName = fields.contains { $0.key == "name" }
    }

    private static func isDash(_ bytes: [UInt8], _ index: Int, _ line: Range<Int>) -> Bool {
        bytes[index] == UInt8(ascii: "-") && index + 1 < line.upperBound && bytes[index + 1] == 0x20
    }

    static func isOfKey(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "_"), UInt8(ascii: "."), UInt8(ascii: "-"):
            true
        default: byte >= 0x80
        }
    }
}
