/// How Go's `encoding/json` writes a floating-point number (`floatEncoder` in encode.go): the fewest digits that give it back, with an
/// exponent below 1e-6 and from 1e21 on.
enum GoNumber {
    /// - Parameter value: a finite one.
    static func text(of value: Double) -> String {
        // Kubernetes reads "-0" as a whole number again.
        guard value != 0 else { return "0" }
        let (digits, exponent) = shortest(value.magnitude)
        let sign = value < 0 ? "-" : ""
        guard value.magnitude >= 1e-6, value.magnitude < 1e21 else {
            let rest = digits.dropFirst()
            let mantissa = digits.prefix(1) + (rest.isEmpty ? "" : "." + rest)
            return "\(sign)\(mantissa)e\(exponent < 0 ? "-" : "+")\(exponent.magnitude)"
        }
        if exponent < 0 { return sign + "0." + String(repeating: "0", count: -exponent - 1) + digits }
        let whole = exponent + 1
        if digits.count <= whole { return sign + digits + String(repeating: "0", count: whole - digits.count) }
        return sign + digits.prefix(whole) + "." + digits.dropFirst(whole)
    }

    /// The digits without zeros at either end, and the exponent of the first: 1500 is 15 and 3.
    private static func shortest(_ value: Double) -> (digits: String, exponent: Int) {
        let parts = value.description.split(separator: "e")
        let halves = parts[0].split(separator: ".")
        var exponent = (parts.count == 2 ? Int(parts[1]) ?? 0 : 0) + halves[0].count - 1
        var digits = Substring(halves.joined())
        while digits.hasPrefix("0") {
            digits.removeFirst()
            exponent -= 1
        }
        while digits.hasSuffix("0") { digits.removeLast() }
        return (String(digits), exponent)
    }
}
