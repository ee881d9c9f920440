internal import EventsAPI

extension APIReference {
    /// The fields of a typed form.
    static func typedFields(_ form: TypedForm) -> [FieldSchema] {
        form.fields.map { field in
            let others = field.settings.filter { $0 != field.name }
            let becomes =
                others.isEmpty ? "" : " It becomes \(others.map { "'\($0)'" }.joined(separator: " and "))."
            return FieldSchema(
                field.name, FieldType(field.kind, of: form), required: field.isRequired, field.text + becomes,
                values: field.values, ignored: field.ignored != nil || field.isScale)
        } + [secretStore]
    }

    /// The field by which the pods of a form's component scale; none of others.
    static func scaleFields(_ form: TypedForm) -> [FieldSchema] {
        typedFields(form).filter { $0.name == "scaleOption" }
    }
}

extension FieldType {
    /// - Parameter form: the one that the field is of.
    fileprivate init(_ kind: TypedField.Kind, of form: TypedForm) {
        self =
            switch kind {
            case .text: .textOrSecret
            case .boolean: .boolean
            case .integer: .integer
            case .scale(let fields): .object(scaleObject(form.name + "ScaleOption", fields))
            }
    }

    fileprivate init(_ field: ScaleField) {
        self =
            switch field.kind {
            case .count: .integer
            case .boolean: .boolean
            case .text, .numberText: .string
            case .texts: .texts
            case .mapping: .mapping
            case .fields(let fields):
                .object(scaleObject(field.name.prefix(1).uppercased() + field.name.dropFirst(), fields))
            }
    }
}

private func scaleObject(_ name: String, _ fields: [ScaleField]) -> ObjectSchema {
    ObjectSchema(
        name, "",
        fields: fields.map { FieldSchema($0.name, FieldType($0), required: $0.isRequired, $0.text) })
}

extension TypedField {
    fileprivate var isScale: Bool { if case .scale = kind { true } else { false } }
}
