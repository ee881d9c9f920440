internal import DaprComponents
internal import FieldReading
internal import Findings
internal import YAMLTree

/// Reads an inline Dapr component spec; nil where it is too broken to go on with, which is reported.
///
/// The fields are those of the Component CRD's `spec` (dapr.io/v1alpha1): `type` and `version` are required.
func decodeComponent(_ fields: inout FieldReader, into bag: inout DiagnosticBag) -> ComponentSpec? {
    let type = fields.required("type", into: &bag)
    let version = fields.required("version", into: &bag)
    let oddInVersion = version.flatMap { oddScalar(in: $0.value) }
    if let version, let oddInVersion { bag.add(ComponentWording.invalidVersion(version, holding: oddInVersion)) }
    let oddInType = type.flatMap { oddScalar(in: $0.value) }
    if let type, let oddInType { bag.add(ComponentWording.invalidType(type, holding: oddInType)) }
    if let timeout = fields.pair("initTimeout")?.value, !timeout.isEmptyText {
        check(timeout, path: FieldPath(fields.path, field: "initTimeout").text, into: &bag)
    }
    if let flag = fields.pair("ignoreErrors")?.value, !flag.isBoolean {
        bag.addWrongType(FieldPath(fields.path, field: "ignoreErrors").text, found: flag, expected: "true or false")
    }
    let metadata = decodeItems(&fields, of: type?.value ?? "", into: &bag)
    let secretStore = decodeSecretStore(&fields, into: &bag)
    if let type { reportSettings(outsideMetadataOf: &fields, type.value, into: &bag) }
    guard let type, oddInType == nil, oddInVersion == nil, let metadata else { return nil }
    var component = ComponentSpec(
        type: type,
        fields: fields.pairs(named: ["type", "version", "initTimeout", "ignoreErrors"]).filter {
            !$0.value.isEmptyText
        },
        metadata: metadata)
    component.secretStore = secretStore?.value
    return component
}

/// Reports a time to wait that is no text, or one that Kubernetes does not store.
private func check(_ timeout: YAMLNode, path: String, into bag: inout DiagnosticBag) {
    if let number = timeout.number {
        bag.addWrongType(path, found: timeout, expected: "a string", help: DecodeWording.unitHelp(number))
    } else if let text = readString(timeout, path: path, into: &bag) {
        _ = storedText(text, path: path, into: &bag)
        _ = isMeant(timeout, of: "initTimeout", path: path, into: &bag)
    }
}

/// Reports settings that stand beside the type, together; the rest of what is unknown is reported as such.
private func reportSettings(
    outsideMetadataOf fields: inout FieldReader, _ type: String, into bag: inout DiagnosticBag
) {
    guard fields.hasUnknownFields else { return }
    let outside = fields.unknownKeys.filter { isSetting($0.value, of: type) }
    guard !outside.isEmpty else { return }
    fields.ignore(outside.map(\.value))
    bag.add(
        FormWording.settingsBesideType(outside, settings: outside.map(\.value), in: fields.path.text, or: nil))
}

/// Reads `auth`, which stands beside the fields of the spec here and beside `spec` in a Component (dapr.io/v1alpha1).
func decodeSecretStore(_ fields: inout FieldReader, into bag: inout DiagnosticBag) -> Located<String>? {
    guard var auth = fields.mapping("auth", help: ComponentWording.helpForStore, into: &bag) else { return nil }
    let store = auth.required("secretStore", into: &bag).flatMap {
        storedText($0, path: FieldPath(auth.path, field: "secretStore").text, into: &bag)
    }
    auth.finish(into: &bag)
    return store
}

