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
    let (whole, rest) = (digits.count / 4 * 4, digits.count % 4)
    guard rest != 1 else { return nil }
    let values = base64Values
    // What is no digit has a bit that no digit has.
    var seen: UInt8 = 0
    let bytes = [UInt8](capacity: whole / 4 * 3 + max(0, rest - 1)) { output in
        for place in stride(from: 0, to: whole, by: 4) {
            let (first, second) = (values[Int(digits[place])], values[Int(digits[place + 1])])
            let (third, fourth) = (values[Int(digits[place + 2])], values[Int(digits[place + 3])])
            seen |= first | second | third | fourth
            output.append(first << 2 | second >> 4)
            output.append(second << 4 | third >> 2)
            output.append(third << 6 | fourth)
        }
        guard rest > 0 else { return }
        let (first, second) = (values[Int(digits[whole])], values[Int(digits[whole + 1])])
        let third = rest == 3 ? values[Int(digits[whole + 2])] : 0
        seen |= first | second | third
        output.append(first << 2 | second >> 4)
        if rest == 3 { output.append(second << 4 | third >> 2) }
    }
    return seen < 64 ? bytes : nil
}

/// The value of each byte as a digit; 255 for what is no digit.
private let base64Values: [UInt8] = {
    var values = [UInt8](repeating: 255, count: 256)
    for (value, digit) in base64Digits.enumerated() { values[Int(digit)] = UInt8(value) }
    return values
}()
