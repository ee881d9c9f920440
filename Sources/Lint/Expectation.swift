internal import ConditionLanguage
internal import DaprCatalogue

/// What a field expects, in words that follow "write", where a value is not that; nil where it is.
///
/// What Dapr takes is in dapr/kit: `metadata/utils.go` and `metadata/duration.go`, and `config/decode.go` for strict fields. An empty value is
/// none.
func expectation(of value: String, _ field: ComponentField) -> String? {
    if value.isEmpty { return nil }
    if !field.allowedValues.isEmpty {
        let isAllowed = field.allowedValues.contains {
            field.areValuesExact ? $0 == value : $0.lowercased() == value.lowercased()
        }
        return isAllowed ? nil : field.allowedValues.map { "'\($0)'" }.joined(separator: ", ")
    }
    switch field.type {
    case "bool":
        let isBool = field.isStrict ? strconvWords.contains(value) : isTruthy(value) || isFalsy(value)
        return isBool ? nil : "true or false"
    case "number": return isWholeNumber(value) ? nil : "a whole number"
    case "float": return Double(value) == nil ? "a number" : nil
    case "duration":
        let unit = field.isStrict ? "milliseconds" : "seconds"
        let isDuration = goDuration(value) != nil || Int(value) != nil
        return isDuration ? nil : "a duration such as 5s or 1m30s, or a whole number of \(unit)"
    case "bytesize": return isQuantity(value) ? nil : "a size such as 4Mi or 500k"
    default: return nil
    }
}

/// What Dapr takes for true; everything else is false to it (dapr/kit: strings/strings.go).
func isTruthy(_ value: String) -> Bool {
    ["true", "yes", "y", "t", "on", "1"].contains(trimmed(value).lowercased())
}

/// What people write for false.
func isFalsy(_ value: String) -> Bool {
    ["false", "no", "n", "f", "off", "0"].contains(trimmed(value).lowercased())
}

/// What strconv.ParseBool of Go takes.
private let strconvWords = ["1", "t", "T", "TRUE", "true", "True", "0", "f", "F", "FALSE", "false", "False"]

/// A duration of Go with its sign.
func goDuration(_ text: String) -> Duration? {
    guard let sign = text.first, sign == "-" || sign == "+" else { return parseGoDuration(text) }
    return parseGoDuration(String(text.dropFirst())).map { sign == "-" ? .zero - $0 : $0 }
}

/// An integer of Go in any of its notations; YAML writes one also as `10.0`.
private func isWholeNumber(_ value: String) -> Bool {
    let digits = value.drop { $0 == "-" || $0 == "+" }
    guard value.utf8.count - digits.utf8.count <= 1 else { return false }
    let plain = digits.filter { $0 != "_" }
    for (prefix, radix) in [("0x", 16), ("0o", 8), ("0b", 2)] where plain.lowercased().hasPrefix(prefix) {
        return Int(plain.dropFirst(2), radix: radix) != nil
    }
    let parts = plain.split(separator: ".", maxSplits: 1, omittingEmptySubsequences: false)
    guard parts[0].utf8.first != UInt8(ascii: "+"), Int(parts[0]) ?? -1 >= 0 else { return false }
    return parts.count == 1 || (!parts[1].isEmpty && parts[1].allSatisfy { $0 == "0" })
}

/// A quantity of Kubernetes, such as `100Mi`.
private func isQuantity(_ value: String) -> Bool {
    let number = value.drop { $0 == "-" || $0 == "+" }.prefix { $0.isASCII && ($0.isNumber || $0 == ".") }
    guard Double(number) != nil, let range = value.firstRange(of: number) else { return false }
    let suffix = value[range.upperBound...]
    let suffixes = ["", "n", "u", "m", "k", "M", "G", "T", "P", "E", "Ki", "Mi", "Gi", "Ti", "Pi", "Ei"]
    return suffixes.contains(String(suffix)) || ("eE".contains(suffix.prefix(1)) && Int(suffix.dropFirst()) != nil)
}

private func trimmed(_ text: String) -> Substring {
    let text = text.drop(while: \.isWhitespace)
    return text[..<(text.lastIndex { !$0.isWhitespace }.map { text.index(after: $0) } ?? text.startIndex)]
}
