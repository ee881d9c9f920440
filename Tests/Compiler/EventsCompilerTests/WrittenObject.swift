import EventsCompiler
import Findings
import Testing
import YAMLTree

/// An object of the output, read back by our own parser.
struct WrittenObject {
    let node: YAMLNode

    var kind: String? { node["kind"]?.text }
    var name: String? { node["metadata"]?["name"]?.text }
    var namespace: String? { node["metadata"]?["namespace"]?.text }
    var labels: [String: String] { node["metadata"]?["labels"]?.texts ?? [:] }
    var scopes: [String] { node["scopes"]?.items.compactMap(\.text) ?? [] }
    var template: YAMLNode? { node["spec"]?["template"] }
    var annotations: [String: String] { template?["metadata"]?["annotations"]?.texts ?? [:] }
    var appID: String? { annotations["dapr.io/app-id"] }

    /// The environment variable that the adapter reads, as Kubernetes gives it to the process.
    var config: String? {
        let variables = template?["spec"]?["containers"]?.items.first?["env"]?.items ?? []
        let text = variables.first { $0["name"]?.text == "CONFIG" }?["value"]?.text
        return text.map { String(decoding: kubernetesExpansion(of: $0), as: UTF8.self) }
    }

    /// Reads an output; every document in it must parse.
    static func all(in output: [UInt8]) -> [WrittenObject] {
        var bag = DiagnosticBag()
        var objects: [WrittenObject] = []
        let file = SourceFile(name: "output.yaml", bytes: output)
        let end = parse(file, index: 0, into: &bag) { node, _ in objects.append(WrittenObject(node: node)) }
        #expect(end == .complete)
        #expect(bag.diagnostics.isEmpty)
        return objects
    }
}

extension YAMLNode {
    subscript(key: String) -> YAMLNode? {
        guard case .mapping(let pairs) = content else { return nil }
        return pairs.first { $0.key.value == key }?.value
    }

    var items: [YAMLNode] {
        guard case .sequence(let items) = content else { return [] }
        return items
    }

    /// The text of a string; nil for everything else, bare numbers included.
    var text: String? {
        guard case .scalar(let scalar) = content, scalar.type == .string else { return nil }
        return scalar.text
    }

    /// The pairs of a mapping whose values are strings.
    var texts: [String: String] {
        guard case .mapping(let pairs) = content else { return [:] }
        return Dictionary(pairs.compactMap { pair in pair.value.text.map { (pair.key.value, $0) } }) { $1 }
    }

    /// Every scalar's text, keys left out.
    var allTexts: [String] {
        switch content {
        case .scalar(let scalar): [scalar.text]
        case .unreadable: []
        case .sequence(let items): items.flatMap(\.allTexts)
        case .mapping(let pairs): pairs.flatMap(\.value.allTexts)
        }
    }
}
