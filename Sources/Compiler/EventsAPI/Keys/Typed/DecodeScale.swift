internal import FieldReading
internal import Findings
internal import YAMLTree

/// Reads a `scaleOption`, of which nothing but its faults and a note comes.
func decodeScale(_ pair: YAMLPair, _ known: [ScaleField], path: FieldPath, into bag: inout DiagnosticBag) {
    let errors = bag.errorCount
    guard var fields = FieldReader(pair.value, path: path, at: pair.key.span, into: &bag) else { return }
    read(&fields, known, into: &bag)
    fields.finish(into: &bag)
    if let least = fields.count(ScaleOption.least), let most = fields.count(ScaleOption.most), least.value > most.value
    {
        bag.add(
            TypedWording.invalidValue(
                FieldPath(path, field: ScaleOption.least).text, Located("\(least.value)", at: least.span),
                help: "write a number of at most \(most.value), which is 'maxReplicaCount'"))
    }
    if bag.errorCount == errors { bag.add(TypedWording.scaleWithoutEffect(pair.key)) }
}

private func read(_ fields: inout FieldReader, _ known: [ScaleField], into bag: inout DiagnosticBag) {
    for field in known {
        let path = FieldPath(fields.path, field: field.name)
        guard let pair = field.isRequired ? fields.requirePair(field.name) : fields.pair(field.name) else { continue }
        switch field.kind {
        case .count: readCount(pair.value, path: path.text, into: &bag)
        case .boolean: _ = fields.boolean(field.name, into: &bag)
        case .text: _ = fields.optionalText(field.name, into: &bag)
        case .numberText: _ = readNumberText(pair, path: path, into: &bag)
        case .texts: readTexts(pair.value, path: path, into: &bag)
        case .mapping: _ = FieldReader(pair.value, path: path, at: pair.key.span, into: &bag)
        case .fields(let known):
            guard var inner = fields.mapping(field.name, into: &bag) else { continue }
            read(&inner, known, into: &bag)
            inner.finish(into: &bag)
        }
    }
}

private func readCount(_ node: YAMLNode, path: String, into bag: inout DiagnosticBag) {
    guard case .scalar(let scalar) = node.content, scalar.type == .integer else {
        bag.addWrongType(path, found: node, expected: "a whole number")
        return
    }
    if Int32(scalar.text).map({ $0 < 0 }) ?? true {
        bag.add(
            TypedWording.invalidValue(
                path, Located(scalar.text, at: node.span), help: "write a number from 0 to \(Int32.max)"))
    }
}

private func readTexts(_ node: YAMLNode, path: FieldPath, into bag: inout DiagnosticBag) {
    guard case .mapping(let pairs) = node.content else {
        bag.addWrongType(path.text, found: node, expected: "a mapping")
        return
    }
    for pair in pairs where !pair.value.isNull {
        if case .scalar(let scalar) = pair.value.content, scalar.text.isEmpty { continue }
        _ = readString(pair.value, path: FieldPath(path, field: pair.key.value).text, into: &bag)
    }
}

extension FieldReader {
    /// The number of a field that is one.
    fileprivate func count(_ name: String) -> Located<Int>? {
        guard let node = pairs(named: [name]).first?.value, case .scalar(let scalar) = node.content,
            scalar.type == .integer
        else { return nil }
        return Int(scalar.text).map { Located($0, at: node.span) }
    }
}
