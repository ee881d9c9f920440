internal import Findings
package import YAMLTree

extension YAMLNode {
    /// The first key of a mapping.
    package var firstKey: String? {
        guard case .mapping(let pairs) = content else { return nil }
        return pairs.first?.key.value
    }

    /// True for a text without quotes that has a no-break space, which is no space to YAML.
    var hasNoBreakSpace: Bool {
        guard case .scalar(let scalar) = content, scalar.style == .plain else { return false }
        return scalar.text.unicodeScalars.contains("\u{A0}")
    }

    /// True for quotes with nothing between them.
    package var isEmptyText: Bool {
        guard case .scalar(let scalar) = content else { return false }
        return scalar.text.isEmpty && scalar.style != .plain
    }

    /// True for `~`, `null` and nothing at all.
    package var isNull: Bool {
        guard case .scalar(let scalar) = content else { return false }
        return scalar.style == .plain && scalar.type == .null
    }
}
