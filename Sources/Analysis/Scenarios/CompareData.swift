internal import Findings
internal import JSON
internal import YAMLTree

/// Where delivered data differ from what is expected, one line a difference; none where they agree.
///
/// - Parameter isExact: mappings may hold nothing beside what is expected.
func differences(of data: [UInt8], from expected: YAMLNode, isExact: Bool) -> [String] {
    let expected = JSONValue(expected)
    if case .string(let text) = expected, Array(text.utf8) == data { return [] }
    guard let actual = JSONValue(data) else {
        return ["data: expected \(short(expected.text)), and they are \(isJSON(data) ? "nested too deep" : "no JSON")"]
    }
    var lines: [String] = []
    compare(actual, expected, "data", isExact: isExact, into: &lines)
    return lines
}

private func compare(
    _ actual: JSONValue, _ expected: JSONValue, _ path: String, isExact: Bool, into lines: inout [String]
) {
    switch (actual, expected) {
    case (.object(let actuals), .object(let expecteds)):
        for (name, value) in expecteds {
            let path = "\(path).\(name)"
            if let other = actuals.first(where: { $0.name.utf8.elementsEqual(name.utf8) }) {
                compare(other.value, value, path, isExact: isExact, into: &lines)
            } else {
                lines.append("\(path): expected \(short(value.text)), and it is not there")
            }
        }
        guard isExact else { return }
        for (name, value) in actuals where !expecteds.contains(where: { $0.name.utf8.elementsEqual(name.utf8) }) {
            lines.append("\(path).\(name): not expected, and it is \(short(value.text))")
        }
    case (.list(let actuals), .list(let expecteds)) where actuals.count == expecteds.count:
        for (index, (actual, expected)) in zip(actuals, expecteds).enumerated() {
            compare(actual, expected, "\(path)[\(index)]", isExact: isExact, into: &lines)
        }
    case (.null, .null): break
    case (.boolean(let one), .boolean(let other)) where one == other: break
    case (.number(let one), .number(let other)) where JSONNumber(one) == JSONNumber(other): break
    case (.string(let one), .string(let other)) where one.utf8.elementsEqual(other.utf8): break
    default: lines.append("\(path): expected \(short(expected.text)), and it is \(short(actual.text))")
    }
}

extension JSONValue {
    /// What a value of YAML is as JSON, as kubectl reads it.
    init(_ node: YAMLNode) {
        switch node.content {
        case .sequence(let items): self = .list(items.map { JSONValue($0) })
        case .mapping(let pairs): self = .object(pairs.map { ($0.key.value, JSONValue($0.value)) })
        case .unreadable: self = .null
        case .scalar(let scalar):
            guard scalar.type != .string, scalar.type != .timestamp else {
                self = .string(scalar.text)
                return
            }
            var writer = JSONWriter(.compact, capacity: 64)
            writer.write(YAMLValue.node(node))
            self = JSONValue(writer.bytes) ?? .string(scalar.text)
        }
    }
}

/// A value as JSON in one line.
func compactJSON(_ node: YAMLNode) -> String { JSONValue(node).text }

func jsonString(_ text: String) -> String { JSONValue.string(text).text }

/// A value cut where it would fill the screen.
func short(_ text: String) -> String { text.utf8.count <= 120 ? text : text.prefix(100) + "…" }
