internal import FieldReading
internal import Findings
internal import YAMLTree

/// Reads the inputs of a Trigger; of two with one name the second is reported and left out.
func decodeInputs(_ nodes: [YAMLNode], of trigger: inout Trigger, into bag: inout DiagnosticBag) {
    trigger.hasAllInputNames = !nodes.isEmpty
    var first: [String: SourceSpan] = [:]
    for (index, node) in nodes.enumerated() {
        guard let input = decodeInput(node, path: FieldPath("spec.inputs", item: index), into: &bag) else {
            trigger.hasAllInputNames = false
            continue
        }
        if let earlier = first[input.name.value] {
            bag.add(ResourceWording.duplicateInput(input.name, first: earlier))
            // One of the two was to have another name, which conditions may have.
            trigger.hasAllInputNames = false
        } else {
            first[input.name.value] = input.name.span
            trigger.inputs.append(input)
        }
    }
}

private func decodeInput(_ node: YAMLNode, path: FieldPath, into bag: inout DiagnosticBag) -> Trigger.Input? {
    let help = ResourceWording.helpForInput(node)
    guard var fields = FieldReader(node, path: path, textHelp: help, into: &bag) else { return nil }
    let name = fields.required("name", isName: true, into: &bag)
    let eventSource = storedName("eventSourceName", of: &fields, into: &bag)
    let event = storedName("eventName", of: &fields, into: &bag)
    let hasNamespace = fields.pair("eventSourceNamespace") != nil
    let namespace = fields.string("eventSourceNamespace", isName: true, into: &bag)
    fields.finish(hints: ["filters": ResourceWording.filtersHelp], into: &bag)
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
