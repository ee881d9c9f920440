internal import Brokers
internal import DaprCatalogue
internal import DaprComponents
internal import EventsAPI
package import Findings
internal import Text
internal import YAMLTree

extension DiagnosticCode {
    package static let invalidSettingValue = DiagnosticCode(
        "invalid-setting-value", of: .lint, .error, or: .warning,
        page: CodePage(
            """
            The value has the wrong type, is a list or a mapping in place of a text, is too large or too small, or is \
            none of the possible values. The sidecar does not start, or uses the default without a message. The same \
            is true for 'initTimeout' beside 'metadata', which is a time with a unit. Or the value has a template, a \
            variable or a placeholder that was not replaced, or typographic quotes, which are no quotes to YAML. For Dapr, a boolean with an unknown \
            word is false. A schedule of 'bindings.cron' has five fields, or six with seconds, with days of the \
            week from 0 to 6. Or it is one of '@yearly', '@monthly', '@weekly', '@daily', '@hourly' and '@every' \
            with a duration.
            """,
            wayOut: """
                Write a value as the finding says. 'ofevents explain bindings.cron.schedule' shows the values of \
                this setting, and so for every other one.
                """,
            source: "dapr/kit: metadata, config and cron; run with Dapr 1.18",
            example: [
                .printed(
                    """
                    fires.yaml:29:16: error: the setting 'initialOffset' cannot be 'latest' [invalid-setting-value]
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
    checkStructures(of: component, into: &bag)
    checkTimeout(of: component, into: &bag)
    let schedule = component.schedule
    for setting in component.settings {
        if let text = setting.unfilled { bag.add(unfilled(setting, text)) }
        // Nothing reads a setting that nothing has taken the place of.
        guard let field = setting.field, field.successor != "", let value = setting.plainText else { continue }
        if field.name == schedule, setting.isPublic {
            if let fault = faultOfSchedule(value.value) { bag.add(invalidSchedule(value, fault)) }
        } else if !component.hasSuccessor(of: field),
            let expected = expectation(of: setting.meantText ?? value.value, field)
        {
            bag.add(invalidValue(setting, value, expected: expected, component.outcome(of: field)))
        }
    }
}

/// What a sidecar makes of a value that a field cannot have.
private enum Outcome {
    /// It does not start.
    case refused

    /// It goes on with another value, in words that follow `takes`.
    case replaced(String)

    /// Nobody has tried.
    case unknown
}

extension LintedComponent {
    /// True where Dapr reads what came in the place of a field, and not the field: `authRequired` beside `authType` (common/component/kafka).
    fileprivate func hasSuccessor(of field: ComponentField) -> Bool {
        guard field.isDeprecated, let name = field.successor, let successor = setting(name) else { return false }
        return !successor.isAbsent
    }

    /// What becomes of a value that a field cannot have: what dapr/kit cannot decode ends the sidecar, but for a boolean, which is false to it
    /// (`metadata/utils.go`, and `config/decode.go` for strict fields); a choice is the component's own (run with Dapr 1.18).
    fileprivate func outcome(of field: ComponentField) -> Outcome {
        if let other = broker.replacements?[field.name] { return .replaced(other) }
        if field.type == "bool", !field.isStrict, field.allowedValues.isEmpty { return .replaced("'false'") }
        return field.allowedValues.isEmpty || broker.replacements != nil ? .refused : .unknown
    }
}

/// Reports each list and mapping, but for a schema, which is JSON.
private func checkStructures(of component: LintedComponent, into bag: inout DiagnosticBag) {
    for (written, setting) in zip(component.spec.metadata, component.settings) {
        guard let value = written.structure else { continue }
        if let known = component.known, known.endings.contains(where: setting.name.value.hasSuffix) { continue }
        let isText = setting.field.map { $0.type == "string" && $0.allowedValues.isEmpty } ?? true
        bag.add(structure(value, of: setting, isText ? .warning : .error))
    }
}

private func structure(_ value: YAMLNode, of setting: LookedUpSetting, _ severity: Severity) -> Diagnostic {
    let what = if case .sequence = value.content { "a list" } else { "a mapping" }
    return Diagnostic(
        severity, .invalidSettingValue,
        "Dapr takes the value of '\(shortened(setting.name.value))' as one text, and this is \(what)",
        at: setting.name.span,
        help: (setting.isPublic ? value.publicTexts : nil).map { "write '\(shortened($0))'" }
            ?? "write one text; Dapr would take the JSON of the value as the text")
}

/// The words leave out a value that may be a secret.
private func invalidValue(
    _ setting: LookedUpSetting, _ value: Located<String>, expected: String, _ outcome: Outcome
) -> Diagnostic {
    let (severity, effect): (Severity, String) =
        switch outcome {
        case .refused: (.error, "")
        case .replaced(let other): (.warning, ": Dapr takes \(other)")
        case .unknown: (.warning, "")
        }
    let value = setting.isPublic ? value : nil
    return Diagnostic(
        severity, .invalidSettingValue,
        "the setting '\(setting.name.value)' cannot be \(value.map { "'\(shortened($0.value))'" } ?? "this value")\(effect)",
        at: value?.span ?? setting.name.span,
        help: "write \(expected)")
}

private func unfilled(_ setting: LookedUpSetting, _ text: UnfilledText) -> Diagnostic {
    Diagnostic(
        .warning, .invalidSettingValue, "the value of '\(shortened(setting.name.value))' \(text.fault)",
        at: setting.name.span, help: text.help)
}

/// How long the sidecar waits for a component: a text that is no duration is ignored, and with none or a negative one it exits (Dapr 1.18).
private func checkTimeout(of component: LintedComponent, into bag: inout DiagnosticBag) {
    guard let timeout = component.spec.initTimeout else { return }
    let fault: (message: String, help: String)
    var severity = Severity.warning
    if let text = UnfilledText(timeout.value) {
        fault = ("the value of 'initTimeout' \(text.fault)", text.help)
    } else if let duration = goDuration(timeout.value) {
        if duration > .zero { return }
        severity = .error
        fault = (
            "with 'initTimeout: \(shortened(timeout.value))' the sidecar does not start", "write a time such as '30s'"
        )
    } else {
        // What lacks its unit alone is another rule's.
        if isWithoutUnit(timeout.value) { return }
        fault = (
            "Dapr ignores 'initTimeout: \(shortened(timeout.value))', and waits for 5 seconds",
            "write a time with a unit, such as '30s'"
        )
    }
    bag.add(Diagnostic(severity, .invalidSettingValue, fault.message, at: timeout.span, help: fault.help))
}

private func invalidSchedule(_ value: Located<String>, _ fault: ScheduleFault) -> Diagnostic {
    Diagnostic(
        .error, .invalidSettingValue, "Dapr does not accept this schedule: \(fault.message)", at: value.span,
        help: fault.help)
}
