internal import FieldReading
internal import Findings
internal import YAMLTree

/// Reads the inputs of a Trigger: a list, or a mapping by name as in every release of OpenFunction.
///
/// Those of a mapping come in the order of their names, in which a cluster writes them. Of two of a list with one name the second is
/// reported and left out.
func decodeInputs(of trigger: inout Trigger, _ spec: inout FieldReader, into bag: inout DiagnosticBag) {
    let value = spec.pair("inputs")?.value
    switch value?.content {
    case nil:
        let inputs = spec.written.filter { ["eventSource", "event"].contains($0.value.firstKey) }.map(\.key.value)
        guard let raised = RaisedFields(inputs, below: "inputs", among: spec.written) else { return }
        bag.add(raised.finding)
        spec.ignore(Array(raised.names))
        spec.excuse(["inputs"])
    case .sequence(let nodes):
        if let value, let help = ResourceWording.helpForNamedInputs(nodes) {
            bag.addWrongType("spec.inputs", found: value, expected: "a mapping of inputs by name", help: help)
        } else {
            decodeList(nodes, of: &trigger, into: &bag)
        }
    case .mapping(let pairs):
        let path = FieldPath(spec.path, field: "inputs")
        let pairs = DeepFields.ofTrigger.taken(
            from: pairs, at: path, beside: "inputs", isCertain: false, of: &spec, into: &bag)
        if let raised = RaisedFields(amongInputs: pairs, InputNames.allNames, at: spec.span) {
            // One input without the '-' before it.
            if raised.owner == nil, let value, raised.names.isDisjoint(with: InputNames.ofMapping.all) {
                bag.addWrongType("spec.inputs", found: value, expected: "a list")
            } else {
                bag.add(raised.finding)
            }
            let rest = pairs.filter { !raised.names.contains($0.key.value) && $0.key.value != raised.owner }
            decodeMapping(rest.filter { $0.key.value != "name" }, of: &trigger, into: &bag)
            trigger.hasAllInputNames = false
        } else {
            decodeMapping(pairs, of: &trigger, into: &bag)
        }
    default:
        if let value {
            bag.addWrongType(
                "spec.inputs", found: value, expected: "a list or a mapping",
                help: "write each input below it, such as 'placed: {eventSource: orders, event: placed}'")
        }
    }
}

private func decodeList(_ nodes: [YAMLNode], of trigger: inout Trigger, into bag: inout DiagnosticBag) {
    trigger.hasAllInputNames = !nodes.isEmpty
    var first: [String: SourceSpan] = [:]
    for (index, node) in nodes.enumerated() {
        let path = FieldPath("spec.inputs", item: index)
        guard
            var fields = FieldReader(
                node, path: path,
                help: ResourceWording.helpForInput(node, isInList: true, InputNames.ofList.all), into: &bag)
        else {
            trigger.hasAllInputNames = false
            continue
        }
        let name = fields.required("name", isName: true, into: &bag)
        let event = readEvent(&fields, .ofList, into: &bag)
        guard let name else {
            trigger.hasAllInputNames = false
            continue
        }
        if let earlier = first[name.value] {
            bag.add(ResourceWording.duplicateInput(name, first: earlier))
            // One of the two was to have another name, which conditions may have.
            trigger.hasAllInputNames = false
        } else {
            first[name.value] = name.span
            trigger.inputs.append(Trigger.Input(name: name, event: event))
        }
    }
}

private func decodeMapping(_ pairs: [YAMLPair], of trigger: inout Trigger, into bag: inout DiagnosticBag) {
    trigger.hasAllInputNames = !pairs.isEmpty
    for pair in pairs.sorted(by: { $0.key.value.utf8.lexicographicallyPrecedes($1.key.value.utf8) }) {
        let path = FieldPath(FieldPath("spec.inputs"), field: pair.key.value)
        let fields = FieldReader(
            pair.value, path: path, at: pair.key.span,
            help: ResourceWording.helpForInput(pair.value, isInList: false, InputNames.ofMapping.all), into: &bag)
        var event: Trigger.EventReference?
        if var fields { event = readEvent(&fields, .ofMapping, into: &bag) }
        trigger.inputs.append(Trigger.Input(name: pair.key, event: event))
    }
}

/// What the fields of an input are called.
private struct InputNames {
    let eventSource: String
    let event: String
    let namespace: String

    /// In a list, where `name` stands beside them.
    static let ofList = InputNames(
        eventSource: "eventSourceName", event: "eventName", namespace: "eventSourceNamespace")

    /// In a mapping, whose keys are the names.
    static let ofMapping = InputNames(eventSource: "eventSource", event: "event", namespace: "namespace")

    var all: [String] { [eventSource, event, namespace] }

    /// Those of both, and the name of an input in a list.
    static let allNames = ofMapping.all + ofList.all + ["name"]

    var others: InputNames { eventSource == Self.ofList.eventSource ? .ofMapping : .ofList }
}

/// The event that an input is; nil where it is broken. Names of the other form are reported together, and read.
private func readEvent(
    _ fields: inout FieldReader, _ own: InputNames, into bag: inout DiagnosticBag
) -> Trigger.EventReference? {
    var names = own
    let ownNames = Dictionary(uniqueKeysWithValues: zip(own.others.all, own.all))
    let strangers = fields.pairs(named: own.others.all).map(\.key)
    if !strangers.isEmpty, !fields.names.contains(where: own.all.contains) {
        bag.add(ResourceWording.inputNames(strangers, right: strangers.compactMap { ownNames[$0.value] }))
        names = own.others
    }
    let eventSource = storedName(names.eventSource, of: &fields, into: &bag)
    let event = storedName(names.event, of: &fields, into: &bag)
    let hasNamespace = fields.has(names.namespace)
    let namespace = fields.optionalText(names.namespace, isName: true, into: &bag)
    fields.finish(hints: ["filters": ResourceWording.filtersHelp], into: &bag)
    if let namespace { checkName(namespace, .label, of: "the namespace", into: &bag) }
    guard let eventSource, let event, hasNamespace == (namespace != nil) else { return nil }
    return Trigger.EventReference(
        eventSource: eventSource, event: event, namespace: namespace, namespaceField: own.namespace)
}

/// A required name that topics are made of; nil where it is absent, or reported.
private func storedName(
    _ name: String, of fields: inout FieldReader, into bag: inout DiagnosticBag
) -> Located<String>? {
    let path = FieldPath(fields.path, field: name)
    return fields.required(name, isName: true, into: &bag).flatMap { storedText($0, path: path.text, into: &bag) }
}
