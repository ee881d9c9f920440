internal import DaprComponents
internal import FieldReading
internal import Findings
internal import YAMLTree

/// Reads an event of the released dialect, and beside it the topic of a pub/sub component, which is ours.
func readTypedSource(
    _ pair: YAMLPair, _ form: TypedForm, path: FieldPath, into bag: inout DiagnosticBag
) -> SourceKey.Content {
    guard
        var fields = FieldReader(
            pair.value, path: path, at: pair.key.span, help: form.helpForEvent(pair.value), into: &bag)
    else { return SourceKey.Content() }
    let component = decodeTyped(&fields, form, at: pair.key, into: &bag)
    guard form.hasTopic else {
        fields.finish(into: &bag)
        return SourceKey.Content(component: component)
    }
    let hasTopic = fields.has("srcTopic")
    let topic = fields.storedString("srcTopic", into: &bag)
    fields.finish(into: &bag)
    if !hasTopic, !fields.hasMisspelt(["srcTopic"]), !fields.reportEmpty(["srcTopic"], into: &bag) {
        bag.add(TypedWording.withoutStream(pair.key))
    }
    return SourceKey.Content(component: component, topic: topic)
}
