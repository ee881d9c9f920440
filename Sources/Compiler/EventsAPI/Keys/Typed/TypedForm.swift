package import DaprComponents

/// How a source or a bus is written in the released dialect: as fields of its own, each of which sets settings of a Dapr component.
///
/// OpenFunction's API of 0.3 to 1.2 has them in `{kind}_types.go` and writes them in `pkg/event` as what is here. A form is a file in this
/// folder; the decoder, messages, lint and documents read its list. It is a class so that all events of a key share one.
package final class TypedForm: Sendable {
    /// What the reference calls it, such as `KafkaSource`.
    package let name: String

    /// The type of the component that it becomes; its version is always `v1`.
    package let type: String

    /// The fields, in the order in which their settings are written: the same whatever order the author chose, as a cluster sorts them.
    package let fields: [TypedField]

    /// Which field sets which setting.
    package let spelling: FieldSpelling

    private let names: Set<String>

    init(_ name: String, _ type: String, _ fields: [TypedField]) {
        self.name = name
        self.type = type
        self.fields = fields
        names = Set(fields.lazy.filter { !$0.isOfBothForms }.map(\.name))
        spelling = FieldSpelling(
            fields.map { field in
                (
                    FieldSpelling.Field(field.name, isBare: field.kind.isBare, isRequired: field.isRequired),
                    field.settings
                )
            })
    }

    /// True for a source of a pub/sub component: `srcTopic` stands beside its fields.
    package var hasTopic: Bool { ComponentCategory(of: type) == .pubsub }

    /// The fields of `scaleOption`; nil for what does not scale.
    package var scaleFields: [ScaleField]? {
        fields.lazy.compactMap { if case .scale(let fields) = $0.kind { fields } else { nil } }.first
    }

    /// True for a name that only this form has, and no component.
    func owns(_ name: String) -> Bool { names.contains(name) }

    /// The version of every component that a form becomes.
    static let version = "v1"
}

/// A field of a typed form.
package struct TypedField: Sendable {
    /// What may stand in it.
    package enum Kind: Sendable {
        /// A text, or `{secretKeyRef: …}` in its place.
        case text
        case boolean
        case integer

        /// How pods scale, which becomes no setting.
        case scale([ScaleField])

        /// The author's values go to Dapr as they are written, so a number and a boolean have no quotes there either.
        var isBare: Bool {
            switch self {
            case .text, .scale: false
            case .boolean, .integer: true
            }
        }
    }

    package let name: String
    package let kind: Kind

    /// The settings that it becomes, each with its value.
    package let settings: [String]

    /// True for a text that is a duration as Go writes it.
    let isDuration: Bool

    /// True where Dapr does not start the component without it.
    package let isRequired: Bool

    /// The fields without which Dapr does not start the component where this one is true.
    package let needed: [String]

    /// The values that there are; empty where they are not limited.
    package let values: [String]

    /// Why it has no effect, in words that follow a colon; nil where it has one.
    package let ignored: String?

    /// What stands in the reference: one or two sentences, with code in single quotes.
    package let text: String

    /// - Parameter settings: nil for a single one of the field's own name, and for none where it has no effect.
    init(
        _ name: String, _ kind: Kind, required isRequired: Bool = false, settings: [String]? = nil,
        isDuration: Bool = false, needs needed: [String] = [], values: [String] = [], ignored: String? = nil,
        _ text: String
    ) {
        self.name = name
        self.kind = kind
        self.settings = settings ?? (ignored == nil ? [name] : [])
        self.values = values
        self.isDuration = isDuration
        self.ignored = ignored
        self.isRequired = isRequired
        self.needed = needed
        self.text = text
    }

    /// True for one that may stand beside the fields of a component too.
    var isOfBothForms: Bool { if case .scale = kind { true } else { false } }
}
