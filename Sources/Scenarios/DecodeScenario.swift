package import Diagnostics
internal import EventsAPI
internal import Simulation
internal import YAMLTree

/// Reads the scenarios of one file, one a document; what is wrong is added to the bag, and such a scenario is left out.
///
/// - Parameter index: the index of the file in the set whose findings are shown together.
package func decodeScenarios(_ file: SourceFile, index: UInt32, into bag: inout DiagnosticBag) -> [Scenario] {
    var scenarios: [Scenario] = []
    _ = parse(file, index: index, into: &bag) { document, bag in
        let errors = bag.errorCount
        guard let scenario = decodeScenario(document, into: &bag), bag.errorCount == errors else { return }
        scenarios.append(scenario)
    }
    return scenarios
}

private func decodeScenario(_ node: YAMLNode, into bag: inout DiagnosticBag) -> Scenario? {
    guard var reader = FieldReader(node, path: FieldPath("scenario"), into: &bag) else { return nil }
    let name = reader.required("scenario", into: &bag)
    let resources = paths(&reader, into: &bag)
    let namespace = reader.string("namespace", into: &bag)?.value ?? "default"
    let fields = Fields(namespace: namespace)
    let steps = reader.requirePair("steps").map { fields.steps($0, into: &bag) } ?? []
    let expectations = reader.requirePair("expect").map { fields.expectations($0, into: &bag) } ?? []
    let isOrdered = choice("order", ["listed", "any"], &reader, into: &bag) != "any"
    let isComplete = choice("others", ["fail", "allowed"], &reader, into: &bag) != "allowed"
    reader.finish(into: &bag)
    guard let name else { return nil }
    return Scenario(
        name: name, resources: resources, namespace: namespace, steps: steps, expectations: expectations,
        isOrdered: isOrdered, isComplete: isComplete)
}

/// The paths of the resources: one, or a list.
private func paths(_ reader: inout FieldReader, into bag: inout DiagnosticBag) -> [Located<String>] {
    guard let pair = reader.requirePair("resources") else { return [] }
    guard case .sequence(let nodes) = pair.value.content else {
        return readString(pair.value, path: "resources", into: &bag).map { [$0] } ?? []
    }
    if nodes.isEmpty { bag.add(ScenarioWording.emptyList("resources", at: pair.key.span)) }
    return nodes.enumerated().compactMap { index, node in
        readString(node, path: "resources[\(index)]", into: &bag)
    }
}

/// One of a few words.
func choice(
    _ name: String, _ words: [String], _ reader: inout FieldReader, into bag: inout DiagnosticBag
) -> String? {
    guard let text = reader.string(name, into: &bag) else { return nil }
    guard words.contains(text.value) else {
        bag.add(ScenarioWording.invalidValue(name, text, expected: words.map { "'\($0)'" }.joined(separator: " or ")))
        return nil
    }
    return text.value
}
