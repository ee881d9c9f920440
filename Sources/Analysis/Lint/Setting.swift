internal import DaprCatalogue
internal import EventsAPI
internal import Findings
internal import YAMLTree

/// One entry of a component's `metadata`.
struct Setting {
    let name: Located<String>

    /// The name in lower case, as Dapr compares it.
    let key: String

    /// What is known of the field; nil where the type or the field is not known.
    let field: ComponentField?

    /// The value, where it is written out.
    let value: Located<String>?

    /// True where the value is written without quotes.
    let isBare: Bool

    /// The Secret and its key, or the variable, that a value is taken from; nil where it is written out.
    let reference: String?

    /// True where the value is a reference to a Secret.
    let hasSecretReference: Bool

    init(_ item: ComponentSpec.Item, among fields: [String: ComponentField]) {
        name = item.name
        key = item.name.value.lowercased()
        field = fields[key]
        guard case .mapping(let pairs) = item.node.content else {
            (value, isBare, reference, hasSecretReference) = (nil, false, nil, false)
            return
        }
        var found: (value: Located<String>?, isBare: Bool, reference: String?, isSecret: Bool) = (
            nil, false, nil, false
        )
        for pair in pairs {
            switch (pair.key.value, pair.value.content) {
            case ("value", .scalar(let scalar)) where scalar.type != .null:
                found.value = Located(scalar.text, at: pair.value.span)
                found.isBare = scalar.style == .plain
            case ("secretKeyRef", .mapping(let fields)):
                found.isSecret = true
                found.reference = fields.map { "\($0.key.value)=\($0.value.text ?? "")" }.joined(separator: " ")
            case ("envRef", .scalar(let scalar)) where scalar.type != .null: found.reference = "env=\(scalar.text)"
            default: continue
            }
        }
        (value, isBare, reference, hasSecretReference) = found
    }

    /// True where Dapr puts something else in the place of a part of the value (pkg/runtime/meta/meta.go in dapr/dapr); any other
    /// brace is text.
    var isTemplate: Bool {
        guard let value = value?.value, value.utf8.contains(UInt8(ascii: "{")) else { return false }
        return ["{uuid}", "{podName}", "{namespace}", "{appID}"].contains { value.contains($0) }
    }

    /// True where it has neither a value nor a reference to one; an empty text counts as none.
    var isEmpty: Bool { reference == nil && value?.value.isEmpty ?? true }
}

extension YAMLNode {
    fileprivate var text: String? { if case .scalar(let scalar) = content { scalar.text } else { nil } }
}
