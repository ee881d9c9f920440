internal import Findings
internal import Text

/// The words of findings about values that Kubernetes does not store.
enum StoredWording {
    /// - Parameter isValue: of the value of a setting, which can be in a Secret.
    static func controlCharacter(
        _ scalar: Unicode.Scalar, in path: String, at span: SourceSpan, isValue: Bool = false
    ) -> Diagnostic {
        let fate = scalar == "\u{85}" ? "Kubernetes turns into a space" : "Kubernetes does not store"
        return Diagnostic(
            .error, .controlCharacter, "\(path) contains \(described(scalar)), which \(fate)", at: span,
            help: isValue
                ? "remove it, or put the value into a Secret and refer to it with 'secretKeyRef'" : "remove it")
    }

    static func oddEnd(_ text: UnfilledText, in path: String, at span: SourceSpan) -> Diagnostic {
        Diagnostic(
            .error, .invalidFieldValue, "'\(path)' \(text.fault)", at: span,
            help: text.help + ", or put the whole value in quotes if you mean it")
    }

    static func unsupportedNumber(_ text: String, in path: String, at span: SourceSpan) -> Diagnostic {
        Diagnostic(
            .error, .unsupportedNumber, "\(path) is '\(text)', which Kubernetes cannot read", at: span,
            help: "put it in quotes if you mean the text, or write another number")
    }
}
