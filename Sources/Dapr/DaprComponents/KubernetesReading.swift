internal import Text

/// What Kubernetes makes of a bare scalar, and so what Dapr gets in its place.
///
/// kubectl reads YAML as goyaml.v2 of sigs.k8s.io/yaml does (`resolve.go`: the words and numbers of YAML 1.1, without dates and sexagesimal
/// numbers, which stay texts), and writes it as JSON with Go's `encoding/json`. The API server keeps whole numbers of 64 bits and makes
/// floating ones of all others (`k8s.io/apimachinery/pkg/util/json`). Dapr takes the JSON of a value for its text, a string without its
/// quotes (`DynamicValue.String` in pkg/apis/common/namevalue.go of dapr/dapr v1.18). Each of those steps was tried with Go's own code.
package enum KubernetesReading: Equatable {
    /// The text as it is written.
    case text
    /// Nothing: Dapr sees no value.
    case nothing
    /// `true` or `false`.
    case boolean(String)
    /// A number, in the digits of JSON.
    case number(String)
    /// Infinity or none of the numbers: JSON has neither, and kubectl fails.
    case refused

    package init(of bare: String) {
        // Most are longer than every word that has a meaning, and begin with a letter.
        guard bare.utf8.count <= 5 || bare.utf8.first.map({ $0 < UInt8(ascii: ":") }) == true else {
            self = .text
            return
        }
        switch bare {
        case "", "~", "null", "Null", "NULL": self = .nothing
        case "true", "True", "TRUE", "yes", "Yes", "YES", "on", "On", "ON", "y", "Y": self = .boolean("true")
        case "false", "False", "FALSE", "no", "No", "NO", "off", "Off", "OFF", "n", "N": self = .boolean("false")
        case ".inf", ".Inf", ".INF", "+.inf", "+.Inf", "+.INF", "-.inf", "-.Inf", "-.INF", ".nan", ".NaN", ".NAN":
            self = .refused
        default: self = Self.number(in: bare).map { .number($0) } ?? .text
        }
    }

    private static func number(in bare: String) -> String? {
        guard let first = bare.utf8.first else { return nil }
        switch first {
        case UInt8(ascii: "."): return hasLooseUnderscore(bare) ? nil : float(bare.filter { $0 != "_" })
        case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "+"), UInt8(ascii: "-"):
            let digits = bare.filter { $0 != "_" }
            return integer(digits) ?? float(digits)
        default: return nil
        }
    }

    /// Go's `strconv.ParseInt` and `ParseUint` of base 0: `0x`, `0o`, `0b`, and octal behind a leading zero.
    private static func integer(_ text: String) -> String? {
        var digits = text[...]
        let sign = digits.first.flatMap { "+-".contains($0) ? $0 : nil }
        if sign != nil { digits.removeFirst() }
        var radix = 10
        if digits.utf8.count > 1, digits.hasPrefix("0") {
            radix = 8
            let prefixes: [Character: Int] = ["x": 16, "X": 16, "o": 8, "O": 8, "b": 2, "B": 2]
            if digits.utf8.count > 2, let marked = prefixes[digits[digits.index(after: digits.startIndex)]] {
                radix = marked
                digits.removeFirst(2)
            }
        }
        guard digits.first.map({ $0 != "+" && $0 != "-" }) ?? false, let magnitude = UInt64(digits, radix: radix) else {
            return nil
        }
        let greatest = UInt64(Int64.max) + (sign == "-" ? 1 : 0)
        if magnitude <= greatest { return (sign == "-" && magnitude > 0 ? "-" : "") + String(magnitude) }
        return sign == nil ? GoNumber.text(of: Double(magnitude)) : nil
    }

    /// Digits with a point, an exponent, both or neither; nil beyond the greatest floating-point number.
    private static func float(_ text: String) -> String? {
        guard isFloat(text) else { return nil }
        // Swift does not read a number that ends with its point.
        let whole = text.hasSuffix(".") ? String(text.dropLast()) : text
        guard let value = Double(whole.replacingText(".e", with: "e").replacingText(".E", with: "e")), value.isFinite
        else {
            return nil
        }
        return GoNumber.text(of: value)
    }

    /// A sign, digits with a point before, behind or among them, and an exponent: sign and exponent may be left out.
    private static func isFloat(_ text: String) -> Bool {
        let signs = [UInt8(ascii: "+"), UInt8(ascii: "-")]
        var rest = Substring(text).utf8
        func skip(_ bytes: [UInt8]) -> Bool {
            guard let first = rest.first, bytes.contains(first) else { return false }
            rest.removeFirst()
            return true
        }
        func skipDigits() -> Bool {
            let count = rest.count
            rest = rest.drop { 0x30...0x39 ~= $0 }
            return rest.count < count
        }
        _ = skip(signs)
        let hasWhole = skipDigits()
        let hasPoint = skip([UInt8(ascii: ".")])
        guard hasPoint && skipDigits() || hasWhole else { return false }
        if skip([UInt8(ascii: "e"), UInt8(ascii: "E")]) {
            _ = skip(signs)
            guard skipDigits() else { return false }
        }
        return rest.isEmpty
    }

    /// True where an underscore does not stand between two digits.
    private static func hasLooseUnderscore(_ text: String) -> Bool {
        let bytes = Array(text.utf8)
        func isDigit(_ index: Int) -> Bool { bytes.indices.contains(index) && 0x30...0x39 ~= bytes[index] }
        return bytes.indices.contains { bytes[$0] == UInt8(ascii: "_") && !(isDigit($0 - 1) && isDigit($0 + 1)) }
    }
}
