internal import DaprComponents
internal import FieldReading
internal import Findings
internal import Text
internal import YAMLTree

/// What a field of a typed form says; nil where it is as good as absent.
///
/// What is wrong with it is reported, and the value is `unreadable`, so that nothing more is said of it.
func readTypedValue(
    _ pair: YAMLPair, of field: TypedField, path: FieldPath, into bag: inout DiagnosticBag
) -> SettingValue? {
    switch field.kind {
    case .text:
        if field.isDuration, let fault = faultOfDuration(pair.value, path: path.text) {
            bag.add(fault)
            return .unreadable
        }
        return readText(pair, isRequired: field.isRequired, path: path, into: &bag)
    case .boolean:
        guard case .scalar(let scalar) = pair.value.content, scalar.type == .boolean else {
            bag.addWrongType(path.text, found: pair.value, expected: "true or false")
            return .unreadable
        }
        return .literal(SettingLiteral(scalar, at: pair.value.span))
    case .scale(let fields):
        decodeScale(pair, fields, path: path, into: &bag)
        return nil
    case .integer:
        guard case .scalar(let scalar) = pair.value.content, scalar.type == .integer else {
            bag.addWrongType(path.text, found: pair.value, expected: "a whole number")
            return .unreadable
        }
        return .literal(SettingLiteral(scalar, at: pair.value.span))
    }
}

/// What is wrong with a duration, which a number without a unit is none; nil for one, and for what is no text at all.
private func faultOfDuration(_ value: YAMLNode, path: String) -> Diagnostic? {
    guard case .scalar(let scalar) = value.content, !scalar.text.isEmpty, goDuration(scalar.text) == nil else {
        return nil
    }
    let isNumber = goDuration(scalar.text + "s") != nil
    return TypedWording.invalidValue(
        path, Located(scalar.text, at: value.span),
        help: isNumber ? DecodeWording.unitHelp(scalar.text) : "write a duration such as '30s'")
}

private func readText(
    _ pair: YAMLPair, isRequired: Bool, path: FieldPath, into bag: inout DiagnosticBag
) -> SettingValue? {
    if case .mapping = pair.value.content { return readSecret(pair, path: path, into: &bag) }
    guard case .scalar(let scalar) = pair.value.content else {
        let joined = mayBeSecret(name: pair.key.value) ? nil : pair.value.publicTexts
        bag.addWrongType(
            path.text, found: pair.value, expected: "a string", help: joined.map { "write '\(shortened($0))'" })
        return .unreadable
    }
    // What a controller writes for a field that is not set.
    if !isRequired, scalar.text.isEmpty { return nil }
    guard let text = readString(pair.value, path: path.text, isRequired: isRequired, into: &bag),
        storedText(text, path: path.text, into: &bag) != nil,
        isMeant(pair.value, of: pair.key.value, path: path.text, into: &bag)
    else { return .unreadable }
    return .literal(SettingLiteral(scalar, at: pair.value.span))
}

/// `{secretKeyRef: {name: …, key: …}}`, which is ours: the released dialect has no way to leave a password out of a file.
private func readSecret(_ pair: YAMLPair, path: FieldPath, into bag: inout DiagnosticBag) -> SettingValue {
    guard var fields = FieldReader(pair.value, path: path, at: pair.key.span, into: &bag) else { return .unreadable }
    if let raised = RaisedFields(["name", "key"], below: "secretKeyRef", among: fields.written) {
        bag.add(raised.finding)
        return .unreadable
    }
    let place = fields.requirePair("secretKeyRef")
    if !fields.names.contains("secretKeyRef"), !fields.hasMisspelt(["secretKeyRef"]),
        let first = fields.unknownKeys.first
    {
        let isSecret = mayBeSecret(name: pair.key.value)
        bag.add(ComponentWording.noReference(first, in: path.text, isSecret: isSecret))
        return .unreadable
    }
    fields.finish(into: &bag)
    guard let place,
        var reference = FieldReader(
            place.value, path: FieldPath(path, field: "secretKeyRef"), at: place.key.span,
            help: ComponentWording.helpForReference(place.value), into: &bag)
    else { return .unreadable }
    let name = reference.required("name", isName: true, into: &bag)
    let key = reference.storedString("key", into: &bag)
    reference.finish(into: &bag)
    guard let name, let written = reference.pair("name"),
        storedText(name, path: reference.path.text, into: &bag) != nil,
        isMeant(written.value, of: "name", path: FieldPath(reference.path, field: "name").text, into: &bag)
    else { return .unreadable }
    return .secret(SecretReference(secret: name.value, key: key?.value, at: pair.value.span))
}
