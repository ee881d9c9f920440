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
    case .text: return readText(pair, isRequired: field.isRequired, path: path, into: &bag)
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
        storedText(text, path: path.text, into: &bag) != nil
    else { return .unreadable }
    return .literal(SettingLiteral(scalar, at: pair.value.span))
}

/// `{secretKeyRef: {name: …, key: …}}`, which is ours: the released dialect has no way to leave a password out of a file.
private func readSecret(_ pair: YAMLPair, path: FieldPath, into bag: inout DiagnosticBag) -> SettingValue {
    guard var fields = FieldReader(pair.value, path: path, at: pair.key.span, into: &bag) else { return .unreadable }
    let place = fields.requirePair("secretKeyRef")
    fields.finish(into: &bag)
    guard let place,
        var reference = FieldReader(
            place.value, path: FieldPath(path, field: "secretKeyRef"), at: place.key.span,
            textHelp: ComponentWording.secretReferenceHelp, into: &bag)
    else { return .unreadable }
    let name = reference.required("name", isName: true, into: &bag)
    let key = reference.storedString("key", into: &bag)
    reference.finish(into: &bag)
    guard let name, storedText(name, path: reference.path.text, into: &bag) != nil else { return .unreadable }
    return .secret(SecretReference(secret: name.value, key: key?.value, at: pair.value.span))
}
