internal import DaprComponents
internal import FieldReading
internal import Findings
internal import YAMLTree

/// Reads a backend of the component dialect: the spec of any Dapr pub/sub component.
func readPubSubComponent(_ pair: YAMLPair, into bag: inout DiagnosticBag) -> ComponentSpec? {
    let path = FieldPath("spec." + pair.key.value)
    guard
        var fields = FieldReader(
            pair.value, path: path, at: pair.key.span, help: ComponentWording.helpForText(pair.value), into: &bag)
    else { return nil }
    let component = decodeComponent(&fields, into: &bag)
    fields.finish(into: &bag)
    guard let component else { return nil }
    if component.category != .pubsub {
        bag.add(ResourceWording.wrongPrefix(of: component.type, expected: .pubsub, path: path.text))
    }
    return component
}
