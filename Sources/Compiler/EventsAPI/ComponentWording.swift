internal import DaprComponents
internal import FieldReading
internal import Findings
internal import Text
internal import YAMLTree

/// The words of findings about the Dapr component that a resource holds inline.
enum ComponentWording {
    static func invalidType(_ type: Located<String>, holding odd: Unicode.Scalar) -> Diagnostic {
        Diagnostic(
            .error, .invalidComponentType,
            "the type '\(shortened(type.value))' contains \(described(odd))",
            at: type.span, help: help(type.value, such: ComponentCategory.binding.example)
        )
    }

    static func invalidVersion(_ version: Located<String>, holding odd: Unicode.Scalar) -> Diagnostic {
        Diagnostic(
            .error, .invalidComponentVersion,
            "the version '\(shortened(version.value))' contains \(described(odd))", at: version.span,
            help: help(version.value, such: "v1")
        )
    }

    private static func help(_ text: String, such example: String) -> String {
        let rest = String(String.UnicodeScalarView(text.unicodeScalars.filter { (0x21...0x7E).contains($0.value) }))
        return "write '\(rest.isEmpty ? example : shortened(rest))': to Dapr every character of it counts"
    }

    static func valueFrom(_ key: Located<String>, in path: String) -> Diagnostic {
        Diagnostic(
            .error, .unknownField, "'\(key.value)' is not a field of \(quoted(path: path))", at: key.span,
            help: "remove '\(key.value)', and write 'secretKeyRef: {name: …, key: …}' beside 'name'"
        )
    }

    /// - Parameter inner: the field in the value that belongs beside `name`.
    static func referenceAsValue(_ key: Located<String>, _ inner: String, in path: String) -> Diagnostic {
        Diagnostic(
            .error, .wrongType, "\(quoted(path: path + ".value")) must be a text, and this is a reference to a Secret",
            at: key.span,
            help: inner == "secretKeyRef"
                ? "write 'secretKeyRef: …' instead of 'value: …', beside 'name'"
                : "write 'secretKeyRef: {name: …, key: …}' instead of 'value: …', beside 'name'")
    }

    static let secretReferenceHelp =
        "write 'secretKeyRef: {name: …, key: …}', with the name of the Secret and one of its keys"

    /// What to do where a text stands in the place of a reference to a Secret; nil where none does.
    static func helpForReference(_ value: YAMLNode) -> String? {
        if case .scalar = value.content { secretReferenceHelp } else { nil }
    }

    /// What to do where a name stands in the place of `auth`; nil where none does.
    static func helpForStore(_ value: YAMLNode) -> String? {
        guard case .scalar(let scalar) = value.content else { return nil }
        return "write 'auth: {secretStore: \(shownName(scalar.text))}'"
    }

    /// An item of `metadata` that has a setting's name as its key.
    static func namedItem(_ key: Located<String>, in path: String) -> Diagnostic {
        Diagnostic(
            .error, .unknownField, "'\(shownKey(key.value))' is not a field of '\(path)'", at: key.span,
            help: itemHelp(shownKey(key.value)))
    }

    /// What to do where a text stands in the place of a component; nil where none does.
    static func helpForText(_ value: YAMLNode) -> String? {
        guard case .scalar = value.content else { return nil }
        return "write a component below it, with 'type', 'version' and 'metadata'"
    }

    /// A mapping in the place of a text that is no reference to a Secret.
    ///
    /// - Parameter isSecret: whether the text is better in a Secret.
    static func noReference(_ first: Located<String>, in path: String, isSecret: Bool) -> Diagnostic {
        let help =
            switch first.value {
            case "value" where !isSecret: "write the text itself, without 'value:'"
            case "valueFrom": "write 'secretKeyRef: …' without 'valueFrom:' above"
            default: "write '{secretKeyRef: {name: …, key: …}}', with the name of the Secret and one of its keys"
            }
        return Diagnostic(
            .error, .wrongType, "\(quoted(path: path)) must be a text or a reference to a Secret, and this is neither",
            at: first.span, help: help)
    }

    /// How the settings of a component are written, by the example of one; its value may be a secret.
    static func itemHelp(_ name: String) -> String {
        """
        write each setting as its own item:
          - name: \(shortened(name))
            value: ...
        """
    }
}
