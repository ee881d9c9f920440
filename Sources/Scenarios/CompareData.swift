internal import CloudEvents
internal import Diagnostics
internal import YAMLTree

/// Where delivered data differ from what is expected, one line a difference; none where they agree.
///
/// - Parameter isExact: mappings may hold nothing beside what is expected.
func differences(of data: [UInt8], from expected: YAMLNode, isExact: Bool) -> [String] {
    if case .scalar(let scalar) = expected.content, scalar.type == .string || scalar.type == .timestamp,
        Array(scalar.text.utf8) == data
    {
        return []
    }
    guard isJSON(data), let actual = node(ofJSON: data) else {
        return ["data: expected \(short(compactJSON(expected))), and they are no JSON"]
    }
    var lines: [String] = []
    compare(actual, expected, "data", isExact: isExact, into: &lines)
    return lines
}

private func node(ofJSON data: [UInt8]) -> YAMLNode? {
    var (bag, result) = (DiagnosticBag(), YAMLNode?.none)
    _ = parse(SourceFile(name: "", bytes: data), index: 0, into: &bag) { node, _ in result = result ?? node }
    return bag.hasErrors ? nil : result
}

private func compare(
    _ actual: YAMLNode, _ expected: YAMLNode, _ path: String, isExact: Bool, into lines: inout [String]
) {
    switch (actual.content, expected.content) {
    case (.mapping(let actuals), .mapping(let expecteds)):
        for pair in expecteds {
            let path = "\(path).\(pair.key.value)"
            if let other = actuals.first(where: { $0.key.value == pair.key.value }) {
                compare(other.value, pair.value, path, isExact: isExact, into: &lines)
            } else {
                lines.append("\(path): expected \(short(compactJSON(pair.value))), and it is not there")
            }
        }
        guard isExact else { return }
        for pair in actuals where !expecteds.contains(where: { $0.key.value == pair.key.value }) {
            lines.append("\(path).\(pair.key.value): not expected, and it is \(short(compactJSON(pair.value)))")
        }
    case (.sequence(let actuals), .sequence(let expecteds)) where actuals.count == expecteds.count:
        for (index, (actual, expected)) in zip(actuals, expecteds).enumerated() {
            compare(actual, expected, "\(path)[\(index)]", isExact: isExact, into: &lines)
        }
    case (.scalar(let actual), .scalar(let expected)) where isSame(actual, expected): break
    default:
        lines.append("\(path): expected \(short(compactJSON(expected))), and it is \(short(compactJSON(actual)))")
    }
}

/// Numbers are the same where their values are; whole ones digit for digit, however long.
private func isSame(_ one: YAMLScalar, _ other: YAMLScalar) -> Bool {
    switch (one.type, other.type) {
    case (.string, .string), (.string, .timestamp), (.timestamp, .string), (.timestamp, .timestamp),
        (.integer, .integer), (.boolean, .boolean):
        one.text == other.text || (one.type == .boolean && jsonText(one) == jsonText(other))
    case (.null, .null): true
    case (.integer, .float), (.float, .integer), (.float, .float):
        one.text == other.text || Double(one.text).map { $0 == Double(other.text) } == true
    default: false
    }
}

/// A value as JSON in one line.
func compactJSON(_ node: YAMLNode) -> String {
    switch node.content {
    case .scalar(let scalar): jsonText(scalar)
    case .sequence(let items): "[" + items.map(compactJSON).joined(separator: ",") + "]"
    case .mapping(let pairs):
        "{" + pairs.map { "\(jsonString($0.key.value)):\(compactJSON($0.value))" }.joined(separator: ",") + "}"
    case .unreadable: "null"
    }
}

private func jsonText(_ scalar: YAMLScalar) -> String {
    var writer = JSONWriter(capacity: 64)
    writer.write(.node(YAMLNode(.scalar(scalar), at: SourceSpan(file: 0, start: 0, end: 0))))
    return String(decoding: writer.bytes, as: UTF8.self)
}

func jsonString(_ text: String) -> String {
    var bytes: [UInt8] = []
    appendJSON(text, to: &bytes)
    return String(decoding: bytes, as: UTF8.self)
}

/// A value cut where it would fill the screen.
func short(_ text: String) -> String { text.utf8.count <= 120 ? text : text.prefix(100) + "…" }
