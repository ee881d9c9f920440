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
    let subscribers = items(of: "subscribers", in: &spec, into: &bag)
    let misplaced = spec.names.filter(ofSubscribers.contains)
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
            let subscriber = decodeSubscriber(node, path: FieldPath("spec.subscribers", item: index), into: &bag)
            if var subscriber {
                if misplaced.contains(where: deadLetterFields.contains) { subscriber.namesDeadLetters = true }
                result.subscribers.append(subscriber)
            }
        }
    }
    return result
}

/// Fields of a subscriber that are none of a Trigger's spec.
private let ofSubscribers = ["condition", "sink", "topic"] + deadLetterFields

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
