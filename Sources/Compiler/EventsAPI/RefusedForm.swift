internal import DaprComponents
internal import FieldReading
internal import Findings
internal import YAMLTree

/// What is to be said of a `spec` as a whole, so that nothing more is said of its fields; nil for one that is to be read.
func refusal(of spec: FieldReader, _ kind: ResourceKind) -> Diagnostic? {
    if spec.names == ["foo"], let pair = spec.pairs(named: ["foo"]).first { return FormWording.scaffold(pair.key) }
    guard let pair = spec.pairs(named: ["eventSources"]).first else { return nil }
    switch kind {
    case .eventSource:
        return FormWording.proposed(pair.key, help: "write each event below \(SourceKey.names), under its name")
    case .trigger:
        return FormWording.proposed(
            pair.key, help: "write 'inputs' instead, with 'eventSource' and 'event' below the name of each input")
    default: return nil
    }
}

extension SourceKey {
    /// What is to be said of an event in a form that cannot be read; nil for one that is to be read.
    func refusal(of pair: YAMLPair, _ written: WrittenForm, _ form: TypedForm, path: FieldPath) -> Diagnostic? {
        guard case .mapping(let fields) = pair.value.content else { return nil }
        if written == .mixed {
            let outside = fields.filter { form.owns($0.key.value) }
            let settings = outside.flatMap { field in
                form.fields.first { $0.name == field.key.value }?.settings.prefix(1) ?? []
            }
            let isOfForm = fields.allSatisfy { $0.key.value != "type" || $0.value.hasText(form.type) }
            return FormWording.settingsBesideType(
                outside.map(\.key), settings: settings, in: path.text, or: isOfForm ? form : nil)
        }
        // Of MQTT it is a field.
        guard written == .typed, let address = fields.first(where: { $0.key.value == "url" }), !form.owns("url") else {
            return nil
        }
        return FormWording.proposed(
            address.key, help: "write \(form.requiredFields) below '\(pair.key.value)'")
    }
}

extension BackendKey {
    /// What is to be said of a backend in a form that cannot be read; nil for one that is to be read.
    func refusal(of pair: YAMLPair) -> Diagnostic? {
        guard case .mapping(let fields) = pair.value.content else { return nil }
        if let form {
            let ofComponent = fields.first { isComponentField($0.key.value) }
            return ofComponent.flatMap {
                fields.contains { form.owns($0.key.value) } && $0.key.value != "type" && $0.key.value != "metadata"
                    ? nil : FormWording.componentIn(pair.key, such: $0.key)
            }
        }
        if fields.contains(where: { isComponentField($0.key.value) }) { return nil }
        if let native = fields.first(where: { $0.key.value == "native" }) {
            return FormWording.proposed(
                native.key, help: "write a component with 'type', 'version' and 'metadata' below '\(pair.key.value)'")
        }
        for other in Self.all {
            guard let form = other.form else { continue }
            let typed = fields.filter { form.owns($0.key.value) }
            if typed.contains(where: { !isSetting($0.key.value, of: usualType) }) {
                return FormWording.settingsWithoutType(typed.map(\.key), in: pair.key, typed: other.name)
            }
        }
        let settings = fields.filter { isSetting($0.key.value, of: usualType) }
        return settings.isEmpty
            ? nil : FormWording.settingsWithoutType(settings.map(\.key), in: pair.key, type: usualType)
    }
}

extension YAMLNode {
    fileprivate func hasText(_ text: String) -> Bool {
        if case .scalar(let scalar) = content { scalar.text == text } else { false }
    }
}

extension TypedForm {
    /// The fields that it needs, as a sentence lists them.
    fileprivate var requiredFields: String {
        fields.filter(\.isRequired).map { "'\($0.name): …'" }.joined(separator: ", ")
    }
}
