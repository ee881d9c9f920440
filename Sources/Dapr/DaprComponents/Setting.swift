package import Findings
package import YAMLTree

/// One setting of a component: a name, and a value or a reference to one.
///
/// The author's entry of `metadata` is kept as it stands, foreign keys and their order included, and written so; only what names no value
/// is left out of it. One that is spelt in another way, or set by the compiler, is made of a name and a value.
package struct Setting: Sendable {
    private enum Content: Sendable {
        /// The keys of the author's entry.
        case entry(YAMLNode)

        /// Rare, so that an entry of the author needs no space for one.
        indirect case made(SettingValue)
    }

    package let name: String

    /// Where the name stands; nil for a setting that stands nowhere.
    package let place: SourceSpan?
    private let content: Content

    /// An entry of `metadata` as its author wrote it. What is null in it counts as absent, and so does a reference without a name.
    package init(name: Located<String>, entry: YAMLNode) {
        self.name = name.value
        place = name.span
        content = .entry(entry.withoutAbsentValues)
    }

    /// - Parameter place: where its author named it, in whatever way.
    package init(_ name: String, at place: SourceSpan? = nil, _ value: SettingValue) {
        self.name = name
        self.place = place
        content = .made(value)
    }

    /// A text that no author wrote.
    package init(_ name: String, _ text: String) {
        self.init(name, .literal(SettingLiteral(YAMLScalar(text, style: .doubleQuoted), at: nil)))
    }

    /// True where it stands as an entry of `metadata` in a text.
    package var isEntry: Bool { if case .entry = content { true } else { false } }
}

extension Setting {
    /// Each value that it has, in the author's order: none or one, but for an entry that says too much.
    package var values: [SettingValue] {
        switch content {
        case .made(let value): [value]
        case .entry(let node): node.pairs.compactMap(SettingValue.init(ofEntry:))
        }
    }

    /// True for a name alone: Dapr gets neither a value nor a reference to one. An empty text is a value.
    package var isAbsent: Bool {
        values.allSatisfy { if case .literal(let literal) = $0 { literal.kind == .null } else { false } }
    }

    /// The value that is written out; nil where there is none.
    package var literal: SettingLiteral? {
        switch content {
        case .made(.literal(let literal)): return literal
        case .made: return nil
        case .entry(let node):
            guard let value = node.pairs.first(where: { $0.key.value == "value" })?.value,
                case .scalar(let scalar) = value.content
            else { return nil }
            return SettingLiteral(scalar, at: value.span)
        }
    }

    /// The list or mapping that stands in the place of a text, of which Dapr takes the JSON as the text (`DynamicValue` in
    /// pkg/apis/common of dapr/dapr); nil where there is none.
    package var structure: YAMLNode? {
        guard case .entry(let node) = content, let value = node.pairs.first(where: { $0.key.value == "value" })?.value
        else { return nil }
        switch value.content {
        case .sequence, .mapping: return value
        case .scalar, .unreadable: return nil
        }
    }

    /// True where two say the same, wherever and in whatever style they are written.
    package func hasSameValue(as other: Setting) -> Bool {
        if case .entry(let own) = content, case .entry(let others) = other.content {
            return own.hasSameValue(as: others)
        }
        let (own, others) = (values, other.values)
        return name == other.name && own.count == others.count && zip(own, others).allSatisfy { $0.isSame(as: $1) }
    }

    /// The setting as an entry of `metadata`: the author's bytes, where there are any.
    package var written: YAMLValue {
        switch content {
        case .entry(let node): .node(node)
        case .made(let value): .map([YAMLField("name", .string(name)), value.field])
        }
    }
}

extension YAMLNode {
    fileprivate var pairs: [YAMLPair] { if case .mapping(let pairs) = content { pairs } else { [] } }
}
