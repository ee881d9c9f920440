internal import DaprCatalogue
internal import Diagnostics
internal import EventsAPI
internal import YAMLTree

/// A Dapr component that an author wrote inline, and what it is used for.
struct LintedComponent {
    enum Use {
        case source
        case eventBus
    }

    let spec: ComponentSpec
    let use: Use

    /// What is known of its type; nil for one that is not known.
    let known: KnownTypes.Known?

    var type: ComponentType? { known?.type }

    /// The entries of `metadata`, in order.
    let settings: [Setting]

    init(_ spec: ComponentSpec, use: Use, _ types: inout KnownTypes) {
        self.spec = spec
        self.use = use
        known = types.find(spec.type.value)
        let fields = known?.fields ?? [:]
        settings = spec.metadata.map { Setting($0, field: fields[$0.name.value.lowercased()]) }
    }

    /// The entry of a name, whatever its letter case.
    func setting(_ name: String) -> Setting? {
        settings.first { $0.name.value.lowercased() == name.lowercased() }
    }

    /// True where a field has a value under one of its names.
    func has(_ field: ComponentField) -> Bool { hasOne(of: [field.name] + field.aliases) }

    /// True where a setting of one of the names, whatever their letter case, has a value.
    func hasOne(of names: [String]) -> Bool {
        let names = names.map { $0.lowercased() }
        return settings.contains { $0.isGiven && names.contains($0.name.value.lowercased()) }
    }
}

/// One entry of `metadata`.
struct Setting {
    let name: Located<String>

    /// What is known of the field; nil where the type or the field is not known.
    let field: ComponentField?

    /// The value, where it is written out.
    let value: Located<String>?

    /// True where the value is a reference to a Secret.
    let hasSecretReference: Bool

    /// True where there is a value that is not empty, or something that gives one.
    let isGiven: Bool

    init(_ item: ComponentSpec.Item, field: ComponentField?) {
        name = item.name
        self.field = field
        guard case .mapping(let pairs) = item.node.content else {
            (value, hasSecretReference, isGiven) = (nil, false, false)
            return
        }
        let node = pairs.first { $0.key.value == "value" }?.value
        if case .scalar(let scalar)? = node?.content, let node, scalar.type != .null {
            value = Located(scalar.text, at: node.span)
        } else {
            value = nil
        }
        let given = pairs.filter { !$0.value.isNull }.map(\.key.value)
        hasSecretReference = given.contains("secretKeyRef")
        // Dapr takes an empty value for none.
        isGiven = hasSecretReference || given.contains("envRef") || (given.contains("value") && value?.value != "")
    }

    /// True where Dapr puts something else in the place of a part of the value (pkg/runtime/meta/meta.go in dapr/dapr); any other brace is text.
    var isTemplate: Bool {
        guard let value = value?.value, value.utf8.contains(UInt8(ascii: "{")) else { return false }
        return ["{uuid}", "{podName}", "{namespace}", "{appID}"].contains { value.contains($0) }
    }
}
