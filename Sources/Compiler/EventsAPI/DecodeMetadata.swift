internal import FieldReading
internal import Findings
internal import YAMLTree

/// The fields of a Kubernetes ObjectMeta, most of them written by the API server, that have no meaning here
/// (https://kubernetes.io/docs/reference/kubernetes-api/common-definitions/object-meta/).
private let otherMetadata = [
    "clusterName", "creationTimestamp", "deletionGracePeriodSeconds", "deletionTimestamp",
    "finalizers", "generation", "initializers", "managedFields", "ownerReferences", "resourceVersion", "selfLink",
    "uid",
]

/// The fields of `metadata` that an author writes, so that one which stands beside it is known.
let metadataFields = ["name", "namespace", "labels", "annotations", "generateName"]

/// Reads name and namespace; nil where one of them cannot be known, which is reported.
///
/// - Parameter misplaced: gets the fields of `spec` that are in `metadata`, which is reported.
func decodeMetadata(
    _ fields: inout FieldReader, of kind: ResourceKind, misplaced: inout [String], into bag: inout DiagnosticBag
) -> ResourceMetadata? {
    let pair = fields.pair("metadata")
    // Most resources have nothing beside version, kind, metadata and spec.
    let beside =
        pair == nil || fields.written.count > 4
        ? fields.written.filter { metadataFields.contains($0.key.value) && !$0.value.isNull } : []
    guard let pair else {
        if let first = beside.first?.key {
            let empty = fields.written.first { $0.key.value == "metadata" }?.key
            bag.add(
                empty.map { DecodeWording.emptyMapping($0, of: kind, above: first.value) }
                    ?? DecodeWording.missingMetadata(of: kind, above: first.value, at: fields.span))
            fields.ignore(beside.map(\.key.value))
        } else if !fields.reportEmpty(["metadata"], into: &bag) {
            bag.add(DecodeWording.missingName(kind, at: fields.span, generated: false))
        }
        return beside.metadata
    }
    if !beside.isEmpty { fields.hint(DecodeWording.hintsAtMetadata) }
    guard var metadata = FieldReader(pair.value, path: FieldPath("metadata"), at: pair.key.span, into: &bag) else {
        return nil
    }
    metadata.ignore(otherMetadata)
    let generated = metadata.pair("generateName")
    let namePair = metadata.pair("name")
    let name = metadata.string("name", isName: true, into: &bag)
    let hasNamespace = metadata.pair("namespace") != nil
    let namespace = metadata.string("namespace", isName: true, into: &bag)
    let annotations = metadata.pair("annotations")
    let labels = metadata.pair("labels")
    let read = [generated, namePair, annotations, labels].count { $0 != nil } + (hasNamespace ? 1 : 0)
    if metadata.written.count > read, metadata.hasUnknownFields {
        misplaced = reportSpec(in: &metadata, of: kind, beside: &fields, into: &bag)
    }
    metadata.finish(into: &bag)
    guard let name else {
        if let known = beside.metadata { return known }
        if namePair == nil, !metadata.reportEmpty(["name"], into: &bag) {
            bag.add(
                DecodeWording.missingName(kind, at: generated?.key.span ?? pair.key.span, generated: generated != nil))
        }
        return nil
    }
    checkName(name, .subdomain, of: "the name", into: &bag)
    if let namespace { checkName(namespace, .label, of: "the namespace", into: &bag) }
    if hasNamespace, namespace == nil { return nil }
    var result = ResourceMetadata(name: name, namespace: namespace, annotations: annotations, labels: labels)
    if kind == .eventSource || kind == .trigger {
        result.copied = decodeCopiedMetadata(labels: labels, annotations: annotations, into: &bag)
    }
    return result
}

/// Looks for `spec`, or fields of it, in `metadata`, and says what to do about them.
///
/// - Returns: the fields of it that are there.
private func reportSpec(
    in metadata: inout FieldReader, of kind: ResourceKind, beside fields: inout FieldReader,
    into bag: inout DiagnosticBag
) -> [String] {
    let misplaced = metadata.names.filter(kind.specFields.contains)
    metadata.hint(DecodeWording.hints(below: "spec", misplaced))
    if metadata.names.contains("spec") {
        metadata.hint(["spec": DecodeWording.specHint])
        fields.excuse(["spec"])
    } else if let first = misplaced.first, !fields.names.contains("spec") {
        bag.add(DecodeWording.missingSpec(of: kind, above: first, isInMetadata: true, at: fields.span))
        metadata.ignore(misplaced)
        fields.excuse(["spec"])
    }
    return misplaced
}

/// Reports a name that the Kubernetes API server would refuse.
func checkName(_ name: Located<String>, _ rule: KubernetesName, of what: String, into bag: inout DiagnosticBag) {
    guard let fault = rule.fault(of: name.value) else { return }
    let suggestion = rule.suggestion(for: name.value)
    bag.add(DecodeWording.invalidName(name, of: what, fault: fault, suggestion: suggestion))
}

extension [YAMLPair] {
    /// What fields that stand beside `metadata` say; nil without a name.
    fileprivate var metadata: ResourceMetadata? {
        func text(_ name: String) -> Located<String>? {
            guard let value = first(where: { $0.key.value == name })?.value, case .scalar(let scalar) = value.content,
                scalar.type == .string, !scalar.text.isEmpty
            else { return nil }
            return Located(scalar.text, at: value.span)
        }
        return text("name").map { ResourceMetadata(name: $0, namespace: text("namespace")) }
    }
}
