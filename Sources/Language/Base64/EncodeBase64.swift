/// Appends bytes as base64 (RFC 4648, section 4), with padding and in one line.
package func appendBase64(_ data: Span<UInt8>, to text: inout [UInt8]) {
    let digits = base64Digits
    let whole = data.count / 3 * 3
    text.append(addingCapacity: (data.count - whole + 2) / 3 * 4 + whole / 3 * 4) { output in
        for place in stride(from: 0, to: whole, by: 3) {
            let bits = Int(data[place]) << 16 | Int(data[place + 1]) << 8 | Int(data[place + 2])
            output.append(digits[bits >> 18])
            output.append(digits[bits >> 12 & 63])
            output.append(digits[bits >> 6 & 63])
            output.append(digits[bits & 63])
        }
        guard whole < data.count else { return }
        let hasSecond = whole + 1 < data.count
        let bits = Int(data[whole]) << 16 | (hasSecond ? Int(data[whole + 1]) << 8 : 0)
        output.append(digits[bits >> 18])
        output.append(digits[bits >> 12 & 63])
        output.append(hasSecond ? digits[bits >> 6 & 63] : UInt8(ascii: "="))
        output.append(UInt8(ascii: "="))
    }
}

/// The 64 digits, in the order of their values.
let base64Digits = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)
