internal import FieldReading
internal import Findings
internal import YAMLTree

/// Reads who else uses the Components of an EventSource's sources, each app-id once; nil where the author does not say.
///
/// Without a value it is an error: nobody knows then whether all apps are meant or none.
func decodeProducers(_ spec: inout FieldReader, into bag: inout DiagnosticBag) -> [Located<String>]? {
    guard let pair = spec.written("producers") else { return nil }
    if pair.value.isNull {
        bag.add(FieldWording.emptyField(pair, in: spec.path.text, help: DecodeWording.producersHelp))
        return []
    }
    let path = FieldPath(spec.path, field: "producers").text
    guard case .sequence(let nodes) = pair.value.content else {
        bag.addWrongType(path, found: pair.value, expected: "a list", help: DecodeWording.producersHelp)
        return []
    }
    var seen: Set<String> = []
    return nodes.enumerated().compactMap { index, node in
        let item = FieldPath(path, item: index).text
        if case .scalar(let scalar) = node.content, scalar.type == .string, scalar.text.isEmpty {
            bag.add(FieldWording.emptyValue(item, at: node.span, help: DecodeWording.producersHelp))
            return nil
        }
        guard let appID = readString(node, path: item, isName: true, into: &bag) else { return nil }
        checkName(appID, .appID, of: "the app-id", into: &bag)
        return seen.insert(appID.value).inserted ? appID : nil
    }
}
