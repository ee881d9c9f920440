internal import EventsAPI
internal import Findings
internal import YAMLTree

/// What a patch or a replacement of a kustomization is about, as far as it says.
struct PatchTarget: Equatable {
    /// Each nil where it is not said.
    private(set) var group: TextPattern?
    private(set) var kind: TextPattern?
    private(set) var name: TextPattern?

    /// The labels that a resource must have.
    private(set) var labels: [String: String] = [:]

    /// Whether it says by itself that it is about resources of ours.
    var isOurs: Bool {
        if let group { return group.literal == ResourceKind.group }
        return kind?.literal.map { ResourceKind(rawValue: $0) != nil } ?? false
    }

    /// Whether it may be about a resource.
    func mayInclude(_ resource: ChangedResource) -> Bool {
        (group?.mayMean(resource.name.group) ?? true) && (kind?.mayMean(resource.name.kind) ?? true)
            && (name?.mayMean(resource.name.name) ?? true) && labels.allSatisfy { resource.labels[$0] == $1 }
    }

    /// Those that a field `target` names, and those of patches that stand in the kustomization itself.
    static func all(in list: YAMLNode) -> [PatchTarget] {
        list.items.flatMap { item -> [PatchTarget] in
            if let target = item.field("target"), case .mapping = target.content {
                return [PatchTarget(target: target)]
            }
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

    /// Where a list of replacements puts values: the field `select` of each target.
    static func all(replacedBy list: YAMLNode) -> [PatchTarget] {
        list.items.flatMap { $0.field("targets")?.items ?? [] }.compactMap { $0.field("select") }
            .map { PatchTarget(target: $0) }
    }

    /// The same of a file with a replacement, or a list of them.
    static func all(replacedBy file: SourceFile) -> [PatchTarget] {
        var targets: [PatchTarget] = []
        parseDocuments(file, index: 0) { document in
            guard let node = document.node else { return true }
            let list = node.items.isEmpty ? YAMLNode(.sequence([node]), at: node.span) : node
            targets += all(replacedBy: list)
            return true
        }
        return targets
    }

    private init(resource: YAMLNode) {
        let version = resource.field("apiVersion")?.text
        group = TextPattern(version.map { $0.contains("/") ? String($0.prefix { $0 != "/" }) : "core" })
        kind = TextPattern(resource.field("kind")?.text)
        name = TextPattern(resource.field("metadata")?.field("name")?.text)
    }

    private init(target: YAMLNode) {
        group = TextPattern(target.field("group")?.text)
        kind = TextPattern(target.field("kind")?.text)
        name = TextPattern(target.field("name")?.text)
        for part in (target.field("labelSelector")?.text ?? "").split(separator: ",") {
            let sides = part.split(separator: "=").map { $0.filter { $0 != " " } }
            // `a=b` and `a==b`; what else there is may be true of a resource without labels.
            guard sides.count == 2, !part.contains("!"), !part.contains("(") else { continue }
            labels[sides[0]] = sides[1]
        }
    }
}
