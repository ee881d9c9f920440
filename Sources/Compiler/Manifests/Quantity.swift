/// A quantity of Kubernetes, such as `100m` or `256Mi`, that is not negative.
///
/// A number with a suffix of powers of 1000 (`n` to `E`), of 1024 (`Ki` to `Ei`) or an exponent (`e3`); source:
/// https://kubernetes.io/docs/reference/kubernetes-api/common-definitions/quantity/. Two are compared as `Double`, which tells
/// apart what anyone gives a container.
struct Quantity {
    let value: Double

    /// Nil where Kubernetes would refuse the text, or where it is negative.
    init?(_ text: String) {
        let digits = text.prefix { $0.isASCII && ($0.isNumber || $0 == ".") }
        guard digits.contains(where: \.isNumber), digits.count(where: { $0 == "." }) <= 1,
            let factor = Self.factor(of: text[digits.endIndex...]), let number = Double(Self.padded(digits))
        else { return nil }
        value = number * factor
    }

    var isWhole: Bool { value.rounded() == value }

    private static let factors: [Substring: Double] = [
        "n": 1e-9, "u": 1e-6, "m": 1e-3, "": 1, "k": 1e3, "M": 1e6, "G": 1e9, "T": 1e12, "P": 1e15, "E": 1e18,
        "Ki": 0x1p10, "Mi": 0x1p20, "Gi": 0x1p30, "Ti": 0x1p40, "Pi": 0x1p50, "Ei": 0x1p60,
    ]

    private static func factor(of suffix: Substring) -> Double? {
        if let factor = factors[suffix] { return factor }
        guard suffix.first == "e" || suffix.first == "E", suffix.utf8.count <= 4, let exponent = Int(suffix.dropFirst())
        else { return nil }
        return Double("1e\(exponent)")
    }

    /// Kubernetes takes `.5` and `5.`.
    private static func padded(_ digits: Substring) -> String {
        (digits.first == "." ? "0" : "") + digits + (digits.last == "." ? "0" : "")
    }
}
