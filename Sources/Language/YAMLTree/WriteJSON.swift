internal import Findings
package import JSON

extension JSONWriter {
    /// Writes a value that may hold values of the input.
    package mutating func write(_ value: YAMLValue) {
        switch value {
        case .string(let text): write(text)
        case .integer(let number): write(number)
        case .boolean(let flag): write(flag)
        case .list(let items):
            beginList()
            for item in items { write(item) }
            endList()
        case .map(let fields):
            beginObject()
            for field in fields {
                key(field.key)
                write(field.value)
            }
            endObject()
        case .node(let node): write(node)
        }
    }

    private mutating func write(_ node: YAMLNode) {
        switch node.content {
        case .unreadable: writeNull()
        case .scalar(let scalar): write(scalar)
        case .sequence(let items):
            beginList()
            for item in items { write(item) }
            endList()
        case .mapping(let pairs):
            beginObject()
            for pair in pairs {
                key(pair.key.value)
                write(pair.value)
            }
            endObject()
        }
    }

    private mutating func write(_ scalar: YAMLScalar) {
        switch scalar.type {
        case .string, .timestamp: write(scalar.text)
        case .null: writeNull()
        case .boolean: write(scalar.boolean == true)
        case .integer, .float:
            if let number = jsonNumber(scalar.text) { write(literal: number) } else { write(scalar.text) }
        }
    }
}

/// A value as a readable text of JSON, with a line break at its end.
package func jsonText(_ value: YAMLValue) -> String {
    var writer = JSONWriter(.readable, capacity: 4096)
    writer.write(value)
    return writer.text + "\n"
}

/// A bare YAML number in JSON's notation, digit for digit where JSON has the same, or nil where JSON has none (infinity).
///
/// What a leading `0` means follows YAML 1.1, as kubectl reads it: `012` is ten.
func jsonNumber(_ text: String) -> String? {
    var digits = text.filter { $0 != "_" }[...]
    let sign = digits.hasPrefix("-") ? "-" : ""
    if digits.hasPrefix("-") || digits.hasPrefix("+") { digits.removeFirst() }
    for (prefix, radix) in [("0x", 16), ("0o", 8), ("0b", 2)] where digits.lowercased().hasPrefix(prefix) {
        return UInt64(digits.dropFirst(2), radix: radix).map { sign + String($0) }
    }
    if digits.count > 1, digits.hasPrefix("0"), digits.allSatisfy({ "01234567".contains($0) }) {
        return UInt64(digits, radix: 8).map { sign + String($0) }
    }
    guard let first = digits.first, first.isNumber || first == "." else { return nil }
    let parts = digits.split(separator: ".", maxSplits: 1, omittingEmptySubsequences: false)
    var whole = String(parts[0].drop { $0 == "0" })
    if parts.count == 1 {
        let isBare = whole.isEmpty || whole.first == "e" || whole.first == "E"
        return sign + (isBare ? "0" + whole : whole)
    }
    if whole.isEmpty { whole = "0" }
    let fraction = parts[1]
    guard let next = fraction.first else { return sign + whole }
    guard next.isNumber || next == "e" || next == "E" else { return nil }
    return next.isNumber ? "\(sign)\(whole).\(fraction)" : "\(sign)\(whole)\(fraction)"
}
