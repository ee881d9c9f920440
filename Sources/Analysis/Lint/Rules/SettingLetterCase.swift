internal import DaprCatalogue
internal import DaprComponents
package import Findings

extension DiagnosticCode {
    package static let settingLetterCase = DiagnosticCode("setting-letter-case", of: .lint)
}

extension Rule {
    /// A setting is in the letter case in which Dapr finds it.
    static let settingLetterCase = Rule(.settingLetterCase, .settings(check))
}

private func check(_ component: LintedComponent, _ options: LintOptions, into bag: inout DiagnosticBag) {
    for setting in component.distinct.first {
        guard let field = setting.field, field.isExact, field.name != setting.name.value,
            field.name.lowercased() == setting.key
        else { continue }
        let isAlone = component.settings.count { $0.key == setting.key } == 1
        bag.add(letterCase(setting.name, field.name, isAlone: isAlone))
    }
}

/// - Parameter isAlone: false where another entry has the name in another letter case.
private func letterCase(_ name: Located<String>, _ right: String, isAlone: Bool) -> Diagnostic {
    Diagnostic(
        .warning, .settingLetterCase, "the setting is called '\(right)'", at: name.span,
        help: "write '\(right)': Dapr finds it in this letter case only",
        fix: isAlone ? Fix(rename: name.span, to: right) : nil)
}
