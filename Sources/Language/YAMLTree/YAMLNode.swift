package import Findings

/// A value of a YAML or JSON document with the place where its author wrote it.
///
/// Aliases are replaced by what they stand for and merge keys are merged, so a tree is all that later stages see.
package struct YAMLNode: Sendable {
    package enum Content: Sendable {
        case scalar(YAMLScalar)
        case sequence([YAMLNode])
        case mapping([YAMLPair])
        /// Something whose fault is reported already, such as an undefined alias: nobody knows what it was to be, so
        /// nothing more is to be said of it.
        case unreadable
    }

    package var content: Content

    /// A scalar's whole text; the opening of a sequence or mapping.
    package var span: SourceSpan

    package init(_ content: Content, at span: SourceSpan) {
        self.content = content
        self.span = span
    }
}

/// A key of a mapping and its value; keys are always scalars, and unique within their mapping.
package struct YAMLPair: Sendable {
    package var key: Located<String>
    package var value: YAMLNode

    package init(key: Located<String>, value: YAMLNode) {
        self.key = key
        self.value = value
    }
}

/// A scalar as its author wrote it: the text, and whether it was bare or quoted.
package struct YAMLScalar: Sendable, Equatable {
    package enum Style: UInt8, Sendable {
        /// Bare: the text decides the type.
        case plain
        case singleQuoted
        case doubleQuoted
        /// Block scalar after `|`.
        case literal
        /// Block scalar after `>`.
        case folded
    }

    package var text: String
    package var style: Style

    package init(_ text: String, style: Style) {
        self.text = text
        self.style = style
    }
}

extension YAMLNode {
    /// True where two values are the same, wherever and in whatever style they are written.
    package func hasSameValue(as other: YAMLNode) -> Bool {
        switch (content, other.content) {
        case (.scalar(let left), .scalar(let right)): left.text == right.text && left.type == right.type
        case (.sequence(let left), .sequence(let right)):
            left.count == right.count && zip(left, right).allSatisfy { $0.hasSameValue(as: $1) }
        case (.mapping(let left), .mapping(let right)):
            left.count == right.count
                && zip(left, right).allSatisfy { $0.key.value == $1.key.value && $0.value.hasSameValue(as: $1.value) }
        default: false
        }
    }
}

extension YAMLNode {
    /// The items of a list of texts with commas between them, as Dapr reads lists; nil for anything else, and where one may be a secret.
    package var publicTexts: String? {
        guard case .sequence(let items) = content, !items.isEmpty else { return nil }
        let texts = items.compactMap { item -> String? in
            guard case .scalar(let scalar) = item.content, scalar.type != .null, !looksSecret(scalar.text),
                !scalar.text.contains(where: ",'\n".contains)
            else { return nil }
            return scalar.text
        }
        return texts.count == items.count ? texts.joined(separator: ",") : nil
    }
}
