internal import DaprComponents
internal import Findings
internal import Text

/// A value that is written out whole, as a fact about it looks at it.
struct WrittenValue {
    let setting: LookedUpSetting
    let text: String
    let component: LookedUpComponent
    let role: BrokerRole

    /// What its author calls the setting.
    var name: String { setting.name.value }

    /// The value with the name, as a message shows it.
    var shown: String { "'\(name): \(shortened(text))'" }

    /// True where it is a whole number of these, in any number of digits.
    func isNumber(_ number: Int) -> Bool { Int(text) == number }
}

/// What is wrong with a value.
struct ValueFault {
    /// The message, and what follows `help:`.
    let reason: String
    let help: String

    /// The value in its place, where there is exactly one.
    var fixed: String?

    init(_ reason: String, help: String, fixed: String? = nil) {
        (self.reason, self.help, self.fixed) = (reason, help, fixed)
    }

    /// The same at its place: a value that may be a secret is not shown, and its name is.
    func fault(_ kind: SettingFault.Kind, _ severity: Severity, of setting: LookedUpSetting) -> SettingFault {
        let place = setting.isPublic ? setting.value?.span : nil
        return SettingFault(
            kind, severity, at: place ?? setting.name.span, reason, help: help,
            fix: place.flatMap { place in fixed.map { Fix(rename: place, to: $0) } })
    }
}

extension LookedUpSetting {
    /// The value as it is written; nil for a reference, for a template, for none, and where something is still to be filled in.
    var writtenText: String? {
        guard let text = value?.value, !text.isEmpty, !isTemplate, unfilled == nil else { return nil }
        return text
    }
}

extension SettingFact {
    /// Facts about what values say, one for each setting.
    static func values(
        _ kind: SettingFault.Kind, _ severity: Severity, of settings: String...,
        find: @escaping @Sendable (WrittenValue) -> ValueFault?
    ) -> [SettingFact] {
        settings.map { name in
            SettingFact(name) { setting, component, role in
                guard let text = setting.writtenText else { return nil }
                let value = WrittenValue(setting: setting, text: text, component: component, role: role)
                return find(value)?.fault(kind, severity, of: setting)
            }
        }
    }
}
