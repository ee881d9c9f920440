internal import FieldReading
internal import Findings
internal import Text
internal import YAMLTree

/// The words of every finding about a field, one function a code.
enum DecodeWording {
    /// What `producers` may be.
    static let producersHelp = "write a list of app-ids, '[]' for none, or remove the field if every app may use them"

    static func notAResource(_ node: YAMLNode, _ severity: Severity) -> Diagnostic {
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
            severity, .notAResource, "a resource is expected here, and this is \(described(node)): it is skipped",
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

    /// - Parameter isInMetadata: whether its fields are in `metadata`, with which it is to be in line.
    static func missingSpec(
        of kind: ResourceKind, above first: String, isInMetadata: Bool = false, at span: SourceSpan
    ) -> Diagnostic {
        Diagnostic(
            .error, .missingField, "this \(kind.rawValue) needs the field 'spec'", at: span,
            help: isInMetadata
                ? "write a line 'spec:' above '\(first)', indented as 'metadata' is"
                : "write a line 'spec:' above '\(first)', and indent the fields below it"
        )
    }

    /// A mapping without a value, whose fields are below it and not indented.
    static func emptyMapping(_ key: Located<String>, of kind: ResourceKind, above first: String) -> Diagnostic {
        Diagnostic(
            .error, .emptyValue, "'\(key.value)' of this \(kind.rawValue) is empty, as its fields are not indented",
            at: key.span, help: "indent '\(first)' and the other fields of '\(key.value)' below it")
    }

    static func missingMetadata(of kind: ResourceKind, above first: String, at span: SourceSpan) -> Diagnostic {
        Diagnostic(
            .error, .missingField, "this \(kind.rawValue) needs the field 'metadata'", at: span,
            help: "write a line 'metadata:' above '\(first)', and indent the fields below it"
        )
    }

    /// What to do with fields of one mapping that stand beside it, or in another one.
    static func hints(below mapping: String, _ names: [String]) -> [String: String] {
        Dictionary(names.map { ($0, "write '\($0)' below '\(mapping)', indented as its fields are") }) { first, _ in
            first
        }
    }

    /// What to do with fields of `metadata` in `spec`.
    static let hintsAtMetadata = hints(below: "metadata", metadataFields)

    /// What to do with `spec` in `metadata`.
    static let specHint = "write 'spec' below 'metadata', and indent both alike"

    /// What to do with fields of a subscriber that stand in a Trigger's spec.
    static func hints(ofSubscribers names: [String]) -> [String: String] {
        Dictionary(names.map { ($0, "write '\($0)' in an item of 'subscribers', indented as its fields are") }) {
            first, _ in first
        }
    }

    /// What to do with a broker's name that is no key of an event bus.
    static let hintsAtBackends = ["jetstream": "write 'nats': a component of any pub/sub type may be there"]

    /// What to do with a broker that has no key of its own for events.
    static let hintsAtSources = Dictionary(
        uniqueKeysWithValues: BackendKey.all.map(\.name).filter { name in SourceKey.all.allSatisfy { $0.name != name } }
            .map { ($0, "write its events below \(SourceKey.names): a component of any type may be there") })

    /// Fields of a Sensor of Argo Events, each with the field of a Trigger that says the like.
    static let ofSensors = ["dependencies": "inputs", "triggers": "subscribers", "eventBusName": "eventBus"]

    static let hintsOfSensors = ofSensors.mapValues { "write '\($0)': this is a field of Argo Events" }

    /// The way out for a duration without its unit.
    static func unitHelp(_ number: String) -> String { "write a unit, such as '\(shortened(number))s'" }

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
            .error, .invalidName,
            "\(what) \(looksSecret(name.value) ? "" : "'\(shortened(name.value))' ")\(fault)", at: name.span,
            help: helpForUnfilled(name.value) ?? suggestion.map { "write '\($0)', here and wherever the name is used" }
                ?? "choose another name, and change it wherever it is used"
        )
    }

    static func annotationWithoutEffect(_ name: Located<String>, help: String) -> Diagnostic {
        Diagnostic(
            .note, .ignoredField, "the annotation '\(shortened(name.value))' has no effect here: ofevents writes it",
            at: name.span,
            help: help)
    }
}
