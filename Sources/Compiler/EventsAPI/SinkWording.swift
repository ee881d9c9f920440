internal import FieldReading
internal import Findings
internal import Text
internal import YAMLTree

/// The words of findings about who gets events. None shows an address, which may hold a secret.
enum SinkWording {
    static func unsupportedSink(_ found: String, at span: SourceSpan) -> Diagnostic {
        Diagnostic(
            .error, .unsupportedSink,
            "events cannot be delivered to '\(shownAddress(shortened(found)))': it cannot be a sink",
            at: span, help: "write \(SinkKind.ways)")
    }

    static func withoutVersion(_ kind: SinkKind, at span: SourceSpan) -> Diagnostic {
        Diagnostic(
            .error, .missingField, "this reference to a \(kind.kind) needs the field 'apiVersion'", at: span,
            help: "add 'apiVersion: \(kind.apiVersions.last ?? "")'")
    }

    static func fieldsOutsideRef(of path: String, such field: String, at span: SourceSpan) -> Diagnostic {
        Diagnostic(
            .error, .missingField,
            "the fields of '\(path)' belong below 'ref', and '\(field)' is directly below '\(path)'", at: span,
            help: "write a line 'ref:' above '\(field)', and indent the fields below it")
    }

    static func misnamedAddress(_ key: Located<String>, in path: String) -> Diagnostic {
        Diagnostic(
            .error, .unknownField, "'\(key.value)' is not a field of '\(path)': an address is called 'uri'",
            at: key.span, help: "write 'uri'", fix: Fix(rename: key.span, to: "uri"))
    }

    /// - Parameter key: the field with a path alone, if there is one.
    static func withoutTarget(_ path: String, such key: Located<String>?, at span: SourceSpan) -> Diagnostic {
        if let key {
            return Diagnostic(
                .error, .missingField, "'\(key.value)' is a path, and there is no 'ref' whose path it is", at: key.span,
                help: "write a whole address such as 'http://report.shop.svc.cluster.local/hooks', or add 'ref'")
        }
        return Diagnostic(
            .error, .missingField, "'\(path)' needs 'ref' or 'uri'", at: span,
            help: "add 'ref: {name: …}' for a Knative Service, or 'uri: http://…' for an address")
    }

    /// What to do with fields of a sink that stand in its reference.
    static let hintsBesideReference = Dictionary(
        uniqueKeysWithValues: ["port", "path", "uri"].map { ($0, "write '\($0)' beside 'ref'") })

    static func partOfAddress(_ key: Located<String>) -> Diagnostic {
        Diagnostic(
            .error, .unknownField, "'\(key.value)' belongs beside 'ref', and here 'uri' is the whole address",
            at: key.span, help: "write it into 'uri'")
    }

    static func unusableAddress(_ fault: AddressFault, at span: SourceSpan) -> Diagnostic {
        Diagnostic(
            .error, .unsupportedSink, "events cannot be posted to this address: it \(fault.problem)", at: span,
            help: fault.help)
    }

    static func unusablePath(_ sink: String, _ fault: AddressFault, at span: SourceSpan) -> Diagnostic {
        Diagnostic(
            .error, .invalidFieldValue, "'\(sink).path' is no path to which events can be posted: it \(fault.problem)",
            at: span, help: fault.help)
    }

    static func twoPaths(_ path: Located<String>, _ uri: Located<String>) -> Diagnostic {
        Diagnostic(
            .error, .invalidFieldValue, "'\(path.value)' and '\(uri.value)' both say the path, and differ",
            at: path.span,
            notes: [.init("this is the other one", at: uri.span)], help: "remove one of the two")
    }

    static func addressAsName(at span: SourceSpan) -> Diagnostic {
        Diagnostic(
            .error, .invalidName, "this is an address, and 'ref' takes the name of an object", at: span,
            help: "write 'uri' with the address instead of 'ref'")
    }

    /// The way out where an address or a name is the value of `ref`; nil for other values.
    static func helpForReference(_ value: YAMLNode) -> String? {
        guard case .scalar(let scalar) = value.content else { return nil }
        if schemeAndRest(of: scalar.text) != nil { return "write 'uri:' instead of 'ref:'" }
        return "write 'ref: {name: \(shownName(scalar.text))}' for a Knative Service"
    }

    static func uriOverReference(_ key: Located<String>, reference: SourceSpan) -> Diagnostic {
        Diagnostic(
            .note, .uriOverRef, "'\(key.value)' counts here, and 'ref' beside it does not", at: key.span,
            notes: [.init("this is the reference", at: reference)], help: "remove one of the two")
    }

    static func invalidPart(_ field: String, of path: String, _ value: Located<String>, help: String) -> Diagnostic {
        Diagnostic(
            .error, .invalidFieldValue, "'\(path).\(field)' cannot be \(shownValue(value.value))",
            at: value.span, help: help)
    }
}
