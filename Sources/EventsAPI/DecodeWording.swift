internal import Diagnostics
internal import YAMLTree

/// The words of every finding about a field, one function a code.
enum DecodeWording {
    static func wrongType(_ path: String, found node: YAMLNode, expected: String) -> Diagnostic {
        var help: String?
        if expected == "a string", case .scalar(let scalar) = node.content, scalar.type != .null {
            help = "put it in quotes: \"\(scalar.text)\""
        }
        return Diagnostic(
            .error, .wrongType, "\(path) must be \(expected), and this is \(name(of: node))", at: node.span, help: help
        )
    }

    private static func name(of node: YAMLNode) -> String {
        switch node.content {
        case .mapping: "a mapping"
        case .sequence: "a list"
        case .unreadable: "unreadable"
        case .scalar(let scalar):
            switch scalar.type {
            case .string, .timestamp: "the string '\(shortened(scalar.text))'"
            case .null: "empty"
            case .boolean: "the boolean \(scalar.text)"
            case .integer, .float: "the number \(shortened(scalar.text))"
            }
        }
    }

    static func emptyValue(_ path: String, at span: SourceSpan) -> Diagnostic {
        Diagnostic(.error, .emptyValue, "\(path) is an empty string", at: span, help: "give it a value, or remove it")
    }

    static func missingField(_ name: String, in path: String, at span: SourceSpan) -> Diagnostic {
        Diagnostic(.error, .missingField, "\(path) has no '\(name)'", at: span, help: "add '\(name)' to \(path)")
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

    static func unknownField(_ key: Located<String>, in path: String, known: [String]) -> Diagnostic {
        let near = nearestName(to: key.value, among: known)
        return Diagnostic(
            .error, .unknownField, "\(path) has no field '\(shortened(key.value))'", at: key.span,
            help: near.map { "did you mean '\($0)'?" } ?? "the fields are \(known.sorted().joined(separator: ", "))"
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
                ? "generateName is the cluster's to fill in; names made from it would change: write a name"
                : "add 'name' to metadata: everything generated is named after it"
        )
    }

    static func invalidName(_ name: Located<String>, of what: String, fault: String, suggestion: String?) -> Diagnostic
    {
        Diagnostic(
            .error, .invalidName, "\(what) '\(shortened(name.value))' \(fault)", at: name.span,
            help: suggestion.map { "'\($0)' is valid" }
        )
    }

    /// The text, cut where it would fill the screen.
    static func shortened(_ text: String) -> String {
        text.utf8.count <= 80 ? text : text.prefix(60) + "…"
    }
}
