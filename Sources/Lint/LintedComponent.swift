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
    var isKnown: Bool { known != nil }

    /// The entries of `metadata`, in order.
    let settings: [Setting]

    init(_ spec: ComponentSpec, use: Use, _ types: inout KnownTypes) {
        self.spec = spec
        self.use = use
        known = types.find(Renamed.current(of: spec.type.value) ?? spec.type.value)
        let fields = known?.fields ?? [:]
        settings = spec.metadata.map { Setting($0, field: fields[$0.name.value.lowercased()]) }
    }

    /// The entry of a name, whatever its letter case.
    func setting(_ name: String) -> Setting? {
        settings.first { $0.name.value.lowercased() == name.lowercased() }
    }
}

/// One entry of `metadata`.
struct Setting {
    let name: Located<String>

    /// What is known of the field; nil where the type or the field is not known.
    let field: ComponentField?

    /// The value, where it is written out.
    let value: Located<String>?

    /// True where the value is written without quotes.
    let isBare: Bool

    /// True where the value is a reference to a Secret.
    let hasSecretReference: Bool

    init(_ item: ComponentSpec.Item, field: ComponentField?) {
        name = item.name
        self.field = field
        guard case .mapping(let pairs) = item.node.content else {
            (value, isBare, hasSecretReference) = (nil, false, false)
            return
        }
        let node = pairs.first { $0.key.value == "value" }?.value
        if case .scalar(let scalar)? = node?.content, let node, scalar.type != .null {
            value = Located(scalar.text, at: node.span)
            isBare = scalar.style == .plain
        } else {
            value = nil
            isBare = false
        }
        hasSecretReference = pairs.contains { $0.key.value == "secretKeyRef" && !$0.value.isNull }
    }

    /// True where Dapr puts something else in the place of a part of the value.
    var isTemplate: Bool { value?.value.contains("{") == true }
}

/// Types that have another name by now; Dapr still takes the old one.
enum Renamed {
    /// The present name of a type, or nil where it has not changed (cmd/daprd/components in dapr/dapr v1.18).
    static func current(of type: String) -> String? {
        switch type.lowercased() {
        case "bindings.mqtt": "bindings.mqtt3"
        case "pubsub.mqtt": "pubsub.mqtt3"
        default: nil
        }
    }
}
