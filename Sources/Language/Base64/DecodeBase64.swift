internal import Text

/// The bytes that a text of base64 stands for (RFC 4648, section 4), or nil where it is none.
///
/// Padding must be there, and nothing but digits and padding may be. The bits of the last digit that belong to no byte may
/// have any value: Go's decoder, Dapr's, takes that too.
package func decodedBase64(_ text: Span<UInt8>) -> [UInt8]? {
    guard text.count % 4 == 0 else { return nil }
    var end = text.count
    while end > 0, text.count - end < 2, text[end - 1] == UInt8(ascii: "=") { end -= 1 }
    return decoded(text.extracting(0..<end))
}

/// The bytes that a text of base64 with line breaks, or other bytes that are no digits, stands for; nil where it is none.
///
/// The text ends at its padding, which must be there; what follows is not looked at.
package func decodedBase64(skippingOthers text: Span<UInt8>) -> [UInt8]? {
    let values = base64Values
    var digits: [UInt8] = []
    var padding = 0
    for place in text.indices {
        let byte = text[place]
        if byte == UInt8(ascii: "=") {
            padding += 1
            if digits.count % 4 + padding == 4 { break }
        } else if values[Int(byte)] < 64 {
            guard padding == 0 else { return nil }
            digits.append(byte)
        }
    }
    let isComplete = digits.count % 4 == 0 || digits.count % 4 + padding == 4
    return isComplete && (!digits.isEmpty || text.isEmpty) ? decoded(digits.span) : nil
}

/// Decodes digits without their padding; nil where one is none, or a last one stands alone.
private func decoded(_ digits: Span<UInt8>) -> [UInt8]? {
    guard digits.count % 4 != 1 else { return nil }
    let size = digits.count / 4 * 3 + max(0, digits.count % 4 - 1)
    // Six bytes are stored as eight: the next ones overwrite what is too much.
    var bytes = [UInt8](repeating: 0, count: size + 2)
    var (place, end) = (0, 0)
    var others: UInt64 = 0
    do {
        var span = bytes.mutableSpan
        // Any bytes are bytes, and each store is checked against the space.
        var space = unsafe span.mutableBytes
        while digits.count &- place >= 8 {
            let bits = bits(ofEight: digits.number(at: place), &others)
            space.storeBytes(of: (bits &<< 16).bigEndian, toByteOffset: end, as: UInt64.self)
            place &+= 8
            end &+= 6
        }
    }
    guard others == 0, decode(digits.extracting(place...), into: &bytes, at: end) else { return nil }
    bytes.removeLast(2)
    return bytes
}

/// Decodes less than eight digits; false where one is none.
private func decode(_ digits: Span<UInt8>, into bytes: inout [UInt8], at start: Int) -> Bool {
    var (bits, place) = (0, start)
    for index in digits.indices {
        let value = base64Values[Int(digits[index])]
        guard value < 64 else { return false }
        bits = bits << 6 | Int(value)
        guard index % 4 > 0 else { continue }
        bytes[place] = UInt8(truncatingIfNeeded: bits >> (6 - 2 * (index % 4)))
        place += 1
    }
    return true
}

/// The 48 bits that eight digits stand for.
///
/// - Parameters:
///   - word: the digits, the first of them as the lowest byte.
///   - others: gets a bit for each byte that is no digit.
@inline(__always)
private func bits(ofEight word: UInt64, _ others: inout UInt64) -> UInt64 {
    let eight = EightBytes(word)
    let (upper, lower) = (
        eight.within(UInt8(ascii: "A"), UInt8(ascii: "Z")), eight.within(UInt8(ascii: "a"), UInt8(ascii: "z"))
    )
    let number = eight.within(UInt8(ascii: "0"), UInt8(ascii: "9"))
    let (plus, slash) = (eight.equal(to: UInt8(ascii: "+")), eight.equal(to: UInt8(ascii: "/")))
    others |= ~(upper | lower | number | plus | slash) & 0x8080_8080_8080_8080
    // Each byte less what its kind begins with, and more what is before its kind: no byte reaches the next.
    let less = (upper &>> 7) &* 65 &+ (lower &>> 7) &* 71
    let more = (number &>> 7) &* 4 &+ (plus &>> 7) &* 19 &+ (slash &>> 7) &* 16
    var values = (word &- less &+ more).byteSwapped
    // Two values of 6 bits become one of 12, two of these one of 24, and two of these one of 48.
    values = values & 0x003F_003F_003F_003F | (values & 0x3F00_3F00_3F00_3F00) &>> 2
    values = values & 0x0000_0FFF_0000_0FFF | (values & 0x0FFF_0000_0FFF_0000) &>> 4
    return values & 0x00FF_FFFF | (values & 0x00FF_FFFF_0000_0000) &>> 8
}

/// The value of each byte as a digit; 255 for what is no digit.
private let base64Values: [UInt8] = {
    var values = [UInt8](repeating: 255, count: 256)
    for (value, digit) in base64Digits.enumerated() { values[Int(digit)] = UInt8(value) }
    return values
}()
