/// One input text, with the name under which messages show it.
///
/// The text is UTF-8 without a byte order mark. UTF-16 (what PowerShell's `>` writes) is converted when the file is
/// made, and so are JSON's surrogate pairs (`\ud83d\ude00`), which YAML does not know. What follows stays in its column.
package struct SourceFile: Sendable {
    /// The path as the user gave it, or `<stdin>`.
    package let name: String

    /// The bytes that are parsed. They may hold invalid UTF-8: the parser reports that with its position.
    package let bytes: [UInt8]

    package init(name: String, bytes: [UInt8]) {
        self.name = name
        self.bytes = SourceFile.normalized(bytes)
    }

    package init(name: String, text: String) {
        self.init(name: name, bytes: Array(text.utf8))
    }

    private init(name: String, normalized bytes: [UInt8]) { (self.name, self.bytes) = (name, bytes) }

    /// The same text under another name.
    package func named(_ name: String) -> SourceFile { SourceFile(name: name, normalized: bytes) }
}

extension SourceFile {
    private static func normalized(_ bytes: [UInt8]) -> [UInt8] {
        if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { return joiningSurrogatePairs(Array(bytes.dropFirst(3))) }
        if bytes.starts(with: [0xFF, 0xFE]) { return joiningSurrogatePairs(fromUTF16(bytes, littleEndian: true)) }
        if bytes.starts(with: [0xFE, 0xFF]) { return joiningSurrogatePairs(fromUTF16(bytes, littleEndian: false)) }
        return joiningSurrogatePairs(bytes)
    }

    private static func fromUTF16(_ bytes: [UInt8], littleEndian: Bool) -> [UInt8] {
        let units = stride(from: 2, to: bytes.count - 1, by: 2).map { index in
            let (first, second) = (UInt16(bytes[index]), UInt16(bytes[index + 1]))
            return littleEndian ? second << 8 | first : first << 8 | second
        }
        return Array(String(decoding: units, as: UTF16.self).utf8)
    }

    /// Rewrites `\ud83d\ude00` as `\U0001F600` in a text that is JSON, and leaves every other text alone. It is two shorter:
    /// as many blanks follow the string, so that whatever comes behind it has the column that an editor shows.
    private static func joiningSurrogatePairs(_ bytes: [UInt8]) -> [UInt8] {
        let blanks: [UInt8] = [0x20, 0x09, 0x0A, 0x0D]
        guard let first = bytes.first(where: { !blanks.contains($0) }),
            first == UInt8(ascii: "{") || first == UInt8(ascii: "["),
            bytes.contains(UInt8(ascii: "\\"))
        else { return bytes }

        var result: [UInt8] = []
        result.reserveCapacity(bytes.count)
        var index = 0
        var missing = 0
        while index < bytes.count {
            if let scalar = surrogatePair(in: bytes, at: index) {
                missing += 2
                let digits = String(scalar.value, radix: 16, uppercase: true)
                result += Array("\\U".utf8) + Array(String(repeating: "0", count: 8 - digits.count).utf8)
                result += Array(digits.utf8)
                index += 12
            } else if bytes[index] == UInt8(ascii: "\\"), index + 1 < bytes.count {
                result += bytes[index...index + 1]
                index += 2
            } else {
                result.append(bytes[index])
                if bytes[index] == UInt8(ascii: "\"") {
                    result += Array(repeating: 0x20, count: missing)
                    missing = 0
                }
                index += 1
            }
        }
        return result
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
