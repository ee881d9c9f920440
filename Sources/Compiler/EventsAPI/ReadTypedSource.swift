internal import DaprComponents
internal import FieldReading
internal import Findings
internal import YAMLTree

/// Reads an event of the released dialect.
func readTypedSource(
    _ pair: YAMLPair, _ form: TypedForm, path: FieldPath, into bag: inout DiagnosticBag
) -> SourceKey.Content {
    guard var fields = FieldReader(pair.value, path: path, at: pair.key.span, into: &bag) else {
        return SourceKey.Content()
    }
    let component = decodeTyped(&fields, form, at: pair.key, into: &bag)
    fields.finish(into: &bag)
    return SourceKey.Content(component: component)
}
