internal import Findings

/// A setting that help asks for.
package struct AdvisedSetting: Sendable {
    /// What it is to have.
    package enum Content: Sendable {
        /// Whatever the author knows.
        case value
        case text(String)
        case oneOf([String])
        case secret
    }

    let name: String
    let content: Content

    package init(_ name: String, _ content: Content) {
        self.name = name
        self.content = content
    }
}

/// The words of help about settings: as the author of the component spells them.
extension ComponentSpec {
    /// What an author calls a setting: its name, or that of its field.
    package func authorsName(of setting: String) -> String { spelling?.field(of: setting)?.name ?? setting }

    /// A value as it is written for a setting: in quotes, but for a field that takes none.
    package func writtenValue(_ value: String, of setting: String) -> String {
        spelling?.field(of: setting)?.isBare == true ? value : "\"\(value)\""
    }

    /// Asks for one of several settings that are not there.
    package func advice(toAdd settings: AdvisedSetting...) -> String { advice(toAdd: settings) }

    /// Asks for one of several settings that are not there.
    package func advice(toAdd settings: [AdvisedSetting]) -> String {
        guard let spelling else {
            return "add \(settings.map(\.entry).joined(separator: " or ")) to 'metadata'"
        }
        let fields = settings.compactMap { setting in spelling.field(of: setting.name).map { setting.field($0) } }
        guard !fields.isEmpty else {
            let names = settings.map { "'\($0.name)'" }.joined(separator: " or ")
            return """
                this form has no field for \(names): write the component with 'type', 'version' and 'metadata', as \
                'ofevents migrate component' does
                """
        }
        let beside = metadata.first.map { " beside '\(authorsName(of: $0.name))'" } ?? ""
        return "add \(fields.joined(separator: " or "))\(beside)"
    }

    /// Asks for a Secret in the place of a value.
    package func advice(toReplaceBySecret setting: String) -> String {
        guard let field = spelling?.field(of: setting) else {
            return "write '\(secretReference)' instead of 'value: …'"
        }
        return "write '\(field.name): {\(secretReference)}'"
    }

    /// Asks for a value of a setting that is there without one.
    package func advice(toFill setting: String, isSecret: Bool) -> String {
        guard let field = spelling?.field(of: setting) else {
            return "add '\(isSecret ? secretReference : "value: …")' below it"
        }
        return "write '\(field.name): \(isSecret ? "{\(secretReference)}" : "…")'"
    }
}

private let secretReference = "secretKeyRef: {name: …, key: …}"

extension AdvisedSetting {
    /// As an entry of `metadata`.
    fileprivate var entry: String {
        switch content {
        case .value: "'- name: \(name)' with 'value: …'"
        case .text(let text): "'- name: \(name)' with 'value: \"\(text)\"'"
        case .oneOf(let values): "'- name: \(name)' with the value \(choice(of: values))"
        case .secret: "'- name: \(name)' with '\(secretReference)'"
        }
    }

    /// As a field.
    fileprivate func field(_ field: FieldSpelling.Field) -> String {
        switch content {
        case .value: "'\(field.name): …'"
        case .text(let text): "'\(field.name): \(field.isBare ? text : "\"\(text)\"")'"
        case .oneOf(let values): "'\(field.name): …' with the value \(choice(of: values))"
        case .secret: "'\(field.name): {\(secretReference)}'"
        }
    }
}
