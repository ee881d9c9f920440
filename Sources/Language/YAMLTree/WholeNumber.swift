/// The number that a bare scalar is to Kubernetes, whose reader takes what Go's literals are: `20`, `0x14`, `0b10100`, `0o24`, `024` and
/// `2_0`. Nil for every other text, and for a number of more than 64 bits.
package func wholeNumber(_ text: String) -> Int? {
    var digits = text.filter { $0 != "_" }[...]
    let sign = digits.first == "-" ? "-" : ""
    if digits.first == "-" || digits.first == "+" { digits.removeFirst() }
    guard digits.first != "-", digits.first != "+" else { return nil }
    if digits.count > 1, digits.first == "0" {
        let rest = digits.dropFirst()
        switch rest.first {
        case "x", "X": return signed(sign, rest.dropFirst(), 16)
        case "b", "B": return signed(sign, rest.dropFirst(), 2)
        case "o", "O": return signed(sign, rest.dropFirst(), 8)
        // With an 8 or a 9 it is no octal number, and then it is read as a fraction without one.
        default: return signed(sign, rest, 8) ?? signed(sign, rest, 10)
        }
    }
    return signed(sign, digits, 10)
}

private func signed(_ sign: String, _ digits: Substring, _ radix: Int) -> Int? {
    guard let first = digits.first, first != "-", first != "+" else { return nil }
    return Int(sign + digits, radix: radix)
}

extension YAMLScalar {
    /// The whole number that it is to Kubernetes; nil for every other scalar.
    package var integer: Int? { type == .integer ? wholeNumber(text) : nil }
}
