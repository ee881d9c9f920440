package import Findings
internal import Text
package import YAMLTree

/// The words of every finding about a field, one function a code.
package enum FieldWording {
    static func wrongType(
        _ path: String, found node: YAMLNode, expected: String, help: String?, fix: Fix?
    ) -> Diagnostic {
        Diagnostic(
            .error, .wrongType, "\(path) must be \(expected), and this is \(described(node))", at: node.span,
            help: help ?? self.help(found: node, expected: expected), fix: fix
        )
    }

    /// The way out of the mistakes that are made most.
    private static func help(found node: YAMLNode, expected: String) -> String? {
        switch (expected, node.content) {
        case ("a string", .scalar(let scalar)) where scalar.type != .null: "put it in quotes: \"\(scalar.text)\""
        case ("true or false", .scalar(let scalar)) where ["true", "false"].contains(scalar.text):
            "write it without quotes: \(scalar.text)"
        case ("a mapping", .scalar(let scalar)) where scalar.style == .plain && scalar.text.contains(":"):
            "put a space after the ':'"
        case ("a mapping", .scalar(let scalar)) where scalar.type == .null: "write its fields below it, indented"
        case ("a mapping", .sequence): "write its fields without '-' before them"
        case ("a list", .mapping(let pairs)): listHelp(pairs)
        default: nil
        }
    }

    /// How a mapping is made a list: of one item that has its fields, or of as many as have a name.
    private static func listHelp(_ pairs: [YAMLPair]) -> String {
        guard let first = pairs.first else { return "write its items below it, each beginning with '- '" }
        let key = shortened(first.key.value)
        if case .mapping = first.value.content {
            return "start an item with '- name: \(key)' instead of '\(key):', and write its fields below 'name'"
        }
        return "write '- ' before '\(key)', and indent the fields below it by two more spaces"
    }

    static func emptyValue(_ path: String, at span: SourceSpan) -> Diagnostic {
        Diagnostic(
            .error, .emptyValue, "\(path) is an empty string", at: span,
            help: "give it a value, or leave the field out if it is optional")
    }

    package static func emptyField(_ pair: YAMLPair, in path: String) -> Diagnostic {
        // Nothing has no place of its own, but the anchor or tag before it has one.
        var isMarked = false
        if case .scalar(let scalar) = pair.value.content { isMarked = scalar.text.isEmpty && !pair.value.span.isEmpty }
        return Diagnostic(
            .error, .emptyValue, "'\(pair.key.value)' of \(path) is empty", at: pair.key.span,
            help: isMarked
                ? "put the value in quotes: '&' begins an anchor and '!' begins a tag"
                : "write its value after or below it, or remove it if it is optional"
        )
    }

    static func emptyMapping(_ path: String, at key: SourceSpan) -> Diagnostic {
        Diagnostic(.error, .emptyValue, "\(path) is empty", at: key, help: "write its fields below it, indented")
    }

    static func missingField(_ name: String, in path: String, at span: SourceSpan) -> Diagnostic {
        Diagnostic(.error, .missingField, "\(path) has no '\(name)'", at: span, help: "add '\(name)' to its fields")
    }

    /// - Parameters:
    ///   - isShown: false for a key that may be a part of a value.
    ///   - meant: the nearest one, where it may be written without a question.
    static func unknownField(
        _ key: Located<String>, isShown: Bool, in path: String, near: String?, known: Set<String>, meant: String?,
        hint: String? = nil
    ) -> Diagnostic {
        Diagnostic(
            .error, .unknownField,
            isShown ? "\(path) has no field '\(shownKey(key.value))'" : "\(path) has a field without a value",
            at: key.span,
            help: hint ?? near.map { "did you mean '\($0)'?" }
                ?? "the fields are \(known.sorted().joined(separator: ", "))",
            fix: meant.map { Fix(rename: key.span, to: $0) }
        )
    }
}

/// What a value is; never a string's text, which may be a secret in the wrong place.
package func described(_ node: YAMLNode) -> String {
    switch node.content {
    case .mapping: "a mapping"
    case .sequence: "a list"
    case .unreadable: "unreadable"
    case .scalar(let scalar):
        switch scalar.type {
        case .string, .timestamp: "a string"
        case .null: "empty"
        case .boolean: "the boolean \(scalar.text)"
        case .integer, .float: "the number \(shortened(scalar.text))"
        }
    }
}
