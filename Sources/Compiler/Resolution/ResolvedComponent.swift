internal import EventsAPI
internal import Findings
package import YAMLTree

/// A Component's spec as it will be written: the author's, with what the resolution set.
package struct ResolvedComponent: Sendable {
    /// One entry of `metadata`.
    package enum Item: Sendable {
        case written(YAMLNode)
        case set(name: String, value: String)
    }

    /// Such as `bindings.kafka`.
    package var type: String

    /// Every field but `metadata`, in the author's order.
    package var fields: [YAMLField]
    package var metadata: [Item]
}

extension ResolvedComponent {
    /// The entries of `metadata` whose values are written out, in order.
    package var plainValues: [(name: String, value: String)] {
        metadata.compactMap { item in
            switch item {
            case .set(let name, let value): return (name, value)
            case .written(let node):
                guard case .mapping(let pairs) = node.content,
                    case .scalar(let name)? = pairs.first(where: { $0.key.value == "name" })?.value.content,
                    case .scalar(let value)? = pairs.first(where: { $0.key.value == "value" })?.value.content
                else { return nil }
                return (name.text, value.text)
            }
        }
    }

    /// The author's component, unchanged.
    init(_ spec: ComponentSpec) {
        self.init(
            type: spec.type.value,
            fields: spec.fields.map { YAMLField($0.key.value, .node($0.value)) },
            metadata: spec.metadata.map { .written($0.node) }
        )
    }

    /// Sets an entry: in the place of the author's where there is one, otherwise at the end.
    mutating func set(_ name: String, to value: String, of spec: ComponentSpec) {
        if let index = spec.index(of: name) {
            metadata[index] = .set(name: spec.metadata[index].name.value, value: value)
        } else {
            metadata.append(.set(name: name, value: value))
        }
    }
}

extension ComponentSpec {
    /// The entry of that name, in any case: Dapr matches most names so (metadata decoding in dapr/kit).
    func index(of name: String) -> Int? {
        let wanted = name.lowercased()
        return metadata.firstIndex { item in
            item.name.value.utf8.count == wanted.utf8.count && item.name.value.lowercased() == wanted
        }
    }

    /// The value of an entry, where it is written out; nil where it is absent or a reference.
    func value(of name: String) -> String? {
        guard let index = index(of: name), case .mapping(let pairs) = metadata[index].node.content,
            case .scalar(let scalar)? = pairs.first(where: { $0.key.value == "value" })?.value.content
        else { return nil }
        return scalar.text
    }
}
