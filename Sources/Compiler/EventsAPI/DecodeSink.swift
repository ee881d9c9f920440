internal import FieldReading
internal import Findings
internal import YAMLTree

private let referenceFields = ["apiVersion", "kind", "name", "namespace"]

/// Reads a sink of that name; nil where it is absent, or broken and reported.
func decodeSink(_ name: String, of fields: inout FieldReader, into bag: inout DiagnosticBag) -> Sink? {
    let help = ResourceWording.helpForSink(name, fields.pair(name)?.value)
    guard var sink = fields.mapping(name, textHelp: help, into: &bag) else { return nil }
    if !sink.names.contains("ref"), let misplaced = sink.names.first(where: referenceFields.contains) {
        bag.add(ResourceWording.fieldsOutsideRef(of: sink.path.text, such: misplaced, at: sink.span))
        return nil
    }
    if !sink.names.contains("ref"), let address = sink.pair("uri") ?? sink.pair("url") {
        bag.add(ResourceWording.sinkAddress(address.key, in: sink.path.text))
        return nil
    }
    let reference = sink.requirePair("ref")
    sink.finish(into: &bag)
    guard let reference,
        var ref = FieldReader(
            reference.value, path: FieldPath(sink.path, field: "ref"), at: reference.key.span, into: &bag)
    else { return nil }
    let apiVersion = ref.required("apiVersion", into: &bag)
    let kind = ref.required("kind", into: &bag)
    let target = ref.required("name", isName: true, into: &bag)
    let namespace = ref.optionalText("namespace", isName: true, into: &bag)
    ref.finish(into: &bag)
    if let target { checkName(target, .serviceName, of: "the sink's name", into: &bag) }
    if let namespace { checkName(namespace, .label, of: "the sink's namespace", into: &bag) }
    guard let apiVersion, let kind, let target else { return nil }
    let found = "\(apiVersion.value) \(kind.value)"
    guard Sink.supported.contains(found) else {
        let hasKind = Sink.supported.contains { $0.hasSuffix(" " + kind.value) }
        bag.add(ResourceWording.unsupportedSink(found, at: hasKind ? apiVersion.span : kind.span))
        return nil
    }
    return Sink(name: target, namespace: namespace)
}
