internal import FieldReading
internal import Findings
internal import Text
internal import YAMLTree

extension TypedForm {
    /// What to do where a text stands in the place of the form's fields; nil where none does.
    func helpForEvent(_ value: YAMLNode) -> String? {
        guard case .scalar(let scalar) = value.content else { return nil }
        let names =
            fields.filter(\.isRequired).map(\.name) + (hasTopic && self !== TypedForm.natsStreaming ? ["srcTopic"] : [])
        // A text alone is the only field that is required.
        let isShown = names.count == 1 && !looksSecret(scalar.text) && !scalar.text.contains { "\"\\\n".contains($0) }
        let text = isShown ? "\"\(shortened(scalar.text))\"" : "…"
        return "write '{\(names.map { "\($0): \(text)" }.joined(separator: ", "))}'"
    }
}

extension SourceKey {
    /// What to do with what is no mapping of events; nil for what is none of the usual mistakes.
    func helpForEvents(_ value: YAMLNode) -> String? {
        switch value.content {
        case .scalar(let scalar) where !scalar.text.containsText(":"):
            return "write the name of an event below it, such as 'placed:', and the fields of the event below that"
        case .sequence(let items):
            guard case .mapping(let pairs)? = items.first?.content, let first = pairs.first else { return nil }
            let isNamed = if case .mapping = first.value.content { true } else { first.value.isNull }
            if isNamed {
                return "write '\(shownName(first.key.value)):' without '- ' before, indented below '\(name):'"
            }
            var written = "- "
            var event = "placed"
            if case .scalar(let name)? = pairs.first(where: { $0.key.value == "name" })?.value.content {
                event = shownName(name.text)
                written = "- name: \(event)"
            }
            return "write '\(event):' instead of '\(written)', and the fields of the event indented below it"
        default: return nil
        }
    }
}
