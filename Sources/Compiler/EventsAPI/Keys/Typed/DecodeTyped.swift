internal import Brokers
internal import DaprComponents
internal import FieldReading
internal import Findings
internal import YAMLTree

/// Reads a source or a bus of the released dialect; nil where it lacks what Dapr cannot do without, which is reported.
///
/// - Parameters:
///   - fields: those of the mapping; the caller reads what is not the form's, and finishes.
///   - key: what leads to the mapping: the component stands there.
func decodeTyped(
    _ fields: inout FieldReader, _ form: TypedForm, at key: Located<String>, into bag: inout DiagnosticBag
) -> ComponentSpec? {
    var settings: [Setting] = []
    settings.reserveCapacity(form.fields.count + 1)
    var needy: [(TypedField, Located<String>)] = []
    var isWhole = true
    for field in form.fields {
        guard let pair = field.isRequired ? fields.requirePair(field.name) : fields.pair(field.name) else {
            if field.isRequired { isWhole = false }
            continue
        }
        let path = FieldPath(fields.path, field: field.name)
        guard let value = readTypedValue(pair, of: field, path: path, into: &bag) else { continue }
        report(value, of: field, at: pair.key, path, into: &bag)
        for setting in field.settings { settings.append(Setting(setting, at: pair.key.span, value)) }
        if value.isTrue, !field.needed.isEmpty { needy.append((field, pair.key)) }
    }
    for (field, key) in needy { report(field, with: key, lackingIn: fields, into: &bag) }
    let secretStore = decodeSecretStore(&fields, into: &bag)
    if fields.hasUnknownFields {
        fields.excuse(fields.unknownKeys.compactMap { fieldCalled($0.value, form)?.name })
        fields.hint(hintsAtSettings(fields.unknownKeys, form))
    }
    guard isWhole else { return nil }
    var component = ComponentSpec(
        type: Located(form.type, at: key.span), version: TypedForm.version, metadata: settings,
        spelling: form.spelling)
    component.secretStore = secretStore?.value
    return component
}

/// The field that the broker's own world calls so.
private func fieldCalled(_ name: String, _ form: TypedForm) -> TypedField? {
    let plain = name.lowercased().filter { !"-_.".contains($0) }
    let own = Broker.component(of: form.type).otherNames[plain]
    return form.fields.first { $0.name == own }
}

/// Ways out for names that only the component has: none for a setting that a field of the form becomes, which is near to it.
private func hintsAtSettings(_ keys: [Located<String>], _ form: TypedForm) -> [String: String] {
    let own = Set(form.fields.flatMap { [$0.name] + $0.settings }.map { $0.lowercased() })
    var hints: [String: String] = [:]
    for key in keys where !own.contains(key.value.lowercased()) {
        if let field = fieldCalled(key.value, form) {
            hints[key.value] = TypedWording.otherName(field)
            continue
        }
        guard let name = settingName(key.value, of: form.type) else { continue }
        hints[key.value] = TypedWording.settingHelp(name, written: key.value)
    }
    return hints
}

/// Reports a value that the field cannot have, and a field that has no effect.
private func report(
    _ value: SettingValue, of field: TypedField, at key: Located<String>, _ path: FieldPath,
    into bag: inout DiagnosticBag
) {
    if let reason = field.ignored, !value.isUnreadable { bag.add(TypedWording.ignored(key, path.text, reason)) }
    guard !field.values.isEmpty, case .literal(let literal) = value, !field.values.contains(literal.text) else {
        return
    }
    bag.add(
        TypedWording.invalidValue(
            path.text, Located(literal.text, at: literal.place ?? key.span), help: "write \(choice(of: field.values))"))
}

/// Reports what a field needs beside it and is not there.
private func report(
    _ field: TypedField, with key: Located<String>, lackingIn fields: FieldReader, into bag: inout DiagnosticBag
) {
    let missing = field.needed.filter { fields.pairs(named: [$0]).allSatisfy(\.value.isEmptyText) }
    if !missing.isEmpty, !fields.hasMisspelt(missing) {
        bag.add(TypedWording.missing(missing, beside: key, in: fields.path.text))
    }
}

extension SettingValue {
    /// True for a boolean that is on.
    fileprivate var isTrue: Bool {
        if case .literal(let literal) = self { literal.scalar.boolean == true } else { false }
    }

    fileprivate var isUnreadable: Bool { if case .unreadable = self { true } else { false } }
}
