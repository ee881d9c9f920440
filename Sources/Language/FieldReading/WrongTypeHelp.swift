internal import Findings
internal import Text
internal import YAMLTree

/// What a text stands for, as the name of its field says.
struct ExpectedText {
    /// Such as `a component version such as 'v1'`.
    let noun: String

    /// Whether a number can be meant, so that it only lacks quotes.
    let canBeNumber: Bool

    init(at path: String) {
        let name = path.split(separator: ".").last.map { $0.prefix { $0 != "[" } } ?? ""
        (noun, canBeNumber) =
            switch name {
            case "version": ("a component version such as 'v1'", true)
            case "type": ("a component type such as 'bindings.kafka'", false)
            case "scenarios": ("a path such as 'tests/'", false)
            case "exclude": ("a pattern such as 'vendor/'", false)
            case "paths", "resources", "dataFile", "baseline": ("a path such as 'events/'", false)
            case "condition": ("a condition such as 'placed && paid'", false)
            case "namespace", "eventSourceNamespace": ("a namespace such as 'shop'", true)
            case "topic", "srcTopic", "deadLetterTopic": ("the name of a topic", true)
            case "producers": ("an app-id such as 'order-importer'", true)
            case "name", "eventBus", "eventName", "eventSourceName": ("a name such as 'orders'", true)
            default: ("a string", true)
            }
    }
}

/// The way out of the mistakes that are made most where a value has the wrong type.
struct WrongTypeHelp {
    private let path: String
    private let node: YAMLNode
    private let isSecret: Bool

    init(_ path: String, _ node: YAMLNode, isSecret: Bool) {
        (self.path, self.node, self.isSecret) = (path, node, isSecret)
    }

    func text(expected: String) -> String? {
        if case .scalar(let scalar) = node.content, let help = helpForUnfilled(scalar.text) { return help }
        return text(expecting: expected)
    }

    private func text(expecting expected: String) -> String? {
        switch (expected, node.content) {
        case ("a string", .scalar(let scalar)) where scalar.type != .null: quotes(shortened(scalar.text), scalar.type)
        case ("a string", .mapping(let pairs)): name(in: pairs).map { "write '\(field): \($0)'" } ?? textHelp
        case ("a string", .sequence(let items)) where items.count == 1: "write the text alone, without '[' or '- '"
        case ("a string", _): textHelp
        case ("true or false", .scalar(let scalar)) where ["true", "false"].contains(scalar.text):
            "write it without quotes: \(scalar.text)"
        case ("true or false", _): "write 'true' or 'false', without quotes"
        case ("a whole number", .scalar(let scalar)) where bareScalarType(scalar.text) == .integer:
            "write it without quotes: \(shortened(scalar.text))"
        case ("a whole number", _): "write a whole number, without quotes"
        case ("a mapping", .scalar(let scalar)) where scalar.style == .plain && scalar.text.contains(":"):
            "put a space after the ':'"
        case ("a mapping", .scalar(let scalar)) where scalar.type == .null: "write its fields below it, indented"
        case ("a mapping", .scalar): "write fields here, each as 'name: value'"
        case ("a mapping", .sequence(let items)): mappingHelp(items)
        case ("a list", .mapping(let pairs)): listHelp(pairs)
        case ("a list", _): "write each item on its own line below it, beginning with '- '"
        default: nil
        }
    }

    private var textHelp: String { "write \(ExpectedText(at: path).noun) here" }

    /// The last part of the path.
    private var field: String { String(path.split(separator: ".").last ?? "") }

    /// The name that a mapping gives where a name alone is meant, as in `{name: default}`.
    private func name(in pairs: [YAMLPair]) -> String? {
        guard !isSecret, let value = pairs.first(where: { $0.key.value == "name" })?.value,
            case .scalar(let scalar) = value.content,
            scalar.type == .string, !scalar.text.isEmpty
        else { return nil }
        return shortened(scalar.text)
    }

    private func quotes(_ text: String, _ type: YAMLScalarType) -> String {
        if isSecret { return "put it in quotes" }
        let expected = ExpectedText(at: path)
        if !expected.canBeNumber { return "write \(expected.noun) here" }
        if path.hasSuffix(".version") {
            return type == .boolean
                ? "write a version such as 'v1'"
                : "write 'v1' if you mean the first version, or put it in quotes: \"\(text)\""
        }
        return "if '\(text)' is meant as text, put it in quotes: \"\(text)\""
    }

    /// How a list is made a mapping, by the form in which it is written.
    private func mappingHelp(_ items: [YAMLNode]) -> String {
        if items.isEmpty { return "remove '[]', and write the fields below it, indented" }
        // Only the bracket of a flow list stands directly before its first item.
        let isFlow = items[0].span.start == node.span.start + 1
        return isFlow
            ? "write '{name: value}' here, with '{' and '}' instead of '[' and ']'"
            : "write its fields without '- ' before them"
    }

    /// How a mapping is made a list: of one item that has its fields, or of as many as have a name.
    private func listHelp(_ pairs: [YAMLPair]) -> String {
        guard let first = pairs.first else {
            return "remove '{}', and write each item below it as '- \(firstField): …'"
        }
        if first.key.span.start > node.span.start { return "put '[' before the '{', and ']' after its '}'" }
        let key = shortened(first.key.value)
        if case .mapping = first.value.content {
            if firstField != "name" { return "write '- ' and the fields of '\(key)' instead of '\(key):'" }
            return "start an item with '- name: \(key)' instead of '\(key):', and write its fields below 'name'"
        }
        return "write '- ' before '\(key)', and indent the fields below it by two more spaces"
    }

    /// The field that an item of the list begins with.
    private var firstField: String {
        switch path.split(separator: ".").last {
        case "subscribers": "condition"
        case "steps": "event"
        case "expect": "sink"
        default: "name"
        }
    }
}
