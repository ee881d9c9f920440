internal import Text

/// Which characters of a string a text of JSON has as escapes, beside quotes, backslashes and the control characters below U+0020.
package enum JSONEscapes: Sendable {
    /// None: what RFC 8259 demands, as most writers do it.
    case required

    /// Also what a YAML reader may refuse or take for a line break, for texts that are read as YAML too: DEL, the C1 controls, U+2028,
    /// U+2029, the byte order mark, U+FFFE and U+FFFF. Digits are upper case, as YAML's own escapes are usually written.
    case requiredByYAML
}

/// A stretch of a string's bytes, and what stands for it.
package struct JSONEscape: Sendable {
    package var range: Range<Int>

    /// At most six bytes, such as `\n` or `\u001f`.
    package var text: String
}

/// The first stretch of UTF-8 at or behind an offset that cannot stand in a JSON string as it is; nil where all can.
///
/// Every writer of JSON strings, and YAML's strings in double quotes, asks this: what lies between two stretches is copied whole.
package func nextEscape(
    in bytes: borrowing Span<UInt8>, from start: Int, _ escapes: JSONEscapes
) -> JSONEscape? {
    // What a reader of YAML may refuse is rare, and looked at where it may be.
    let isForYAML = escapes == .requiredByYAML
    var next = start
    while let index = bytes.firstPlace(
        from: next,
        where: {
            $0.below(0x20) | $0.equal(to: UInt8(ascii: "\"")) | $0.equal(to: UInt8(ascii: "\\"))
                | (isForYAML ? $0.from(0x7F) : 0)
        })
    {
        let byte = bytes[index]
        if byte < 0x7F { return JSONEscape(range: index..<index + 1, text: escape(of: byte, escapes)) }
        if let scalar = scalarUnfitForYAML(in: bytes, at: index) {
            let length = scalar < 0x80 ? 1 : scalar < 0x800 ? 2 : 3
            return JSONEscape(range: index..<index + length, text: number(scalar, uppercase: true))
        }
        next = index + 1
    }
    return nil
}

/// The scalar at this place where it is one that `JSONEscapes.requiredByYAML` names.
package func scalarUnfitForYAML(in bytes: borrowing Span<UInt8>, at index: Int) -> UInt32? {
    let second = index + 1 < bytes.count ? bytes[index + 1] : 0
    let third = index + 2 < bytes.count ? bytes[index + 2] : 0
    return switch (bytes[index], second, third) {
    case (0x7F, _, _): 0x7F
    case (0xC2, 0x80..<0xA0, _): UInt32(second)
    case (0xE2, 0x80, 0xA8...0xA9): 0x2000 + UInt32(third & 0x3F)
    case (0xEF, 0xBB, 0xBF): 0xFEFF
    case (0xEF, 0xBF, 0xBE...0xBF): 0xFFC0 + UInt32(third & 0x3F)
    default: nil
    }
}

private func escape(of byte: UInt8, _ escapes: JSONEscapes) -> String {
    switch byte {
    case UInt8(ascii: "\""): "\\\""
    case UInt8(ascii: "\\"): "\\\\"
    case 0x09: "\\t"
    case 0x0A: "\\n"
    case 0x0D: "\\r"
    case 0x08 where escapes == .required: "\\b"
    case 0x0C where escapes == .required: "\\f"
    default: number(UInt32(byte), uppercase: escapes == .requiredByYAML)
    }
}

/// `\u` and four digits.
private func number(_ scalar: UInt32, uppercase: Bool) -> String {
    let digits = String(scalar, radix: 16, uppercase: uppercase)
    return "\\u" + String(repeating: "0", count: 4 - digits.utf8.count) + digits
}
