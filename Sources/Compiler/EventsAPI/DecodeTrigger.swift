internal import FieldReading
internal import Findings
internal import YAMLTree

/// Reads a Trigger's spec; without one (reported) only its name is known.
func decodeTrigger(_ metadata: ResourceMetadata, _ spec: FieldReader?, into bag: inout DiagnosticBag) -> Trigger {
    var result = Trigger(
        metadata: metadata, eventBus: nil, inputs: [], hasAllInputNames: false, subscribers: []
    )
    result.settings = decodeSettings(metadata.annotations, into: &bag)
    guard var spec else { return result }
    result.eventBus = spec.required("eventBus", isName: true, into: &bag)
    result.bulk = decodeBulk(of: &spec, into: &bag)
    result.logLevel = decodeLogLevel(&spec, into: &bag)
    result.template = decodePodTemplate(of: &spec, .trigger, into: &bag)
    let errors = bag.errorCount
    decodeInputs(of: &result, &spec, into: &bag)
    let isWithoutInputs = result.inputs.isEmpty && bag.errorCount == errors
    let misplaced = spec.names.filter(subscriberFields.contains)
    if let finding = misplacedFields(misplaced, in: &spec) { bag.add(finding) }
    let subscribers = items(of: "subscribers", in: &spec, into: &bag)
    if spec.hasUnknownFields {
        spec.hint(DecodeWording.hintsOfSensors)
        spec.excuse(spec.names.compactMap { DecodeWording.ofSensors[$0] })
    }
    spec.finish(hints: DecodeWording.hints(ofSubscribers: misplaced), into: &bag)
    if isWithoutInputs, !spec.hasMisspelt(["inputs"]), !spec.reportEmpty(["inputs"], into: &bag) {
        bag.add(ResourceWording.noInputs(of: metadata.name))
    }
    if let subscribers {
        if subscribers.isEmpty, !spec.hasMisspelt(["subscribers"]), !spec.reportEmpty(["subscribers"], into: &bag) {
            bag.add(ResourceWording.noSubscribers(of: metadata.name))
        }
        for (index, node) in subscribers.enumerated() {
            let path = FieldPath("spec.subscribers", item: index)
            if let subscriber = decodeSubscriber(node, path: path, without: misplaced, into: &bag) {
                result.subscribers.append(subscriber)
            }
        }
    }
    return result
}

/// What is to be said of fields of a subscriber that stand in the spec, if their place tells what happened.
private func misplacedFields(_ names: [String], in spec: inout FieldReader) -> Diagnostic? {
    guard !names.isEmpty else { return nil }
    spec.ignore(["subscribers"])
    if let raised = RaisedFields(names, below: "subscribers", among: spec.written) {
        spec.ignore(Array(raised.names))
        spec.excuse(["subscribers"])
        return raised.finding
    }
    guard !spec.names.contains("subscribers"), !spec.hasMisspelt(["subscribers"]) else { return nil }
    spec.ignore(names)
    spec.excuse(["subscribers"])
    return RaisedWording.withoutList(spec.pairs(named: names).map(\.key), at: spec.span)
}

/// The annotations that are meant for the adapter; others are none of our business.
private func decodeSettings(_ pair: YAMLPair?, into bag: inout DiagnosticBag) -> [Trigger.Setting] {
    guard case .mapping(let pairs)? = pair?.value.content else { return [] }
    return pairs.compactMap { annotation -> Trigger.Setting? in
        guard annotation.key.value.hasPrefix(Trigger.annotationPrefix) else { return nil }
        let name = String(annotation.key.value.dropFirst(Trigger.annotationPrefix.count))
        let path = "metadata.annotations.\(annotation.key.value)"
        if let number = annotation.value.number, TriggerAnnotation.named(name)?.isDuration == true {
            let help = DecodeWording.unitHelp(number)
            bag.addWrongType(path, found: annotation.value, expected: "a string", help: help)
            return nil
        }
        guard let value = readString(annotation.value, path: path, into: &bag) else { return nil }
        return Trigger.Setting(name: Located(name, at: annotation.key.span), value: value)
    }
}

/// The items of a list; none where it is absent, nil where it is something else, which is reported.
private func items(of name: String, in spec: inout FieldReader, into bag: inout DiagnosticBag) -> [YAMLNode]? {
    guard let pair = spec.pair(name) else { return [] }
    guard case .sequence(let nodes) = pair.value.content else {
        bag.addWrongType("spec.\(name)", found: pair.value, expected: "a list")
        return nil
    }
    return nodes
}
