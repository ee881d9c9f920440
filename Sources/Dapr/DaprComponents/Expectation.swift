package import DaprCatalogue
internal import Text

/// What a field expects, in words that follow "write", where a value is not that; nil where it is.
///
/// What Dapr takes is in dapr/kit: `metadata/utils.go` and `metadata/duration.go`, and `config/decode.go` for strict fields. An empty value is
/// none.
package func expectation(of value: String, _ field: ComponentField) -> String? {
    if value.isEmpty { return nil }
    if !field.allowedValues.isEmpty {
        let isAllowed = field.allowedValues.contains {
            field.areValuesExact ? $0 == value : $0.lowercased() == value.lowercased()
        }
        return isAllowed ? nil : choice(of: field.allowedValues)
    }
    switch field.type {
    case "bool":
        let isBool = field.isStrict ? strconvWords.contains(value) : isTruthy(value) || isFalsy(value)
        return isBool ? nil : "'true' or 'false'"
    case "number": return fits(value, field) ? nil : "a whole number" + (field.bounds.map(words) ?? ", without a unit")
    case "float": return Double(value) == nil ? "a number" : nil
    case "duration":
        let unit = field.isStrict ? "milliseconds" : "seconds"
        guard let time = Int(value).map({ Duration.seconds($0) }) ?? goDuration(value) else {
            return "a duration such as '5s' or '1m30s', or a whole number of \(unit)"
        }
        if time <= .zero, !field.allowsZero { return "a duration above 0, such as '5s'" }
        return time < .zero && !field.allowsNegative ? "a duration that is not negative, such as '5s'" : nil
    case "version": return isVersion(value) ? nil : "a version of three numbers such as '3.6.0'"
    case "bytesize": return isQuantity(value) ? nil : "a size such as '4Mi' or '500k'"
    default: return nil
    }
}

/// Values in words, such as `'a', 'b' or 'c'`.
package func choice(of values: [String]) -> String {
    let quoted = values.map { "'\($0)'" }
    guard quoted.count > 1, let last = quoted.last else { return quoted.joined() }
    return quoted.dropLast().joined(separator: ", ") + " or " + last
}

/// A version of Kafka: three numbers or four, and four where the first is 0 (`ParseKafkaVersion` in IBM/sarama's utils.go).
private func isVersion(_ value: String) -> Bool {
    let numbers = value.split(separator: ".", omittingEmptySubsequences: false)
    let areNumbers = numbers.allSatisfy { !$0.isEmpty && $0.utf8.allSatisfy { 0x30...0x39 ~= $0 } }
    return areNumbers && (numbers.count == 4 || numbers.count == 3 && value.first != "0")
}

/// What Dapr takes for true; everything else is false to it (dapr/kit: strings/strings.go).
package func isTruthy(_ value: String) -> Bool {
    ["true", "yes", "y", "t", "on", "1"].contains(trimmed(value).lowercased())
}

/// What people write for false.
package func isFalsy(_ value: String) -> Bool {
    ["false", "no", "n", "f", "off", "0"].contains(trimmed(value).lowercased())
}

/// What strconv.ParseBool of Go takes.
private let strconvWords = ["1", "t", "T", "TRUE", "true", "True", "0", "f", "F", "FALSE", "false", "False"]

/// A duration of Go with its sign.
package func goDuration(_ text: String) -> Duration? {
    guard let sign = text.first, sign == "-" || sign == "+" else { return parseGoDuration(text) }
    return parseGoDuration(String(text.dropFirst())).map { sign == "-" ? .zero - $0 : $0 }
}

/// A whole number that the field can hold: of a strict one with the digits of strconv, which takes a sign unless the least is 0.
private func fits(_ value: String, _ field: ComponentField) -> Bool {
    let isPlain = !field.isStrict || Int(value) != nil && (field.bounds?.lowerBound != 0 || value.first != "+")
    guard isPlain, let number = goInteger(value) else { return false }
    return field.bounds?.contains(number) ?? true
}

private func words(_ bounds: ClosedRange<Int>) -> String {
    bounds.upperBound == .max
        ? " from \(bounds.lowerBound) on" : " from \(bounds.lowerBound) to \(bounds.upperBound)"
}

/// An integer of Go in any of its notations.
private func goInteger(_ value: String) -> Int? {
    let digits = value.drop { $0 == "-" || $0 == "+" }
    guard value.utf8.count - digits.utf8.count <= 1 else { return nil }
    let plain = digits.filter { $0 != "_" }
    guard let first = plain.utf8.first, first != UInt8(ascii: "-"), first != UInt8(ascii: "+") else { return nil }
    let sign = value.utf8.first == UInt8(ascii: "-") ? "-" : ""
    for (prefix, radix) in [("0x", 16), ("0o", 8), ("0b", 2)] where plain.lowercased().hasPrefix(prefix) {
        let rest = plain.dropFirst(2)
        return rest.utf8.first.map { $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: "+") } == false
            ? Int(sign + rest, radix: radix) : nil
    }
    return Int(sign + plain)
}

/// A quantity of Kubernetes, such as `100Mi`.
private func isQuantity(_ value: String) -> Bool {
    let number = value.drop { $0 == "-" || $0 == "+" }.prefix { $0.isASCII && ($0.isNumber || $0 == ".") }
    guard Double(number) != nil, let range = value.firstPlace(of: String(number)) else { return false }
    let suffix = value[range.upperBound...]
    let suffixes = ["", "n", "u", "m", "k", "M", "G", "T", "P", "E", "Ki", "Mi", "Gi", "Ti", "Pi", "Ei"]
    return suffixes.contains(String(suffix))
        || (suffix.first.map { "eE".contains($0) } == true && Int(suffix.dropFirst()) != nil)
}

private func trimmed(_ text: String) -> Substring {
    let text = text.drop(while: \.isWhitespace)
    return text[..<(text.lastIndex { !$0.isWhitespace }.map { text.index(after: $0) } ?? text.startIndex)]
}
