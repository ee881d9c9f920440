/// Whether bytes are one JSON text in UTF-8.
package func isJSON(_ bytes: [UInt8]) -> Bool {
    guard (try? UTF8Span(validating: bytes.span)) != nil else { return false }
    var scanner = JSONScanner(bytes)
    scanner.skipBlanks()
    guard (try? scanner.takeValue()) != nil else { return false }
    scanner.skipBlanks()
    return scanner.isAtEnd
}

/// The text of a JSON string's content; a lone surrogate becomes U+FFFD.
package func decodedString(_ bytes: ArraySlice<UInt8>) -> String {
    var units: [UInt8] = []
    var iterator = bytes.makeIterator()
    var high: UInt16?
    func flush() {
        if high != nil { units += Array("\u{FFFD}".utf8) }
        high = nil
    }
    while let byte = iterator.next() {
        guard byte == UInt8(ascii: "\\"), let escape = iterator.next() else {
            flush()
            units.append(byte)
            continue
        }
        guard escape == UInt8(ascii: "u") else {
            flush()
            units.append(escaped[escape] ?? escape)
            continue
        }
        var unit: UInt16 = 0
        for _ in 0..<4 { unit = unit << 4 | (iterator.next().flatMap(hexValue) ?? 0) }
        append(unit, after: &high, to: &units)
    }
    flush()
    return String(decoding: units, as: UTF8.self)
}

private let escaped: [UInt8: UInt8] = [
    UInt8(ascii: "b"): 0x08, UInt8(ascii: "f"): 0x0C, UInt8(ascii: "n"): 0x0A, UInt8(ascii: "r"): 0x0D,
    UInt8(ascii: "t"): 0x09,
]

/// Appends a UTF-16 unit, together with the high surrogate before it.
private func append(_ unit: UInt16, after high: inout UInt16?, to units: inout [UInt8]) {
    if let first = high, 0xDC00..<0xE000 ~= unit {
        let value = 0x10000 + (UInt32(first) - 0xD800) << 10 + (UInt32(unit) - 0xDC00)
        high = nil
        if let scalar = Unicode.Scalar(value) { units += Array(String(Character(scalar)).utf8) }
        return
    }
    if high != nil { units += Array("\u{FFFD}".utf8) }
    high = nil
    if 0xD800..<0xDC00 ~= unit {
        high = unit
    } else if let scalar = Unicode.Scalar(UInt32(unit)) {
        units += Array(String(Character(scalar)).utf8)
    } else {
        units += Array("\u{FFFD}".utf8)
    }
}
