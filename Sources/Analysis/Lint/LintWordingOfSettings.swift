internal import DaprCatalogue
internal import DaprComponents
internal import EventsAPI
internal import Findings
internal import Text

/// The words of findings about what a setting is to be; no value that may be a secret is in them.
extension LintWording {
    // MARK: What is needed

    /// - Parameter reason: what asks for it; nil where the component always does.
    static func emptySetting(
        _ name: Located<String>, _ field: ComponentField, of type: String, because reason: String?
    ) -> Diagnostic {
        Diagnostic(
            .warning, .missingSetting, "\(type) needs a value for '\(name.value)'" + because(reason), at: name.span,
            help: field.secret == .sensitive
                ? "give it a '\(secretReference)'" : "give it a 'value', a 'secretKeyRef' or an 'envRef'")
    }

    /// - Parameters:
    ///   - fields: the setting, and behind it those that will do in its place.
    ///   - misspelt: a setting that is there and most likely meant for it.
    static func missingSetting(
        _ fields: [ComponentField], of type: Located<String>, misspelt: String?, because reason: String?
    ) -> Diagnostic {
        let names = fields.map { "'\($0.name)'" }.joined(separator: " or ")
        let items = fields.map { "'- name: \($0.name)' with \(content(of: $0))" }.joined(separator: " or ")
        return Diagnostic(
            .warning, .missingSetting, "\(type.value) needs the setting \(names)" + because(reason), at: type.span,
            help: misspelt.map { "if '\($0)' is meant for it, rename that" } ?? "add \(items) to 'metadata'")
    }

    private static let secretReference = "secretKeyRef: {name: …, key: …}"

    private static func because(_ reason: String?) -> String { reason.map { ", because \($0)" } ?? "" }

    private static func content(of field: ComponentField) -> String {
        if field.secret == .sensitive { return "'\(secretReference)'" }
        return field.allowedValues.isEmpty ? "a value" : "the value \(choice(of: field.allowedValues))"
    }

    // MARK: What it holds

    static func invalidSettingValue(_ setting: LookedUpSetting, _ value: Located<String>, expected: String)
        -> Diagnostic
    {
        Diagnostic(
            .warning, .invalidSettingValue,
            "'\(setting.name.value)' cannot be \(setting.isPublic ? "'\(shortened(value.value))'" : "this value")",
            at: setting.isPublic ? value.span : setting.name.span, help: "write \(expected)")
    }

    static func invalidSchedule(_ value: Located<String>, _ fault: String) -> Diagnostic {
        Diagnostic(
            .warning, .invalidSettingValue, "this schedule would not start: \(fault)", at: value.span,
            help: "write '[second] minute hour day month weekday', '@daily' or '@every 5m'")
    }

    static func tooOften(_ value: Located<String>) -> Diagnostic {
        Diagnostic(
            .warning, .scheduleTooOften, "'\(value.value)' comes more often than once a second", at: value.span,
            help: "write '@every 1s' or more: Dapr has no lower limit, and the pod would do nothing else")
    }

    static func spacesInList(_ setting: LookedUpSetting, _ value: Located<String>) -> Diagnostic {
        let isBlock = value.value.last?.isNewline == true && value.value.count(where: \.isWhitespace) == 1
        return Diagnostic(
            .warning, .spacesInList,
            isBlock
                ? "'\(setting.name.value)' ends in a line break, which Dapr does not trim"
                : "Dapr does not trim the blanks in '\(setting.name.value)'",
            at: setting.isPublic ? value.span : setting.name.span,
            help: isBlock
                ? "write '|-' in the place of '|', or the value on one line"
                : "write the items with commas alone between them")
    }

    // MARK: What it is called

    static func deprecatedSetting(_ name: Located<String>, _ field: ComponentField, of type: ComponentType)
        -> Diagnostic
    {
        Diagnostic(
            .warning, .deprecatedSetting, "the setting '\(name.value)' of \(type.type) is deprecated", at: name.span,
            help: advice(for: field, of: type))
    }

    private static func advice(for field: ComponentField, of type: ComponentType) -> String {
        switch field.successor {
        case "": return "remove it: nothing reads it any more"
        case let successor?:
            let values = type.allFields[successor.lowercased()]?.allowedValues ?? []
            return values.isEmpty
                ? "write '\(successor)' ('ofevents explain \(type.type).\(successor)')"
                : "write '\(successor)' with \(choice(of: values))"
        case nil: return "'ofevents explain \(type.type)' lists the settings"
        }
    }
}
