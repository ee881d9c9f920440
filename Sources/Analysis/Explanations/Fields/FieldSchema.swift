/// One field of the API: what it is called, what may stand there, and what is done with it.
package struct FieldSchema: Sendable {
    package let name: String
    package let type: FieldType
    package let isRequired: Bool

    /// One or two sentences, with code in backquotes.
    package let text: String

    /// The values that it may have; empty where they are not limited.
    package let values: [String]

    /// What counts where the field is absent: a value, or words that say what it is made of.
    package let defaultValue: String?

    /// True for what is accepted and has no effect.
    package let isIgnored: Bool

    init(
        _ name: String, _ type: FieldType, required: Bool = false, _ text: String, values: [String] = [],
        default defaultValue: String? = nil, ignored: Bool = false
    ) {
        self.name = name
        self.type = type
        isRequired = required
        self.text = text
        self.values = values
        self.defaultValue = defaultValue
        isIgnored = ignored
    }

    /// The type as `kubectl explain` writes it, and whether the field must be there.
    package var signature: String { "<\(type.text)>" + (isRequired ? " -required-" : "") }
}

/// What may stand in a field.
package indirect enum FieldType: Sendable {
    case string
    case boolean
    case integer
    /// A string, or `{secretKeyRef: …}` with the name and the key of a Secret.
    case textOrSecret
    /// A list of strings.
    case strings
    /// A mapping of strings.
    case texts
    /// A mapping whose fields are none of ours.
    case mapping
    /// What Kubernetes defines, of the type that `kubectl explain` shows.
    case ofKubernetes(String)
    /// A string, a number or a boolean.
    case scalar
    case object(ObjectSchema)
    case list(of: ObjectSchema)
    /// A list of mappings, or a mapping with keys of the author's own; the mappings have other fields there, which are the other form of
    /// those in the list.
    case listOrMap(key: String, of: ObjectSchema)
    /// A mapping whose keys are the author's own; `key` is what they are.
    case map(key: String, of: ObjectSchema)

    package var text: String {
        switch self {
        case .string: "string"
        case .boolean: "boolean"
        case .integer: "integer"
        case .textOrSecret: "string or secretKeyRef"
        case .strings: "[]string"
        case .texts: "map[string]string"
        case .mapping: "object"
        case .ofKubernetes(let name): name
        case .scalar: "scalar"
        case .object(let object): object.name
        case .list(let object): "[]\(object.name)"
        case .listOrMap(_, let object): "[]\(object.name) or map[string]\(object.otherForm?.object.name ?? "")"
        case .map(_, let object): "map[string]\(object.name)"
        }
    }

    /// The fields that stand below one of this type, below an item or below an entry.
    package var object: ObjectSchema? {
        switch self {
        case .string, .boolean, .integer, .textOrSecret, .strings, .texts, .mapping, .ofKubernetes, .scalar: nil
        case .object(let object), .list(let object), .listOrMap(_, let object), .map(_, let object): object
        }
    }
}

/// The fields of a mapping.
package struct ObjectSchema: Sendable {
    /// Such as `Sink`.
    package let name: String

    /// What it is, and where fields depend on each other, how; with code in backquotes.
    package let text: String
    package let fields: [FieldSchema]

    /// What may stand there instead, with fields of its own, if the author does not mix the two: the spec of a Dapr component.
    package let otherForm: OtherForm?

    /// Lines of YAML: a whole resource, or from `spec:`, `metadata:` or the field on; nil where the fields say enough.
    package let example: String?

    init(
        _ name: String, _ text: String, example: String? = nil, fields: [FieldSchema], or otherForm: OtherForm? = nil
    ) {
        self.name = name
        self.text = text
        self.example = example
        self.fields = fields
        self.otherForm = otherForm
    }

    /// The fields of all forms, each name once.
    package var allFields: [FieldSchema] {
        let own = Set(fields.map(\.name))
        return fields + (otherForm?.object.fields ?? []).filter { !own.contains($0.name) }
    }

    /// Another form of a mapping; a box, as an object cannot hold one of its kind.
    package final class OtherForm: Sendable {
        package let object: ObjectSchema

        init(_ object: ObjectSchema) { self.object = object }
    }
}
