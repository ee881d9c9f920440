internal import FieldReading
internal import Findings
internal import YAMLTree

private let referenceFields = ["apiVersion", "kind", "name", "namespace"]

/// Fields of a sink, and of the reference in it, that are none of what has a sink.
private let sinkFields = ["ref", "uri", "port", "path"] + referenceFields

/// Reads a sink of that name; nil where it is absent, or broken and reported.
///
/// An object (`ref`), or an address (`uri`), which counts where both are there, as OpenFunction 0.6 to 0.8 write it back. A `uri` that is a
/// path belongs to the object; `port` and `path` beside `ref` are ours.
///
/// - Parameter siblings: fields that may stand beside the sink.
func decodeSink(
    _ name: String, of fields: inout FieldReader, among siblings: DeepFields, into bag: inout DiagnosticBag
) -> Sink? {
    if let raised = RaisedFields(sinkFields, below: name, among: fields.written) {
        bag.add(raised.finding)
        fields.ignore(Array(raised.names) + [name])
        fields.excuse([name])
        return nil
    }
    guard
        var sink = fields.mapping(name, help: { ResourceWording.helpForSink(name, $0) }, into: &bag)
    else { return nil }
    let pairs = siblings.taken(
        from: sink.written, at: sink.path, beside: name, isCertain: true, of: &fields, into: &bag)
    if pairs.count < sink.written.count {
        if pairs.isEmpty { return nil }
        sink.ignore(sink.names.filter(siblings.names.contains))
    }
    if let raised = RaisedFields(referenceFields, below: "ref", among: pairs) {
        bag.add(raised.finding)
        return nil
    }
    let path = sink.path.text
    let hasTarget = sink.names.contains("ref") || sink.names.contains("uri")
    if !hasTarget, let misplaced = sink.names.first(where: referenceFields.contains) {
        bag.add(SinkWording.fieldsOutsideRef(of: path, such: misplaced, at: sink.span))
        return nil
    }
    if !hasTarget, let address = sink.pairs(named: ["url"]).first {
        bag.add(SinkWording.misnamedAddress(address.key, in: path))
        return nil
    }
    let uri = sink.has("uri") ? sink.pair("uri") : nil
    let address = sink.optionalText("uri", into: &bag)
    let reference = sink.pair("ref")
    if let uri, let address, !address.value.hasPrefix("/") {
        sink.ignore(["port", "path"])
        sink.finish(into: &bag)
        if let reference { bag.add(SinkWording.uriOverReference(uri.key, reference: reference.key.span)) }
        return decodeAddress(address, at: uri.key.span, stray: sink.pairs(named: ["port", "path"]).first, into: &bag)
    }
    let own = decodePath(&sink, into: &bag)
    let port = decodePort(&sink, into: &bag)
    sink.finish(into: &bag)
    if let uri, let address {
        if let fault = fault(ofPath: address.value) {
            bag.add(SinkWording.unusableAddress(fault, at: uri.key.span))
            return nil
        }
        if let own, own != address.value, let path = sink.pairs(named: ["path"]).first {
            bag.add(SinkWording.twoPaths(path.key, uri.key))
        }
    }
    guard let reference else {
        if uri == nil || address != nil {
            if !sink.hasMisspelt(["ref", "uri"]), !sink.reportEmpty(["ref", "uri"], into: &bag) {
                bag.add(SinkWording.withoutTarget(path, such: uri?.key, at: sink.span))
            }
        }
        return nil
    }
    var inner = reference
    if case .mapping(let pairs) = reference.value.content {
        let own = siblings.taken(
            from: pairs, at: FieldPath(sink.path, field: "ref"), beside: name, isCertain: true, of: &fields,
            into: &bag)
        inner.value = YAMLNode(.mapping(own), at: reference.value.span)
    }
    guard let target = decodeReference(inner, path: FieldPath(sink.path, field: "ref"), into: &bag) else {
        return nil
    }
    return Sink(target: target.0, port: port, path: own ?? address?.value, span: target.1)
}

