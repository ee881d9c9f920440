package import EventsAPI
package import Findings
internal import HandlerContract
package import YAMLTree

/// The spec of a pod under its templates, as the API server gets it, and which template says what.
///
/// What a pod must not be is asked of the whole: a template may complete what another one begins, and take back what it says.
package struct MergedPod {
    /// Its places mean nothing.
    package let spec: PodPart

    /// What the adapter's container is called.
    package let adapter: String

    /// The template of the resource and that of the set, as far as there are both. What the adapter's container has there stands in the
    /// list of containers, as in the pod.
    private let layers: [(node: YAMLNode, isOfSet: Bool)]

    /// - Parameters:
    ///   - set: the template of the configuration file.
    ///   - own: that of the resource, which wins.
    package init(of owner: PodOwner, set: PodTemplate?, own: PodTemplate?) {
        adapter = owner.containerName
        var spec = PodConstants.spec(
            container: adapter, image: "adapter", environment: [["name": .string(HandlerConfig.variable)]])
        var metadata: [YAMLField] = []
        var layers: [(node: YAMLNode, isOfSet: Bool)] = []
        for (template, isOfSet) in [(set, true), (own, false)] {
            guard let template else { continue }
            template.merge(into: &metadata, &spec, container: adapter)
            layers.append((template.node(of: adapter), isOfSet))
        }
        self.spec = PodPart(node: YAMLValue.map(spec).node, path: [])
        self.layers = layers.reversed()
    }

    /// Where the last template that says a part says it; nil where none does.
    package func place(of path: [PodStep]) -> PodPlace? {
        for layer in layers {
            guard let found = layer.node.follow(path), !found.isRemoved else { continue }
            return PodPlace(isOfSet: layer.isOfSet, key: found.key, value: found.value)
        }
        return nil
    }

    /// Where the last template that removes a part, or what holds it, does so; nil where none does.
    package func removal(of path: [PodStep]) -> PodPlace? {
        for layer in layers {
            guard let found = layer.node.follow(path), found.isRemoved else { continue }
            return PodPlace(isOfSet: layer.isOfSet, key: found.key, value: found.value)
        }
        return nil
    }
}

/// Where a template says something.
package struct PodPlace {
    /// Whether it is the template of the configuration file, which has no place in the files of the set.
    package let isOfSet: Bool

    /// The key and its value; of an item of a list both are the item's.
    package let key: SourceSpan
    package let value: SourceSpan
}

/// A step on the way to a part of a pod.
package enum PodStep: Hashable {
    case field(String)

    /// The item of a list that is known by a field.
    case item(key: String, value: String)

    /// An item of a list that is replaced as a whole.
    case index(Int)
}

/// A part of a merged pod, and the way to it.
package struct PodPart {
    package let node: YAMLNode
    package let path: [PodStep]

    /// The part in a field; nil where it has none.
    package subscript(name: String) -> PodPart? {
        node.podField(name).map { PodPart(node: $0, path: path + [.field(name)]) }
    }

    /// Those in the fields of a mapping.
    package var fields: [(name: String, part: PodPart)] {
        guard case .mapping(let pairs) = node.content else { return [] }
        return pairs.map { ($0.key.value, PodPart(node: $0.value, path: path + [.field($0.key.value)])) }
    }

    /// Those in a list.
    ///
    /// - Parameter key: the field by which they are known; nil where they are known by their places.
    package func items(by key: String? = nil) -> [PodPart] {
        guard case .sequence(let items) = node.content else { return [] }
        return items.enumerated().map { index, item in
            let known = key.flatMap { key in item.podText(key).map { PodStep.item(key: key, value: $0.value) } }
            return PodPart(node: item, path: path + [known ?? .index(index)])
        }
    }

    /// The text of a scalar, whatever its type; nil for everything else.
    package var text: String? { scalar?.text }

    package var scalar: YAMLScalar? { if case .scalar(let scalar) = node.content { scalar } else { nil } }
}

extension PodTemplate {
    /// The fields as one mapping, in which the adapter's container stands in its list.
    fileprivate func node(of adapter: String) -> YAMLNode {
        let nowhere = SourceSpan.nowhere
        let name = YAMLPair(
            key: Located("name", at: nowhere), value: YAMLNode(.scalar(YAMLScalar(adapter, style: .plain)), at: nowhere)
        )
        let own = YAMLNode(.mapping([name] + container), at: nowhere)
        let containers = YAMLPair(
            key: Located("containers", at: nowhere),
            value: YAMLNode(.sequence([own] + self.containers(in: "containers")), at: nowhere))
        return YAMLNode(.mapping(fields.filter { $0.key.value != "containers" } + [containers]), at: nowhere)
    }
}

extension SourceSpan {
    fileprivate static let nowhere = SourceSpan(file: 0, start: 0, end: 0)
}

extension YAMLNode {
    /// Where a way leads; nil where it ends before. It ends at a null, too, which removes what it would lead to.
    fileprivate func follow(_ path: [PodStep]) -> (key: SourceSpan, value: SourceSpan, isRemoved: Bool)? {
        var (node, key) = (self, span)
        for step in path {
            if node.isNothing { break }
            switch (step, node.content) {
            case (.field(let name), .mapping(let pairs)):
                guard let pair = pairs.first(where: { $0.key.value == name }) else { return nil }
                (node, key) = (pair.value, pair.key.span)
            case (.item(let name, let value), .sequence(let items)):
                guard let item = items.first(where: { $0.podText(name)?.value == value }) else { return nil }
                (node, key) = (item, item.span)
            case (.index(let index), .sequence(let items)):
                guard index < items.count else { return nil }
                (node, key) = (items[index], items[index].span)
            default: return nil
            }
        }
        return (key, node.span, node.isNothing)
    }

    private var isNothing: Bool { if case .scalar(let scalar) = content { scalar.type == .null } else { false } }
}

extension YAMLValue {
    /// The same as a tree, without places.
    fileprivate var node: YAMLNode {
        switch self {
        case .node(let node): node
        case .string(let text): YAMLNode(.scalar(YAMLScalar(text, style: .doubleQuoted)), at: .nowhere)
        case .integer(let number): YAMLNode(.scalar(YAMLScalar(String(number), style: .plain)), at: .nowhere)
        case .boolean(let flag): YAMLNode(.scalar(YAMLScalar(flag ? "true" : "false", style: .plain)), at: .nowhere)
        case .list(let items): YAMLNode(.sequence(items.map(\.node)), at: .nowhere)
        case .map(let fields):
            YAMLNode(
                .mapping(fields.map { YAMLPair(key: Located($0.key, at: .nowhere), value: $0.value.node) }),
                at: .nowhere)
        }
    }
}
