/// A value as it stands in a text, with its whole extent and its anchors and aliases: what whoever edits the text needs, and the tree of
/// `parse` leaves out.
package struct WrittenNode: Sendable {
    package enum Content: Sendable {
        case scalar(YAMLScalar)
        case alias
        case sequence([WrittenNode])
        case mapping([WrittenPair])
    }

    package let content: Content

    /// Where it stands, in scalars of the text: from its anchor or tag to its last scalar or bracket. No blank or line break is at its
    /// end.
    package let extent: Range<Int>

    /// True for a collection in brackets or braces.
    package let isFlow: Bool
    package let hasAnchor: Bool
    package let hasTag: Bool

    package init(content: Content, extent: Range<Int>, isFlow: Bool, hasAnchor: Bool, hasTag: Bool) {
        (self.content, self.extent) = (content, extent)
        (self.isFlow, self.hasAnchor, self.hasTag) = (isFlow, hasAnchor, hasTag)
    }
}

/// A key and its value as they stand in a text, merge keys among them.
package struct WrittenPair: Sendable {
    package let key: WrittenNode
    package let value: WrittenNode

    package init(key: WrittenNode, value: WrittenNode) { (self.key, self.value) = (key, value) }
}

extension WrittenNode {
    /// The pairs of a mapping; none of another value.
    package var pairs: [WrittenPair] { if case .mapping(let pairs) = content { pairs } else { [] } }

    /// The items of a sequence; none of another value.
    package var items: [WrittenNode] { if case .sequence(let items) = content { items } else { [] } }

    /// What a scalar says; nil for another value.
    package var scalar: YAMLScalar? { if case .scalar(let scalar) = content { scalar } else { nil } }

    /// The values right within it, keys before their values.
    package var children: [WrittenNode] {
        switch content {
        case .scalar, .alias: []
        case .sequence(let items): items
        case .mapping(let pairs): pairs.flatMap { [$0.key, $0.value] }
        }
    }

    /// The pair of a mapping that has a key; nil where none has it.
    package func pair(_ key: String) -> WrittenPair? { pairs.first { $0.key.scalar?.text == key } }

    /// True where a test holds for it or for a value within it.
    package func contains(where test: (WrittenNode) -> Bool) -> Bool {
        test(self) || children.contains { $0.contains(where: test) }
    }
}