/// The object that `ref` names, and the place of its name.
private func decodeReference(
    _ pair: YAMLPair, path: FieldPath, into bag: inout DiagnosticBag
) -> (Sink.Target, SourceSpan)? {
    guard
        var ref = FieldReader(
            pair.value, path: path, at: pair.key.span, help: SinkWording.helpForReference(pair.value), into: &bag)
    else { return nil }
    let isReadable = ref.has("apiVersion") || ref.has("kind")
    let apiVersion = ref.optionalText("apiVersion", into: &bag)
    let kind = ref.optionalText("kind", into: &bag)
    if ref.names.contains("uri") { ref.excuse(["name"]) }
    let name = ref.required("name", isName: true, into: &bag)
    let namespace = ref.optionalText("namespace", isName: true, into: &bag)
    ref.finish(hints: SinkWording.hintsBesideReference, into: &bag)
    // An address, which may hold a secret, so that no message repeats it.
    let address = [name, namespace].compactMap(\.self).first { $0.value.contains { ":@".contains($0) } }
    if let address {
        bag.add(SinkWording.addressAsName(at: address.span))
        return nil
    }
    if let name { checkName(name, .serviceName, of: "the sink's name", into: &bag) }
    if let namespace { checkName(namespace, .label, of: "the sink's namespace", into: &bag) }
    // One of them that cannot be read is reported.
    if isReadable, apiVersion == nil, kind == nil { return nil }
    guard let known = sinkKind(apiVersion, kind, at: pair.key.span, into: &bag), let name else { return nil }
    return (.object(known, name: name, namespace: namespace), name.span)
}

/// The kind that a reference states; without one a Service of Knative, as OpenFunction's reference has it.
private func sinkKind(
    _ apiVersion: Located<String>?, _ kind: Located<String>?, at span: SourceSpan, into bag: inout DiagnosticBag
) -> SinkKind? {
    let ofKind = SinkKind.all.filter { kind == nil || $0.kind == kind?.value }
    guard let apiVersion else {
        // Of a Function the version is not known.
        if let first = ofKind.first, first.apiVersions.count == 1 { return first }
        bag.add(
            ofKind.first.map { SinkWording.withoutVersion($0, at: span) }
                ?? SinkWording.unsupportedSink(kind?.value ?? "", at: kind?.span ?? span))
        return nil
    }
    if let found = ofKind.first(where: { $0.apiVersions.contains(apiVersion.value) }) { return found }
    let place = ofKind.isEmpty ? kind?.span ?? apiVersion.span : apiVersion.span
    bag.add(SinkWording.unsupportedSink("\(apiVersion.value) \(kind?.value ?? "")", at: place))
    return nil
}

/// An absolute address, beside which no part of one may stand.
private func decodeAddress(
    _ address: Located<String>, at key: SourceSpan, stray: YAMLPair?, into bag: inout DiagnosticBag
) -> Sink? {
    if let fault = AddressFault.first(of: address.value) {
        bag.add(SinkWording.unusableAddress(fault, at: key))
        return nil
    }
    if let stray {
        bag.add(SinkWording.partOfAddress(stray.key))
        return nil
    }
    return Sink(target: .address(address.value), span: key)
}

private func decodePath(_ sink: inout FieldReader, into bag: inout DiagnosticBag) -> String? {
    guard let path = sink.optionalText("path", into: &bag) else { return nil }
    guard let fault = fault(ofPath: path.value) else { return path.value }
    bag.add(SinkWording.unusablePath(sink.path.text, fault, at: path.span))
    return nil
}

/// The port, where it is not the usual one.
private func decodePort(_ sink: inout FieldReader, into bag: inout DiagnosticBag) -> Int? {
    guard let pair = sink.pair("port") else { return nil }
    let path = FieldPath(sink.path, field: "port").text
    guard case .scalar(let scalar) = pair.value.content, scalar.type == .integer else {
        bag.addWrongType(path, found: pair.value, expected: "a whole number")
        return nil
    }
    guard let port = Int(scalar.text), (1...65_535).contains(port) else {
        bag.add(
            SinkWording.invalidPart(
                "port", of: sink.path.text, Located(scalar.text, at: pair.value.span),
                help: "write a number from 1 to 65535"))
        return nil
    }
    return port == 80 ? nil : port
}

/// What is wrong with what is to follow a host: a path, perhaps with a query.
private func fault(ofPath text: String) -> AddressFault? {
    if let fault = AddressFault.ofCharacters(text) { return fault }
    let isPath = text.hasPrefix("/") && !text.hasPrefix("//")
    return isPath ? nil : AddressFault("does not begin with one '/'", help: "write a path such as '/hooks/orders'")
}
