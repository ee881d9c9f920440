internal import EventsAPI
internal import Findings
internal import YAMLTree

/// What a resource is known by.
struct ResourceName: Hashable {
    let apiVersion: String
    let kind: String
    let namespace: String
    let name: String

    /// The API group; empty for that of Kubernetes' core.
    var group: String { apiVersion.contains("/") ? String(apiVersion.prefix { $0 != "/" }) : "" }

    var isOurs: Bool { group == ResourceKind.group }

    init?(_ node: YAMLNode) {
        let metadata = node.field("metadata")
        guard let apiVersion = node.field("apiVersion")?.text, let kind = node.field("kind")?.text,
            let name = metadata?.field("name")?.text
        else { return nil }
        (self.apiVersion, self.kind, self.name) = (apiVersion, kind, name)
        namespace = metadata?.field("namespace")?.text ?? ""
    }
}

/// A resource as far as a kustomization may change it.
struct ChangedResource {
    let name: ResourceName

    /// Its labels, as far as they are texts.
    let labels: [String: String]

    /// Whether it has containers, whose images kustomize may replace.
    let hasContainers: Bool

    /// Those of a file, as far as it can be read.
    static func all(in file: SourceFile) -> [ChangedResource] {
        var found: [ChangedResource] = []
        parseDocuments(file, index: 0) { document in
            if let node = document.node, let name = ResourceName(node) {
                found.append(ChangedResource(name, node))
            }
            return true
        }
        return found
    }

    private init(_ name: ResourceName, _ node: YAMLNode) {
        self.name = name
        let pairs = (node.field("metadata")?.field("labels")?.pairs ?? []).compactMap { pair in
            pair.value.text.map { (pair.key.value, $0) }
        }
        labels = Dictionary(pairs) { first, _ in first }
        let template = node.field("spec")?.field("template")
        hasContainers = template?.field("containers") != nil || template?.field("initContainers") != nil
    }
}

extension YAMLNode {
    func field(_ name: String) -> YAMLNode? { pairs.first { $0.key.value == name }?.value }

    var text: String? {
        guard case .scalar(let scalar) = content, scalar.type != .null else { return nil }
        return scalar.text
    }

    /// The fields of a mapping; none of another value.
    var pairs: [YAMLPair] { if case .mapping(let pairs) = content { pairs } else { [] } }

    /// The items of a list; none of another value.
    var items: [YAMLNode] { if case .sequence(let items) = content { items } else { [] } }
}
