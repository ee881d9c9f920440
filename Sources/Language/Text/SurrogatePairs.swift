/// A text in which JSON's surrogate pairs are written as YAML knows them: `\ud83d\ude00` as `\U0001F600`.
///
/// That is two shorter: as many blanks follow the string, so that whatever comes behind it has the column that an editor shows.
/// A text that is no JSON, or has no such pair, stays what it is.
package struct JoinedText: Sendable {
    package let bytes: [UInt8]

    /// Of each of the rewritten pairs where it begins in `bytes`, and where its string ends there, its quote included.
    private let places: [(pair: Int, end: Int)]

    package init(_ text: [UInt8]) {
        let blanks: [UInt8] = [0x20, 0x09, 0x0A, 0x0D]
        guard let first = text.first(where: { !blanks.contains($0) }),
            first == UInt8(ascii: "{") || first == UInt8(ascii: "["),
            Self.mayHoldPair(text)
        else {
            (bytes, places) = (text, [])
            return
        }

        var result: [UInt8] = []
        var places: [(pair: Int, end: Int)] = []
        var open = 0
        result.reserveCapacity(text.count)
        var index = 0
        while index < text.count {
            if let scalar = Self.surrogatePair(in: text, at: index) {
                let digits = String(scalar.value, radix: 16, uppercase: true)
                places.append((result.count, text.count))
                open += 1
                result += Array("\\U".utf8) + Array(String(repeating: "0", count: 8 - digits.count).utf8)
                result += Array(digits.utf8)
                index += 12
            } else if text[index] == UInt8(ascii: "\\"), index + 1 < text.count {
                result += text[index...index + 1]
                index += 2
            } else {
                result.append(text[index])
                if text[index] == UInt8(ascii: "\""), open > 0 {
                    for place in places.indices.suffix(open) { places[place].end = result.count }
                    result += Array(repeating: 0x20, count: 2 * open)
                    open = 0
                }
                index += 1
            }
        }
        (bytes, self.places) = (result, places)
    }

    /// Whether the first half of a pair may be written somewhere: in most of JSON, escapes are other ones.
    private static func mayHoldPair(_ text: [UInt8]) -> Bool {
        var start = 0
        while let sign = text.span.firstPlace(from: start, where: { $0.equal(to: UInt8(ascii: "\\")) }) {
            start = sign + 2
            if sign + 2 < text.count, text[sign + 1] == UInt8(ascii: "u"), text[sign + 2] | 0x20 == UInt8(ascii: "d") {
                return true
            }
        }
        return false
    }

    /// True where nothing was rewritten.
    package var isVerbatim: Bool { places.isEmpty }

    /// Where a byte of `bytes` stands in the text as it was; of one within a rewritten pair, it is the pair's end.
    package func original(_ offset: Int) -> Int {
        // Both ends grow from pair to pair: of those that begin before the byte, the ones whose string has ended come first.
        let begun = places.partitioningIndex { $0.pair >= offset }
        let ended = places.partitioningIndex { $0.end >= offset }
        return offset + 2 * max(0, begun - ended)
    }

    private static func surrogatePair(in bytes: [UInt8], at index: Int) -> Unicode.Scalar? {
        guard let high = escapedUnit(in: bytes, at: index), 0xD800..<0xDC00 ~= high,
            let low = escapedUnit(in: bytes, at: index + 6), 0xDC00..<0xE000 ~= low
        else { return nil }
        return Unicode.Scalar(0x10000 + (high - 0xD800) << 10 + (low - 0xDC00))
    }

    private static func escapedUnit(in bytes: [UInt8], at index: Int) -> UInt32? {
        guard index + 6 <= bytes.count, bytes[index] == UInt8(ascii: "\\"), bytes[index + 1] == UInt8(ascii: "u")
        else { return nil }
        return UInt32(String(decoding: bytes[(index + 2)..<(index + 6)], as: UTF8.self), radix: 16)
    }
}
