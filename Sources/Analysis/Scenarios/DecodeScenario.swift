internal import FieldReading
package import Findings
internal import YAMLTree

/// One document of a file of scenarios.
package enum ScenarioDocument: Sendable {
    case scenario(Scenario)
    /// A document with errors, and its name where that could be read.
    case faulty(name: Located<String>?, [Diagnostic])
}

/// Reads the scenarios of one file, one a document.
///
/// Errors that belong to no document, such as faulty syntax, are a faulty document of their own.
///
/// - Parameter namespace: that of scenarios that say none.
package func decodeScenarios(_ file: SourceFile, namespace: String = "default") -> [ScenarioDocument] {
    var (documents, bag, known) = ([ScenarioDocument](), DiagnosticBag(), 0)
    _ = parse(file, index: 0, into: &bag) { node, bag in
        let (name, scenario) = decodeScenario(node, namespace: namespace, into: &bag)
        let findings = bag.diagnostics[known...]
        known = bag.diagnostics.count
        if findings.isEmpty, let scenario {
            documents.append(.scenario(scenario))
        } else {
            documents.append(.faulty(name: name, findings.sorted()))
        }
    }
    if known < bag.diagnostics.count { documents.append(.faulty(name: nil, bag.diagnostics[known...].sorted())) }
    return documents
}

private func decodeScenario(
    _ node: YAMLNode, namespace: String, into bag: inout DiagnosticBag
) -> (name: Located<String>?, scenario: Scenario?) {
    guard var reader = FieldReader(node, path: FieldPath("this scenario"), into: &bag) else { return (nil, nil) }
    let name = reader.required("scenario", into: &bag)
    let resources = paths(&reader, into: &bag)
    let namespace = reader.string("namespace", isName: true, into: &bag)?.value ?? namespace
    let fields = Fields(namespace: namespace)
    let steps = reader.requirePair("steps").map { fields.steps($0, into: &bag) } ?? []
    let expected = reader.requirePair("expect")
    let expectations = expected.map { fields.expectations($0, into: &bag) } ?? []
    let isOrdered = choice("order", ["listed", "any"], &reader, into: &bag) != "any"
    let isComplete = choice("others", ["fail", "allowed"], &reader, into: &bag) != "allowed"
    if !isComplete, let expected, case .sequence(let nodes) = expected.value.content, nodes.isEmpty {
        bag.add(ScenarioWording.nothingExpected(at: expected.key.span))
    }
    reader.close(into: &bag)
    let scenario = name.map {
        Scenario(
            name: $0, resources: resources, namespace: namespace, steps: steps, expectations: expectations,
            isOrdered: isOrdered, isComplete: isComplete)
    }
    return (name, scenario)
}

/// The paths of the resources: one, or a list.
private func paths(_ reader: inout FieldReader, into bag: inout DiagnosticBag) -> [Located<String>] {
    guard let pair = reader.requirePair("resources") else { return [] }
    if case .sequence(let nodes) = pair.value.content, nodes.isEmpty {
        bag.add(ScenarioWording.emptyList("resources", at: pair.key.span))
    }
    return readStrings(pair.value, path: "resources", into: &bag)
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
