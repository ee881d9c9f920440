internal import DaprCatalogue
internal import DaprComponents
package import Findings
internal import Text

extension DiagnosticCode {
    package static let invalidSettingValue = DiagnosticCode(
        "invalid-setting-value", of: .lint,
        page: CodePage(
            """
            The value has the wrong type, is too large or too small, or is none of the possible values. The \
            sidecar does not start, or uses the default without a message. For Dapr, a boolean with an unknown \
            word is false. A schedule of 'bindings.cron' has five fields, or six with seconds, with days of the \
            week from 0 to 6. Or it is one of '@yearly', '@monthly', '@weekly', '@daily', '@hourly' and '@every' \
            with a duration.
            """,
            wayOut: """
                Write a value as the finding says. 'ofevents explain bindings.cron.schedule' shows the values of \
                this setting, and so for every other one.
                """,
            example: [
                .printed(
                    """
                    fires.yaml:29:16: warning: the setting 'initialOffset' cannot be 'latest' [invalid-setting-value]
                      29 |         value: latest
                         |                ^~~~~~
                         = help: write 'newest' or 'oldest'
                    """)
            ]))
}

extension Rule {
    /// Each value is one that the field may have, and a schedule is one that cron reads.
    static let invalidSettingValue = Rule(.invalidSettingValue, .settings(check))
}

private func check(_ component: LintedComponent, _ options: LintOptions, into bag: inout DiagnosticBag) {
    let schedule = component.schedule
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
        "the setting '\(setting.name.value)' cannot be \(setting.isPublic ? "'\(shortened(value.value))'" : "this value")",
        at: setting.isPublic ? value.span : setting.name.span, help: "write \(expected)")
}

private func invalidSchedule(_ value: Located<String>, _ fault: ScheduleFault) -> Diagnostic {
    Diagnostic(
        .warning, .invalidSettingValue, "Dapr does not accept this schedule: \(fault.message)", at: value.span,
        help: fault.help)
}
