internal import DaprComponents
internal import FieldReading
internal import Findings
internal import YAMLTree

/// Reads a backend of the released dialect.
func readTypedBackend(_ pair: YAMLPair, _ form: TypedForm, into bag: inout DiagnosticBag) -> ComponentSpec? {
    let path = FieldPath("spec." + pair.key.value)
    guard
        var fields = FieldReader(
            pair.value, path: path, at: pair.key.span, help: form.helpForEvent(pair.value), into: &bag)
    else { return nil }
    let component = decodeTyped(&fields, form, at: pair.key, into: &bag)
    fields.finish(into: &bag)
    return component
}
