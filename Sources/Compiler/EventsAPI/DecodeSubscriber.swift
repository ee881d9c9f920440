internal import FieldReading
internal import Findings
internal import YAMLTree

/// Reads a subscriber of a Trigger; nil where it is no mapping, which is reported.
///
/// - Parameter elsewhere: its fields that stand elsewhere, which is reported.
func decodeSubscriber(
    _ node: YAMLNode, path: FieldPath, without elsewhere: [String], into bag: inout DiagnosticBag
) -> Trigger.Subscriber? {
    guard var fields = FieldReader(node, path: path, into: &bag) else { return nil }
    fields.excuse(elsewhere)
    if let proposed = fields.pairs(named: ["ref"]).first {
        bag.add(
            FormWording.proposed(
                proposed.key, help: "write 'condition', and below 'sink' the 'ref' that gets the events"))
        return nil
    }
    let hasTarget = fields.pair("sink") != nil || fields.has("topic")
    let condition = fields.requirePair("condition")?.value
    var subscriber = Trigger.Subscriber(
        condition: condition.flatMap { readCondition($0, path: FieldPath(path, field: "condition").text, into: &bag) },
        sink: decodeSink("sink", of: &fields, among: .ofSubscriber, into: &bag),
        topic: fields.storedString("topic", into: &bag),
        deadLetterSink: decodeSink("deadLetterSink", of: &fields, among: .ofSubscriber, into: &bag),
        deadLetterTopic: fields.storedString("deadLetterTopic", into: &bag)
    )
    let hasDeadLetters = subscriber.deadLetterSink != nil || subscriber.deadLetterTopic != nil
    subscriber.namesDeadLetters = hasDeadLetters || fields.names(deadLetterFields)
    fields.finish(into: &bag)
    let targets = ["sink", "topic"]
    if !hasTarget, !fields.hasMisspelt(targets), !fields.reportEmpty(targets, into: &bag) {
        bag.add(ResourceWording.noTarget(at: fields.span, path: path.text))
    }
    return subscriber
}

/// The fields for what cannot be delivered, which a subscriber and an EventSource have.
let deadLetterFields = ["deadLetterSink", "deadLetterTopic"]

/// A condition is a string; `true` and `false`, written bare, are conditions too.
private func readCondition(_ node: YAMLNode, path: String, into bag: inout DiagnosticBag) -> YAMLNode? {
    if case .scalar(let scalar) = node.content, ["true", "false"].contains(scalar.text) { return node }
    return readString(node, path: path, isName: true, isRequired: true, into: &bag) == nil ? nil : node
}
