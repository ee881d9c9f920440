internal import Brokers
internal import DaprComponents
internal import FieldReading
internal import Findings
internal import YAMLTree

/// Reads an event of the component dialect: the spec of any Dapr component, and beside it the topic of a pub/sub component.
///
/// - Parameter scaleFields: those of `scaleOption`; nil where the key has none.
func readInlineComponent(
    _ pair: YAMLPair, scaling scaleFields: [ScaleField]?, path: FieldPath, into bag: inout DiagnosticBag
) -> SourceKey.Content {
    guard var fields = FieldReader(pair.value, path: path, at: pair.key.span, into: &bag) else {
        return SourceKey.Content()
    }
    let hasTopic = fields.has("srcTopic")
    let topic = fields.storedString("srcTopic", into: &bag)
    let component = decodeComponent(&fields, into: &bag)
    if let scaleFields, let pair = fields.pair("scaleOption") {
        decodeScale(pair, scaleFields, path: FieldPath(path, field: pair.key.value), into: &bag)
    }
    fields.finish(into: &bag)
    if let type = component?.type { check(type, topic: topic, hasTopic, path: path, into: &bag) }
    return SourceKey.Content(component: component, topic: topic)
}

/// Reports a type that cannot be a source, alone or together with the topic.
private func check(
    _ type: Located<String>, topic: Located<String>?, _ hasTopic: Bool, path: FieldPath, into bag: inout DiagnosticBag
) {
    let category = ComponentCategory(of: type.value)
    if let instead = Broker.component(of: type.value).sourceInstead {
        bag.add(ResourceWording.redisBindingSource(type, instead: instead))
    } else if category == .pubsub {
        if !hasTopic { bag.add(ResourceWording.missingTopic(type)) }
    } else if category == nil {
        bag.add(ResourceWording.wrongPrefix(of: type, expected: hasTopic ? .pubsub : .binding, path: path.text))
    } else if let topic {
        bag.add(ResourceWording.bindingWithTopic(type, topic: topic.span))
    }
}
