internal import DaprCatalogue
internal import DaprComponents
internal import EventsAPI
package import Findings
internal import Text
internal import YAMLTree

extension DiagnosticCode {
    package static let invalidSettingValue = DiagnosticCode(
        "invalid-setting-value", of: .lint,
        page: CodePage(
            """
            The value has the wrong type, is a list or a mapping in place of a text, is too large or too small, or is none of the possible values. The \
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
    checkStructures(of: component, into: &bag)
    let schedule = component.schedule
    for setting in component.settings {
        if let value = setting.value, let odd = oddEnd(of: value.value) { bag.add(oddValue(setting, odd)) }
        guard let field = setting.field, let value = setting.plainText else { continue }
        if field.name == schedule, setting.isPublic {
            if let fault = faultOfSchedule(value.value) { bag.add(invalidSchedule(value, fault)) }
        } else if let expected = expectation(of: setting.meantText ?? value.value, field) {
            bag.add(invalidValue(setting, value, expected: expected))
        }
    }
}

/// Reports each list and mapping, but for a schema, which is JSON.
private func checkStructures(of component: LintedComponent, into bag: inout DiagnosticBag) {
    for (written, setting) in zip(component.spec.metadata, component.settings) {
        guard let value = written.structure else { continue }
        if let known = component.known, known.endings.contains(where: setting.name.value.hasSuffix) { continue }
        bag.add(structure(value, of: setting))
    }
}

private func structure(_ value: YAMLNode, of setting: LookedUpSetting) -> Diagnostic {
    let what = if case .sequence = value.content { "a list" } else { "a mapping" }
    return Diagnostic(
        .warning, .invalidSettingValue,
        "Dapr takes the value of '\(shortened(setting.name.value))' as one text, and this is \(what)",
        at: setting.name.span,
        help: (setting.isPublic ? value.joinedTexts : nil).map { "write '\($0)'" }
            ?? "write one text; Dapr would take the JSON of the value as the text")
}

extension YAMLNode {
    /// The items of a list of texts with commas between them, as Dapr reads lists; nil for anything else.
    fileprivate var joinedTexts: String? {
        guard case .sequence(let items) = content, !items.isEmpty else { return nil }
        let texts = items.compactMap { item -> String? in
            guard case .scalar(let scalar) = item.content, scalar.type != .null,
                !scalar.text.contains(where: ",'\n".contains)
            else { return nil }
            return scalar.text
        }
        return texts.count == items.count ? shortened(texts.joined(separator: ",")) : nil
    }
}

/// The words leave out a value that may be a secret.
private func invalidValue(_ setting: LookedUpSetting, _ value: Located<String>, expected: String) -> Diagnostic {
    Diagnostic(
        .warning, .invalidSettingValue,
        "the setting '\(setting.name.value)' cannot be \(setting.isPublic ? "'\(shortened(value.value))'" : "this value")",
        at: setting.isPublic ? value.span : setting.name.span,
        help: helpForUnfilled(value.value) ?? "write \(expected)")
}

/// A character at the begin or the end of a value that nobody means as a part of it: a no-break space, or a quote of typography, of which
/// YAML knows nothing.
private func oddEnd(of text: String) -> Unicode.Scalar? {
    [text.unicodeScalars.first, text.unicodeScalars.last].compactMap(\.self).first { scalar in
        switch scalar.value {
        case 0xA0, 0x2018...0x201F, 0x202F, 0xAB, 0xBB, 0xFEFF, 0x200B: true
        default: false
        }
    }
}

private func oddValue(_ setting: LookedUpSetting, _ odd: Unicode.Scalar) -> Diagnostic {
    Diagnostic(
        .warning, .invalidSettingValue,
        "the value of '\(shortened(setting.name.value))' begins or ends with \(described(odd)), which is a part of the text",
        at: setting.name.span, help: "remove it; quotes of YAML are \" and '")
}

private func invalidSchedule(_ value: Located<String>, _ fault: ScheduleFault) -> Diagnostic {
    Diagnostic(
        .warning, .invalidSettingValue, "Dapr does not accept this schedule: \(fault.message)", at: value.span,
        help: fault.help)
}
