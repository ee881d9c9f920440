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

/// Reads name and namespace; nil where one of them cannot be known, which is reported.
func decodeMetadata(
    _ fields: inout FieldReader, of kind: ResourceKind, into bag: inout DiagnosticBag
) -> ResourceMetadata? {
    guard let pair = fields.pair("metadata") else {
        if !fields.reportEmpty(["metadata"], into: &bag) {
            bag.add(DecodeWording.missingName(kind, at: fields.span, generated: false))
        }
        return nil
    }
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
    metadata.finish(into: &bag)
    guard let name else {
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

/// Reports a name that the Kubernetes API server would refuse.
func checkName(_ name: Located<String>, _ rule: KubernetesName, of what: String, into bag: inout DiagnosticBag) {
    guard let fault = rule.fault(of: name.value) else { return }
    let suggestion = rule.suggestion(for: name.value)
    bag.add(DecodeWording.invalidName(name, of: what, fault: fault, suggestion: suggestion))
}
