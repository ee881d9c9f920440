internal import Findings
package import YAMLTree

extension YAMLNode {
    /// The first key of a mapping.
    package var firstKey: String? {
        guard case .mapping(let pairs) = content else { return nil }
        return pairs.first?.key.value
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
