internal import Brokers
internal import FieldReading
package import Findings
internal import YAMLTree

/// A `Resiliency` of Dapr among the documents of a set, as far as it is about Components.
///
/// What ofevents itself has written is none: whoever keeps its output beside the input wants the same again.
package struct AuthorResiliency: Sendable {
    /// Where the author gave one.
    package let namespace: Located<String>?

    /// The app-ids that it is for; empty for all of the namespace.
    package let scopes: [String]

    /// The names of the Components that it has policies for.
    package let components: [Located<String>]
}

extension ResourceHeader {
    var isResiliency: Bool { kind?.value == Resiliency.kind && apiVersion?.value == Resiliency.apiVersion }
}

/// Reads the fields that say which Components it is about; others, and what is wrong with them, are Dapr's business. Nil where they cannot
/// be read, and for what ofevents has written.
func decodeResiliency(_ node: YAMLNode, at place: SourceSpan?) -> AuthorResiliency? {
    var bag = DiagnosticBag()
    guard var fields = FieldReader(node, path: FieldPath("this \(Resiliency.kind)"), at: place, into: &bag) else {
        return nil
    }
    var namespace: Located<String>?
    if let metadata = fields.pair("metadata") {
        guard var metadata = FieldReader(metadata.value, path: FieldPath("metadata"), at: metadata.key.span, into: &bag)
        else { return nil }
        if isGenerated(metadata.pair("labels")?.value) { return nil }
        namespace = metadata.string("namespace", isName: true, into: &bag)
    }
    let scopes = fields.pair("scopes").map { readStrings($0.value, path: "scopes", into: &bag).map(\.value) } ?? []
    guard let spec = fields.pair("spec"),
        var specFields = FieldReader(spec.value, path: FieldPath("spec"), at: spec.key.span, into: &bag),
        var targets = specFields.mapping("targets", into: &bag),
        var components = targets.mapping("components", into: &bag)
    else { return nil }
    return AuthorResiliency(namespace: namespace, scopes: scopes, components: components.all().map(\.key))
}
