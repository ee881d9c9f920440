internal import FieldReading
internal import Findings
internal import Text
internal import YAMLTree

/// The words of every finding about a field, one function a code.
enum DecodeWording {
    static func notAResource(_ node: YAMLNode) -> Diagnostic {
        let help =
            if case .sequence = node.content {
                "make each item its own document, or put the items into 'items' of a 'kind: List'"
            } else {
                "a resource is a mapping with apiVersion and kind; is this the output of a program that failed?"
            }
        return Diagnostic(
            .warning, .notAResource, "this is \(described(node)) and not a resource: it is skipped", at: node.span,
            help: help
        )
    }

    static func missingVersion(of kind: String, at span: SourceSpan) -> Diagnostic {
        Diagnostic(
            .error, .missingField, "this \(kind) has no 'apiVersion'", at: span,
            help: "add 'apiVersion: \(ResourceKind.apiVersion)'"
        )
    }

    static func missingKind(at span: SourceSpan) -> Diagnostic {
        let kinds = ResourceKind.allCases.map(\.rawValue).joined(separator: ", ")
        return Diagnostic(
            .error, .missingField, "this resource of \(ResourceKind.group) has no 'kind'", at: span,
            help: "the kinds are \(kinds)"
        )
    }

    static func unsupportedVersion(_ version: Located<String>) -> Diagnostic {
        Diagnostic(
            .error, .unsupportedVersion, "'\(shortened(version.value))' is not an API version that ofevents reads",
            at: version.span, help: "write '\(ResourceKind.apiVersion)'"
        )
    }

    static func unknownKind(_ kind: Located<String>) -> Diagnostic {
        let kinds = ResourceKind.allCases.map(\.rawValue)
        let near = nearestName(to: kind.value, among: kinds)
        return Diagnostic(
            .error, .unknownKind, "'\(shortened(kind.value))' is not a kind of \(ResourceKind.apiVersion)",
            at: kind.span,
            help: near.map { "did you mean '\($0)'?" } ?? "the kinds are \(kinds.joined(separator: ", "))"
        )
    }

    static func missingName(_ kind: ResourceKind, at span: SourceSpan, generated: Bool) -> Diagnostic {
        Diagnostic(
            .error, .missingName, "this \(kind.rawValue) has no metadata.name", at: span,
            help: generated
                ? "write a 'name': ofevents cannot know the name that the cluster makes from generateName"
                : "add 'name' to metadata: the generated objects are named after it"
        )
    }

    static func invalidName(_ name: Located<String>, of what: String, fault: String, suggestion: String?) -> Diagnostic
    {
        Diagnostic(
            .error, .invalidName, "\(what) '\(shortened(name.value))' \(fault)", at: name.span,
            help: unfilled(name.value) ?? suggestion.map { "'\($0)' is valid" }
                ?? "choose another name, and change it wherever it is used"
        )
    }

    /// The way out for a text that a program was to change before it came here.
    private static func unfilled(_ text: String) -> String? {
        if text.contains("{{") { return "this is a template: render it first, and pass the result to ofevents" }
        if text.contains("${") || text.contains("$(") {
            return "this is a variable: replace it first (for example with envsubst), and pass the result to ofevents"
        }
        return nil
    }
}
