internal import FieldReading
internal import Findings
internal import YAMLTree

/// The text of a field that is a number in quotes; one without quotes is read, with a note: a cluster refuses it.
func readNumberText(_ pair: YAMLPair, path: FieldPath, into bag: inout DiagnosticBag) -> Located<String>? {
    if case .scalar(let scalar) = pair.value.content {
        if scalar.text.isEmpty { return nil }
        if scalar.type == .integer {
            bag.add(TypedWording.bareNumber(path.text, Located(scalar.text, at: pair.value.span)))
            return Located(scalar.text, at: pair.value.span)
        }
    }
    return readString(pair.value, path: path.text, into: &bag)
}
