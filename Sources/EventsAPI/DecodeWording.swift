internal import Diagnostics
internal import YAMLTree

/// The words of every finding about a field, one function a code.
enum DecodeWording {
    static func wrongType(
        _ path: String, found node: YAMLNode, expected: String, help: String?, fix: Fix?
    ) -> Diagnostic {
        Diagnostic(
            .error, .wrongType, "\(path) must be \(expected), and this is \(name(of: node))", at: node.span,
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
            return "start an item with '- name: \(key)' in the place of '\(key):', and write its fields below 'name'"
        }
        return "write '- ' before '\(key)', and indent the fields below it by two blanks more"
    }

    /// What a value is; never a string's text, which may be a secret in the wrong place.
    private static func name(of node: YAMLNode) -> String {
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

    static func notAResource(_ node: YAMLNode) -> Diagnostic {
        let help =
            if case .sequence = node.content {
                "make each of its items a document of its own, or put them into 'items' of a 'kind: List'"
            } else {
                "a resource is a mapping with apiVersion and kind; is this the message of a program that failed?"
            }
        return Diagnostic(
            .warning, .notAResource, "this is \(name(of: node)) and not a resource: it is skipped", at: node.span,
            help: help
        )
    }

    static func emptyValue(_ path: String, at span: SourceSpan) -> Diagnostic {
        Diagnostic(
            .error, .emptyValue, "\(path) is an empty string", at: span,
            help: "give it a value, or leave the field out if it is optional")
    }

    static func emptyField(_ pair: YAMLPair, in path: String) -> Diagnostic {
        // Nothing has no place of its own, but the anchor or tag before it has one.
        var isMarked = false
        if case .scalar(let scalar) = pair.value.content { isMarked = scalar.text.isEmpty && !pair.value.span.isEmpty }
        return Diagnostic(
            .error, .emptyValue, "'\(pair.key.value)' of \(path) is empty", at: pair.key.span,
            help: isMarked
                ? "'&' begins an anchor and '!' a tag, not a text: put a value that begins with one of them in quotes"
                : "write its value behind or below it, or remove it if it is optional"
        )
    }

    static func emptyMapping(_ path: String, at key: SourceSpan) -> Diagnostic {
        Diagnostic(.error, .emptyValue, "\(path) is empty", at: key, help: "write its fields below it, indented")
    }

    static func missingField(_ name: String, in path: String, at span: SourceSpan) -> Diagnostic {
        Diagnostic(.error, .missingField, "\(path) has no '\(name)'", at: span, help: "add '\(name)' to its fields")
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
                ? "write a 'name': what the cluster makes of generateName is not known here, and everything is named after it"
                : "add 'name' to metadata: everything generated is named after it"
        )
    }

    static func invalidName(_ name: Located<String>, of what: String, fault: String, suggestion: String?) -> Diagnostic
    {
        Diagnostic(
            .error, .invalidName, "\(what) '\(shortened(name.value))' \(fault)", at: name.span,
            help: unfilled(name.value) ?? suggestion.map { "'\($0)' is valid" }
                ?? "choose another name, also where it is used"
        )
    }

    /// The way out for a text that a program was to change before it came here.
    private static func unfilled(_ text: String) -> String? {
        if text.contains("{{") { return "a template was not rendered: render it first, and give ofevents the result" }
        if text.contains("${") || text.contains("$(") {
            return "a variable was not replaced: replace it first (envsubst, for one), and give ofevents the result"
        }
        return nil
    }
}
