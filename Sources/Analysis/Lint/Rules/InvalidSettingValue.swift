internal import Brokers
internal import DaprCatalogue
internal import DaprComponents
internal import EventsAPI
package import Findings
internal import Text

extension DiagnosticCode {
    package static let invalidSettingValue = DiagnosticCode("invalid-setting-value", of: .lint)
}

extension Rule {
    /// Each value is one that the field may have, and a schedule is one that cron reads.
    static let invalidSettingValue = Rule(.invalidSettingValue, .settings(check))
}

private func check(_ component: LintedComponent, _ options: LintOptions, into bag: inout DiagnosticBag) {
    let schedule = component.broker.schedule
    for setting in component.settings {
        guard let field = setting.field, let value = setting.plainText else { continue }
        if field.name == schedule, setting.isPublic {
            if let fault = faultOfSchedule(value.value) { bag.add(invalidSchedule(value, fault)) }
        } else if let expected = expectation(of: setting.meantText ?? value.value, field) {
            bag.add(invalidValue(setting, value, expected: expected))
        }
    }
}

/// The words leave out a value that may be a secret.
private func invalidValue(_ setting: LookedUpSetting, _ value: Located<String>, expected: String) -> Diagnostic {
    Diagnostic(
        .warning, .invalidSettingValue,
        "'\(setting.name.value)' cannot be \(setting.isPublic ? "'\(shortened(value.value))'" : "this value")",
        at: setting.isPublic ? value.span : setting.name.span, help: "write \(expected)")
}

private func invalidSchedule(_ value: Located<String>, _ fault: String) -> Diagnostic {
    Diagnostic(
        .warning, .invalidSettingValue, "this schedule would not start: \(fault)", at: value.span,
        help: "write '[second] minute hour day month weekday', '@daily' or '@every 5m'")
}
