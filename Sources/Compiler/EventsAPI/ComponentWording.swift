internal import DaprComponents
internal import FieldReading
internal import Findings
internal import Text

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

    /// How the settings of a component are written, by the example of one; its value may be a secret.
    static func itemHelp(_ name: String) -> String {
        """
        write each setting as its own item:
          - name: \(shortened(name))
            value: ...
        """
    }
}
