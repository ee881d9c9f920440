internal import FieldReading
package import Findings
package import YAMLTree

/// Reads the fields of a mapping in a pod: checks names and types at every depth, and gives the pairs that are known, nulls among them.
///
/// A null removes what other layers have, so it may stand everywhere.
///
/// - Parameters:
///   - keys: what it is known by in its list.
///   - reserved: fields that are refused, with what to do.
///   - hints: ways out for names that are no fields.
func readPodFields(
    _ node: YAMLNode, of object: PodObject, path: FieldPath, at span: SourceSpan? = nil, keys: [PodKey] = [],
    reserved: [String: String] = [:], hints: [String: String] = [:], into bag: inout DiagnosticBag
) -> [YAMLPair] {
    var rest = node
    var pairs: [YAMLPair] = []
    if case .mapping(let all) = node.content {
        pairs = all.filter { reserved[$0.key.value] == nil }
        rest.content = .mapping(pairs)
        for pair in all {
            guard let help = reserved[pair.key.value] else { continue }
            bag.add(PodWording.reserved(pair.key, in: path.text, help: help))
        }
    }
    guard var reader = FieldReader(rest, path: path, at: span, into: &bag) else { return [] }
    reader.ignore(object.fields.keys.filter { reserved[$0] == nil })
    if let key = keys.first { _ = reader.requirePair(key.name) }
    let directives = PodWording.hints(pairs.map(\.key.value))
    reader.finish(hints: directives.merging(hints) { first, _ in first }, into: &bag)
    let chosen = pairs.filter { object.union.contains($0.key.value) && !$0.value.isNull && !$0.value.isEmptyText }
    if chosen.count > 1 { bag.add(PodWording.several(chosen[1].key, beside: chosen[0].key, in: path.text)) }
    // Of a variable and a header the name tells it.
    let isNamed = ["name", "value"].allSatisfy { object.fields[$0] != nil }
    let isSecret = isNamed && mayBeSecret(name: node.podText("name")?.value ?? "")
    return pairs.filter { pair in
        guard let value = object.fields[pair.key.value] else { return false }
        checkPodValue(
            pair.value, as: value, path: FieldPath(path, field: pair.key.value), at: pair.key.span,
            isSecret: isSecret && pair.key.value == "value", into: &bag)
        return true
    }
}

/// Reports a value of the wrong type, at any depth.
///
/// - Parameter isSecret: whether no message may repeat it.
private func checkPodValue(
    _ node: YAMLNode, as value: PodValue, path: FieldPath, at key: SourceSpan, isSecret: Bool,
    into bag: inout DiagnosticBag
) {
    if node.isNull { return }
    switch value {
    case .text, .boolean, .integer, .quantity, .numberOrText:
        checkScalar(node, as: value, path: path, isSecret: isSecret, into: &bag)
    case .texts: checkItems(node, as: .text, path: path, into: &bag)
    case .integers: checkItems(node, as: .integer, path: path, into: &bag)
    case .textMap: checkEntries(node, as: .text, path: path, into: &bag)
    case .quantities: checkEntries(node, as: .quantity, path: path, into: &bag)
    case .mapping: checkEntries(node, as: nil, path: path, into: &bag)
    case .object(let object): _ = readPodFields(node, of: object, path: path, at: key, into: &bag)
    case .list(let object, let keys): checkList(node, of: object, keys, path: path, into: &bag)
    }
}

private func checkScalar(
    _ node: YAMLNode, as value: PodValue, path: FieldPath, isSecret: Bool = false, into bag: inout DiagnosticBag
) {
    var fix: Fix?
    if case .scalar(let scalar) = node.content {
        switch (value, scalar.type) {
        case (.text, .string), (.text, .timestamp), (.boolean, .boolean), (.integer, .integer), (.quantity, .string),
            (.quantity, .integer), (.quantity, .float), (.numberOrText, .string), (.numberOrText, .integer):
            _ = isStoredValue(node, path: "'\(path.text)'", into: &bag)
            return
        case (.text, .null): break
        case (.text, _): fix = Fix(quote: node.span)
        default: break
        }
    }
    let expected =
        switch value {
        case .boolean: "true or false"
        case .integer: "a whole number"
        case .quantity: "a quantity such as '256Mi'"
        case .numberOrText: "a number or a name"
        default: "a string"
        }
    bag.addWrongType(path.text, found: node, expected: expected, fix: fix, isSecret: isSecret)
}

/// A list that is replaced as a whole.
private func checkItems(_ node: YAMLNode, as value: PodValue, path: FieldPath, into bag: inout DiagnosticBag) {
    guard case .sequence(let items) = node.content else {
        bag.addWrongType(path.text, found: node, expected: "a list")
        return
    }
    for (index, item) in items.enumerated() {
        checkScalar(item, as: value, path: FieldPath(path.text, item: index), into: &bag)
    }
}

/// A mapping with keys of the author's own.
///
/// - Parameter value: what each entry is; nil for anything.
private func checkEntries(_ node: YAMLNode, as value: PodValue?, path: FieldPath, into bag: inout DiagnosticBag) {
    guard case .mapping(let pairs) = node.content else {
        bag.addWrongType(path.text, found: node, expected: "a mapping")
        return
    }
    for pair in pairs {
        if PodWording.isDirective(pair.key.value) {
            bag.add(PodWording.directive(pair.key, in: path.text))
        } else if let value, !pair.value.isNull {
            checkScalar(pair.value, as: value, path: FieldPath(path, field: pair.key.value), into: &bag)
        } else if value == nil {
            _ = isStoredValue(pair.value, path: "'\(path.text)'", into: &bag)
        }
    }
}

private func checkList(
    _ node: YAMLNode, of object: PodObject, _ keys: [PodKey], path: FieldPath, into bag: inout DiagnosticBag
) {
    guard case .sequence(let items) = node.content else {
        bag.addWrongType(path.text, found: node, expected: "a list")
        return
    }
    var seen: [[String]: SourceSpan] = [:]
    for (index, item) in items.enumerated() {
        _ = readPodFields(item, of: object, path: FieldPath(path.text, item: index), keys: keys, into: &bag)
        guard let key = keys.first, let first = item.podText(key.name) else { continue }
        let identity = [first.value] + keys.dropFirst().map { item.podText($0.name)?.value ?? $0.defaultValue ?? "" }
        if let place = seen[identity] {
            bag.add(PodWording.twice(first, in: path.text, key: key.name, first: place))
        } else {
            seen[identity] = first.span
        }
    }
}

extension YAMLNode {
    /// True for the text of a variable that says nothing, beside which a source may stand.
    fileprivate var isEmptyText: Bool { if case .scalar(let scalar) = content { scalar.text.isEmpty } else { false } }

    /// The text of a field of a mapping, whatever its type; nil where there is none.
    package func podText(_ name: String) -> Located<String>? {
        guard let value = podField(name), case .scalar(let scalar) = value.content, !value.isNull else { return nil }
        return Located(scalar.text, at: value.span)
    }

    /// The value of a field of a mapping; nil where it does not have it.
    package func podField(_ name: String) -> YAMLNode? {
        guard case .mapping(let pairs) = content else { return nil }
        return pairs.first { $0.key.value == name }?.value
    }
}
