internal import Findings

/// Writes values as JSON with two spaces of indentation.
package struct JSONWriter: ~Copyable {
    private var output: ByteBuffer

    /// - Parameter capacity: how many bytes are likely to be written; it may be more.
    package init(capacity: Int = 4096) {
        output = ByteBuffer(capacity: capacity)
    }

    /// What has been written so far.
    package var bytes: [UInt8] { output.bytes }

    /// How many bytes have been written so far.
    package var count: Int { output.count }

    /// Writes a value without a line break behind it.
    package mutating func write(_ value: YAMLValue, indent: Int = 0) {
        switch value {
        case .string(let text): string(text)
        case .integer(let number): append(String(number))
        case .boolean(let flag): append(flag ? "true" : "false")
        case .list(let items):
            collection("[", "]", items.count, indent) { writer, index in writer.write(items[index], indent: indent + 2)
            }
        case .map(let fields):
            collection("{", "}", fields.count, indent) { writer, index in
                writer.key(fields[index].key)
                writer.write(fields[index].value, indent: indent + 2)
            }
        case .node(let node): write(node, indent: indent)
        }
    }

    /// Writes text that is JSON already: what stands between two values of a list that is written piece by piece.
    package mutating func append(_ text: String) {
        output.append(text: text)
    }

    /// Gives up what has been written so far, and keeps the memory for what follows.
    package mutating func removeAll() {
        output.removeAll()
    }

    private mutating func write(_ node: YAMLNode, indent: Int) {
        switch node.content {
        case .unreadable: append("null")
        case .scalar(let scalar): write(scalar)
        case .sequence(let items):
            collection("[", "]", items.count, indent) { writer, index in writer.write(items[index], indent: indent + 2)
            }
        case .mapping(let pairs):
            collection("{", "}", pairs.count, indent) { writer, index in
                writer.key(pairs[index].key.value)
                writer.write(pairs[index].value, indent: indent + 2)
            }
        }
    }

    private mutating func write(_ scalar: YAMLScalar) {
        switch scalar.type {
        case .string, .timestamp: string(scalar.text)
        case .null: append("null")
        case .boolean: append(scalar.boolean == true ? "true" : "false")
        case .integer, .float:
            if let number = jsonNumber(scalar.text) { append(number) } else { string(scalar.text) }
        }
    }

    private mutating func string(_ text: String) {
        text.utf8Span.span.withUnsafeBufferPointer { appendEscaped($0, to: &output) }
    }

    private mutating func key(_ key: String) {
        string(key)
        append(": ")
    }

    private mutating func collection(
        _ open: String, _ close: String, _ count: Int, _ indent: Int, _ element: (inout JSONWriter, Int) -> Void
    ) {
        append(open)
        for index in 0..<count {
            append(index == 0 ? "\n" : ",\n")
            output.append(0x20, times: indent + 2)
            element(&self, index)
        }
        if count > 0 {
            append("\n")
            output.append(0x20, times: indent)
        }
        append(close)
    }
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
