internal import EventsAPI
internal import Findings
internal import YAMLTree

/// What a patch of a kustomization is about: resources of a kind and a name, as far as the patch says them.
struct PatchTarget: Equatable {
    /// The API group; nil where it is not said.
    var group: String?

    /// Nil where it is not said, or is a pattern.
    var kind: String?
    var name: String?

    /// Whether it may be about a resource of ours.
    var isOurs: Bool {
        let isOurKind = kind.map { ResourceKind(rawValue: $0) != nil } ?? false
        return group.map { $0 == ResourceKind.group } ?? isOurKind
    }

    /// Whether it is about a resource, as far as it says.
    func includes(_ resource: PatchTarget) -> Bool {
        resource.isOurs && (kind == nil || kind == resource.kind) && (name == nil || name == resource.name)
    }

    /// Those that a field `target` names, and those of patches that stand in the kustomization itself.
    static func all(in list: YAMLNode) -> [PatchTarget] {
        guard case .sequence(let items) = list.content else { return [] }
        return items.flatMap { item -> [PatchTarget] in
            if let target = item.field("target") { return [PatchTarget(target: target)] }
            guard let text = item.field("patch")?.text ?? item.text, text.contains("\n") || text.hasPrefix("{") else {
                return []
            }
            return all(in: SourceFile(name: "", text: text))
        }
    }

    /// Those of the documents of a file.
    static func all(in file: SourceFile) -> [PatchTarget] {
        var targets: [PatchTarget] = []
        parseDocuments(file, index: 0) { document in
            if let node = document.node, node.field("kind") != nil { targets.append(PatchTarget(resource: node)) }
            return true
        }
        return targets
    }

    private init(resource: YAMLNode) {
        group = resource.field("apiVersion")?.text.map { text in
            text.contains("/") ? String(text.prefix { $0 != "/" }) : ""
        }
        (kind, name) = (resource.field("kind")?.text, resource.field("metadata")?.field("name")?.text)
    }

    private init(target: YAMLNode) {
        group = target.field("group")?.text
        kind = Self.literal(target.field("kind")?.text)
        name = Self.literal(target.field("name")?.text)
    }

    /// A text that is no pattern; kustomize takes these for regular expressions.
    private static func literal(_ text: String?) -> String? {
        guard let text, !text.isEmpty, !text.contains(where: { "*+?|()[]^$\\".contains($0) }) else { return nil }
        return text
    }
}

extension YAMLNode {
    func field(_ name: String) -> YAMLNode? {
        guard case .mapping(let pairs) = content else { return nil }
        return pairs.first { $0.key.value == name }?.value
    }

    var text: String? {
        guard case .scalar(let scalar) = content else { return nil }
        return scalar.text
    }
}
