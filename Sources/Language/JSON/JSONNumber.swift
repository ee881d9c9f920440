/// A JSON number as what it is worth, digit for digit: `1.0` and `1` are equal, `9007199254740993` and `9007199254740992.0`
/// are not.
package struct JSONNumber: Equatable, Sendable {
    /// Without zeros before and behind them; empty for zero.
    private let digits: [UInt8]

    /// The power of ten by which the digits, as a whole number, are multiplied.
    private let exponent: Int
    private let isNegative: Bool

    /// - Parameter text: a number in JSON's notation; an exponent of more than 18 digits is as good as the greatest.
    package init(_ text: String) {
        var (digits, exponent, isBehindPoint) = ([UInt8](), 0, false)
        let parts = text.utf8.split(maxSplits: 1, omittingEmptySubsequences: false) { $0 | 0x20 == UInt8(ascii: "e") }
        for byte in parts[0] {
            if byte == UInt8(ascii: ".") { isBehindPoint = true }
            guard 0x30...0x39 ~= byte else { continue }
            if isBehindPoint { exponent -= 1 }
            if byte != 0x30 || !digits.isEmpty { digits.append(byte) }
        }
        while digits.last == 0x30 {
            digits.removeLast()
            exponent += 1
        }
        if parts.count == 2 { exponent += Self.exponent(parts[1]) }
        self.digits = digits
        self.exponent = digits.isEmpty ? 0 : exponent
        isNegative = text.utf8.first == UInt8(ascii: "-") && !digits.isEmpty
    }

    /// At most 10¹⁷ either way, so that no sum with it is too great.
    private static func exponent(_ text: Substring.UTF8View) -> Int {
        let digits = text.drop { $0 == UInt8(ascii: "+") || $0 == UInt8(ascii: "-") }.drop { $0 == 0x30 }
        let greatest = 100_000_000_000_000_000
        let size = digits.count > 17 ? greatest : Int(String(decoding: digits, as: UTF8.self)) ?? 0
        return text.first == UInt8(ascii: "-") ? -size : size
    }
}
