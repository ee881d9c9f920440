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
    let inputs = items(of: "inputs", in: &spec, into: &bag)
    let subscribers = items(of: "subscribers", in: &spec, into: &bag)
    spec.finish(into: &bag)
    if let inputs {
        if inputs.isEmpty, !spec.hasMisspelt(["inputs"]), !spec.reportEmpty(["inputs"], into: &bag) {
            bag.add(ResourceWording.noInputs(of: metadata.name))
        }
        decodeInputs(inputs, of: &result, into: &bag)
    }
    if let subscribers {
        if subscribers.isEmpty, !spec.hasMisspelt(["subscribers"]), !spec.reportEmpty(["subscribers"], into: &bag) {
            bag.add(ResourceWording.noSubscribers(of: metadata.name))
        }
        for (index, node) in subscribers.enumerated() {
            let subscriber = decodeSubscriber(node, path: FieldPath("spec.subscribers", item: index), into: &bag)
            if let subscriber { result.subscribers.append(subscriber) }
        }
    }
    return result
}

/// The annotations that are meant for the adapter; others are none of our business.
private func decodeSettings(_ pair: YAMLPair?, into bag: inout DiagnosticBag) -> [Trigger.Setting] {
    guard case .mapping(let pairs)? = pair?.value.content else { return [] }
    return pairs.compactMap { annotation -> Trigger.Setting? in
        guard annotation.key.value.hasPrefix(Trigger.annotationPrefix) else { return nil }
        let name = String(annotation.key.value.dropFirst(Trigger.annotationPrefix.count))
        let path = "metadata.annotations.\(annotation.key.value)"
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

private func decodeInputs(_ nodes: [YAMLNode], of trigger: inout Trigger, into bag: inout DiagnosticBag) {
    trigger.hasAllInputNames = !nodes.isEmpty
    var first: [String: SourceSpan] = [:]
    for (index, node) in nodes.enumerated() {
        guard let input = decodeInput(node, path: FieldPath("spec.inputs", item: index), into: &bag) else {
            trigger.hasAllInputNames = false
            continue
        }
        if let earlier = first[input.name.value] {
            bag.add(ResourceWording.duplicateInput(input.name, first: earlier))
        } else {
            first[input.name.value] = input.name.span
            trigger.inputs.append(input)
        }
    }
}

private func decodeInput(_ node: YAMLNode, path: FieldPath, into bag: inout DiagnosticBag) -> Trigger.Input? {
    guard var fields = FieldReader(node, path: path, into: &bag) else { return nil }
    let name = fields.required("name", isName: true, into: &bag)
    let eventSource = storedName("eventSourceName", of: &fields, into: &bag)
    let event = storedName("eventName", of: &fields, into: &bag)
    let hasNamespace = fields.pair("eventSourceNamespace") != nil
    let namespace = fields.string("eventSourceNamespace", isName: true, into: &bag)
    fields.finish(into: &bag)
    if let namespace { checkName(namespace, .label, of: "the namespace", into: &bag) }
    guard let name else { return nil }
    guard let eventSource, let event, hasNamespace == (namespace != nil) else {
        return Trigger.Input(name: name, event: nil)
    }
    let reference = Trigger.EventReference(eventSource: eventSource, event: event, namespace: namespace)
    return Trigger.Input(name: name, event: reference)
}

/// A required name that topics are made of; nil where it is absent, or reported.
private func storedName(
    _ name: String, of fields: inout FieldReader, into bag: inout DiagnosticBag
) -> Located<String>? {
    let path = FieldPath(fields.path, field: name)
    return fields.required(name, isName: true, into: &bag).flatMap { storedText($0, path: path.text, into: &bag) }
}

private func decodeSubscriber(_ node: YAMLNode, path: FieldPath, into bag: inout DiagnosticBag) -> Trigger.Subscriber? {
    guard var fields = FieldReader(node, path: path, into: &bag) else { return nil }
    let hasTarget = fields.pair("sink") != nil || fields.pair("topic") != nil
    let condition = fields.requirePair("condition")?.value
    let subscriber = Trigger.Subscriber(
        condition: condition.flatMap { readCondition($0, path: FieldPath(path, field: "condition").text, into: &bag) },
        sink: decodeSink("sink", of: &fields, into: &bag),
        topic: fields.storedString("topic", into: &bag),
        deadLetterSink: decodeSink("deadLetterSink", of: &fields, into: &bag),
        deadLetterTopic: fields.storedString("deadLetterTopic", into: &bag)
    )
    fields.finish(into: &bag)
    let targets = ["sink", "topic"]
    if !hasTarget, !fields.hasMisspelt(targets), !fields.reportEmpty(targets, into: &bag) {
        bag.add(ResourceWording.noTarget(at: fields.span, path: path.text))
    }
    return subscriber
}

/// A condition is a string; `true` and `false`, written bare, are conditions too.
private func readCondition(_ node: YAMLNode, path: String, into bag: inout DiagnosticBag) -> YAMLNode? {
    if case .scalar(let scalar) = node.content, ["true", "false"].contains(scalar.text) { return node }
    return readString(node, path: path, isName: true, into: &bag) == nil ? nil : node
}