private func decodeItems(
    _ fields: inout FieldReader, of type: String, into bag: inout DiagnosticBag
) -> [Setting]? {
    guard let list = fields.pair("metadata")?.value else { return [] }
    let path = FieldPath(fields.path, field: "metadata").text
    guard case .sequence(let nodes) = list.content else {
        let help = list.firstKey.map(ComponentWording.itemHelp)
        bag.addWrongType(path, found: list, expected: "a list", help: help)
        return nil
    }
    var items: [Setting] = []
    items.reserveCapacity(nodes.count)
    for (index, node) in nodes.enumerated() {
        guard var item = FieldReader(node, path: FieldPath(path, item: index), into: &bag) else { continue }
        let path = item.path
        if let first = item.unknownKeys.first, !item.names.contains(where: itemFields.contains),
            isSetting(first.value, of: type)
        {
            bag.add(ComponentWording.namedItem(first, in: path.text))
            continue
        }
        if let raised = RaisedFields(["key"], below: "secretKeyRef", among: item.written) {
            bag.add(raised.finding)
            return nil
        }
        let name = item.required("name", isName: true, into: &bag).flatMap {
            storedText($0, path: FieldPath(path, field: "name").text, into: &bag)
        }
        let isStored = item.pair("value").map {
            isStoredValue($0.value, path: FieldPath(path, field: "value").text, into: &bag)
        }
        let isMeant = item.pair("value").map {
            EventsAPI.isMeant(
                $0.value, of: name?.value ?? "", path: FieldPath(path, field: "value").text, into: &bag)
        }
        let foreign = item.pair("valueFrom")
        if let foreign { bag.add(ComponentWording.valueFrom(foreign.key, in: item.path.text)) }
        let reference = item.pair("value").flatMap { pair in pair.value.referenceToSecret.map { (pair.key, $0) } }
        if let reference { bag.add(ComponentWording.referenceAsValue(reference.0, reference.1, in: path.text)) }
        _ = item.storedString("envRef", into: &bag)
        decodeSecretReference(&item, into: &bag)
        item.finish(into: &bag)
        if let name {
            let isFaulty = isStored == false || isMeant == false || foreign != nil || reference != nil
            items.append(Setting(name: name, entry: isFaulty ? node.withoutReadableValue : node))
        }
    }
    return items
}

private let itemFields = ["name", "value", "secretKeyRef", "envRef", "valueFrom"]

/// The first character that no type or version of a Dapr component has: a blank or one that is not printable ASCII.
private func oddScalar(in text: String) -> Unicode.Scalar? {
    text.unicodeScalars.first { !(0x21...0x7E).contains($0.value) }
}

private func decodeSecretReference(_ item: inout FieldReader, into bag: inout DiagnosticBag) {
    guard var reference = item.mapping("secretKeyRef", help: ComponentWording.helpForReference, into: &bag) else {
        return
    }
    // Without a name it counts as absent (`Setting`).
    _ = reference.storedString("name", isName: true, into: &bag)
    _ = reference.storedString("key", into: &bag)
    reference.finish(into: &bag)
}

extension YAMLNode {
    /// The text of a number without a fraction.
    var number: String? {
        guard case .scalar(let scalar) = content, scalar.type == .integer else { return nil }
        return scalar.text
    }
}

extension YAMLNode {
    /// An entry whose `value` has a fault, which is reported, so that nothing more is said of it.
    fileprivate var withoutReadableValue: YAMLNode {
        guard case .mapping(let pairs) = content else { return self }
        let changed = pairs.map { pair in
            ["value", "valueFrom"].contains(pair.key.value)
                ? YAMLPair(
                    key: Located("value", at: pair.key.span), value: YAMLNode(.unreadable, at: pair.value.span)) : pair
        }
        return YAMLNode(.mapping(changed), at: span)
    }

    /// The only field of a mapping that names a Secret, as the value of a typed field does; nil for another value.
    fileprivate var referenceToSecret: String? {
        guard case .mapping(let pairs) = content, pairs.count == 1 else { return nil }
        return ["secretKeyRef", "valueFrom"].first { $0 == pairs[0].key.value }
    }

    fileprivate var isBoolean: Bool {
        guard case .scalar(let scalar) = content else { return false }
        return scalar.type == .boolean
    }
}
