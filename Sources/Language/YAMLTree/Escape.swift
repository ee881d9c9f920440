/// Appends a text in double quotes with JSON's escapes, which are YAML's too.
///
/// Control characters, the line breaks of YAML 1.1 and the scalars that YAML calls unprintable are written as `\u` and four digits;
/// everything else, emoji included, as it is.
func appendEscaped(_ bytes: UnsafeBufferPointer<UInt8>, to output: inout ByteBuffer) {
    output.append("\"")
    var index = 0
    while index < bytes.count {
        let byte = bytes[index]
        index += 1
        switch byte {
        case UInt8(ascii: "\""), UInt8(ascii: "\\"):
            output.append("\\")
            output.append(byte)
        case 0x0A: output.append("\\n")
        case 0x09: output.append("\\t")
        case 0x0D: output.append("\\r")
        case 0..<0x20, 0x7F: appendEscape(of: UInt32(byte), to: &output)
        case 0xC2, 0xE2, 0xEF:
            guard let scalar = unprintableScalar(in: bytes, at: index - 1) else {
                output.append(byte)
                continue
            }
            appendEscape(of: scalar, to: &output)
            index += scalar < 0x800 ? 1 : 2
        default: output.append(byte)
        }
    }
    output.append("\"")
}

private func appendEscape(of scalar: UInt32, to output: inout ByteBuffer) {
    let digits = String(scalar, radix: 16, uppercase: true)
    output.append("\\u")
    output.append(UInt8(ascii: "0"), times: 4 - digits.utf8.count)
    output.append(text: digits)
}

/// The scalar at this place where it is one that a YAML reader may refuse or take for a line break: C1 controls,
/// U+2028, U+2029, the byte order mark, U+FFFE and U+FFFF.
func unprintableScalar(in bytes: UnsafeBufferPointer<UInt8>, at index: Int) -> UInt32? {
    let second = index + 1 < bytes.count ? bytes[index + 1] : 0
    let third = index + 2 < bytes.count ? bytes[index + 2] : 0
    return switch (bytes[index], second, third) {
    case (0xC2, 0x80..<0xA0, _): UInt32(second)
    case (0xE2, 0x80, 0xA8...0xA9): 0x2000 + UInt32(third & 0x3F)
    case (0xEF, 0xBB, 0xBF): 0xFEFF
    case (0xEF, 0xBF, 0xBE...0xBF): 0xFFC0 + UInt32(third & 0x3F)
    default: nil
    }
}
