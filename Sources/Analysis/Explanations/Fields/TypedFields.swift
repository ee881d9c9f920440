internal import EventsAPI

extension TypedForm {
    /// What the reference calls it, such as `KafkaSource`.
    var objectName: String {
        let (category, broker) = (type.prefix { $0 != "." }, type.drop { $0 != "." }.dropFirst())
        return broker.prefix(1).uppercased() + broker.dropFirst() + (category == "bindings" ? "Source" : "Bus")
    }
}

extension APIReference {
    /// The fields of a typed form.
    static func typedFields(_ form: TypedForm) -> [FieldSchema] {
        form.fields.map { field in
            let others = field.settings.filter { $0 != field.name }
            let becomes =
                others.isEmpty ? "" : " It becomes \(others.map { "'\($0)'" }.joined(separator: " and "))."
            return FieldSchema(
                field.name, FieldType(field.kind), required: field.isRequired, field.text + becomes)
        }
    }
}

extension FieldType {
    fileprivate init(_ kind: TypedField.Kind) {
        self =
            switch kind {
            case .text: .textOrSecret
            case .boolean: .boolean
            case .integer: .integer
            }
    }
}
