internal import FieldReading
internal import Findings
internal import Text
internal import YAMLTree

/// The words of every finding about a field, one function a code.
enum DecodeWording {
    /// What `producers` may be.
    static let producersHelp = "write a list of app-ids, '[]' for none, or remove the field if every app may use them"

    static func notAResource(_ node: YAMLNode) -> Diagnostic {
        let help =
            if case .sequence = node.content {
                "write each item as a document of its own, with a line '---' between two documents"
            } else {
                """
                remove it, or write a resource with 'apiVersion' and 'kind'; if a command printed this, check whether that \
                command failed
                """
            }
        return Diagnostic(
            .warning, .notAResource, "a resource is expected here, and this is \(described(node)): it is skipped",
            at: node.span,
            help: help
        )
    }

    static func missingVersion(of kind: String, at span: SourceSpan) -> Diagnostic {
        Diagnostic(
            .error, .missingField, "this \(kind) needs the field 'apiVersion'", at: span,
            help: "add 'apiVersion: \(ResourceKind.apiVersion)'"
        )
    }

    static func missingKind(at span: SourceSpan) -> Diagnostic {
        let kinds = listed(ResourceKind.allCases.map(\.rawValue), "or")
        return Diagnostic(
            .error, .missingField, "this resource of '\(ResourceKind.group)' needs the field 'kind'", at: span,
            help: "add 'kind: …' with \(kinds)"
        )
    }

    static func unsupportedVersion(_ version: Located<String>) -> Diagnostic {
        Diagnostic(
            .error, .unsupportedVersion, "'\(shortened(version.value))' is not a version that ofevents can read",
            at: version.span, help: "write '\(ResourceKind.apiVersion)'"
        )
    }

    static func unknownKind(_ kind: Located<String>) -> Diagnostic {
        let kinds = ResourceKind.allCases.map(\.rawValue)
        let near = nearestName(to: kind.value, among: kinds)
        return Diagnostic(
            .error, .unknownKind, "'\(shortened(kind.value))' is not a kind of '\(ResourceKind.apiVersion)'",
            at: kind.span,
            help: near.map { "did you mean '\($0)'?" } ?? "write \(listed(kinds, "or"))"
        )
    }

    static func missingName(_ kind: ResourceKind, at span: SourceSpan, generated: Bool) -> Diagnostic {
        Diagnostic(
            .error, .missingName, "this \(kind.rawValue) needs the field 'metadata.name'", at: span,
            help: generated
                ? "write 'name: …' instead of 'generateName': the generated objects are named after it"
                : "add 'name: …' to 'metadata': the generated objects are named after it"
        )
    }

    static func invalidName(_ name: Located<String>, of what: String, fault: String, suggestion: String?) -> Diagnostic
    {
        Diagnostic(
            .error, .invalidName, "\(what) '\(shortened(name.value))' \(fault)", at: name.span,
            help: unfilled(name.value) ?? suggestion.map { "write '\($0)', here and wherever the name is used" }
                ?? "choose another name, and change it wherever it is used"
        )
    }

    /// The way out for a text that a program was to change before it came here.
    private static func unfilled(_ text: String) -> String? {
        if text.containsText("{{") {
            return
                "this is a template: render it first (for example with 'helm template'), and pass the result to ofevents"
        }
        if text.containsText("${") || text.containsText("$(") {
            return "this is a variable: replace it first (for example with 'envsubst'), and pass the result to ofevents"
        }
        return nil
    }
}
