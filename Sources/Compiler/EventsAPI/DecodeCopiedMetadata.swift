internal import FieldReading
internal import Findings
internal import YAMLTree

/// Reads the labels and annotations that go on to generated objects: a name or value that Kubernetes refuses there is reported.
///
/// A bare number or boolean is taken as the text that its author means.
func decodeCopiedMetadata(
    labels: YAMLPair?, annotations: YAMLPair?, into bag: inout DiagnosticBag
) -> CopiedMetadata {
    var result = CopiedMetadata()
    result.labels = entries(of: labels, into: &bag) { _, value, bag in
        checkLabelValue(value, into: &bag)
    }
    result.annotations = entries(of: annotations, into: &bag) { name, value, bag in
        _ = storedText(value, path: "metadata.annotations.\(name.value)", into: &bag)
        if let help = ReservedPodFields.annotationWithoutEffect(name.value) {
            bag.add(DecodeWording.annotationWithoutEffect(name, help: help))
        }
    }
    return result
}

private func entries(
    of field: YAMLPair?, into bag: inout DiagnosticBag,
    checking checkValue: (Located<String>, Located<String>, inout DiagnosticBag) -> Void
) -> [CopiedMetadata.Entry] {
    guard let field, !field.value.isNull else { return [] }
    let path = "metadata.\(field.key.value)"
    guard case .mapping(let pairs) = field.value.content else {
        if case .unreadable = field.value.content { return [] }
        bag.addWrongType(path, found: field.value, expected: "a mapping")
        return []
    }
    var entries: [CopiedMetadata.Entry] = []
    for pair in pairs where CopiedMetadata.isCopied(pair.key.value) && !pair.value.isNull {
        switch pair.value.content {
        case .scalar(let scalar):
            checkQualifiedName(pair.key, isLabel: field.key.value == "labels", into: &bag)
            checkValue(pair.key, Located(scalar.text, at: pair.value.span), &bag)
            entries.append(.init(name: pair.key.value, value: scalar.text))
        case .unreadable: continue
        default: bag.addWrongType("\(path).\(pair.key.value)", found: pair.value, expected: "a string")
        }
    }
    return entries.sorted { $0.name.utf8.lexicographicallyPrecedes($1.name.utf8) }
}

/// Reports a name of a label or an annotation that Kubernetes refuses.
///
/// It takes capitals in the domain of an annotation's name, and none in that of a label's (`ValidateAnnotations` of apimachinery).
func checkQualifiedName(_ name: Located<String>, isLabel: Bool, into bag: inout DiagnosticBag) {
    let fault = QualifiedName.fault(of: isLabel ? name.value : name.value.lowercased())
    check(name, fault, of: isLabel ? "the label" : "the annotation", into: &bag)
}

/// Reports a value of a label that Kubernetes refuses.
func checkLabelValue(_ value: Located<String>, into bag: inout DiagnosticBag) {
    check(value, QualifiedName.faultOfValue(value.value), of: "the label's value", into: &bag)
}

private func check(_ name: Located<String>, _ fault: String?, of what: String, into bag: inout DiagnosticBag) {
    guard let fault else { return }
    bag.add(DecodeWording.invalidName(name, of: what, fault: fault, suggestion: nil))
}

/// The rules of Kubernetes for names and values of labels, and for names of annotations
/// (https://kubernetes.io/docs/concepts/overview/working-with-objects/labels/#syntax-and-character-set).
private enum QualifiedName {
    /// The number of characters of a value, and of a name without the domain before it.
    private static let limit = 63

    static func fault(of name: String) -> String? {
        let parts = name.utf8.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false).map(Substring.init)
        if parts.count > 2 { return "has more than one '/'" }
        if parts.count == 2, let fault = KubernetesName.subdomain.fault(of: String(parts[0])) {
            return "has a domain that \(fault)"
        }
        return parts.last?.isEmpty == false
            ? faultOfValue(String(parts[parts.count - 1])) : "has no name behind the '/'"
    }

    static func faultOfValue(_ value: String) -> String? {
        if value.isEmpty { return nil }
        if value.utf8.count > limit { return "has \(value.utf8.count) characters; at most \(limit) are allowed" }
        let odd = value.unicodeScalars.first { !$0.isASCII || !isInner(UInt8($0.value)) }
        if let odd { return "contains '\(odd)'; letters, digits, '-', '_' and '.' are allowed" }
        let edges = [value.utf8.first, value.utf8.last].compactMap(\.self)
        return edges.allSatisfy(isOuter) ? nil : "must start and end with a letter or digit"
    }

    private static func isInner(_ byte: UInt8) -> Bool { isOuter(byte) || "-_.".utf8.contains(byte) }

    private static func isOuter(_ byte: UInt8) -> Bool {
        0x30...0x39 ~= byte || 0x41...0x5A ~= byte || 0x61...0x7A ~= byte
    }
}
