internal import DaprCatalogue
internal import DaprComponents
package import Findings

extension DiagnosticCode {
    package static let settingLetterCase = DiagnosticCode(
        "setting-letter-case", of: .lint, .error, or: .warning,
        page: CodePage(
            """
            The letter case of the setting is one that Dapr does not accept. Dapr reads most settings in any \
            letter case, but some in only one. In another one it uses the default. A component that needs the \
            setting then does not start, or gives no event: that is an error.
            """,
            wayOut: "Write the name as the finding says. '--fix' does this if no other entry has that name.",
            source: "dapr/kit: metadata; run with Dapr 1.18",
            example: [
                .printed(
                    """
                    fires.yaml:24:15: error: Dapr ignores 'Topics': capital and small letters matter, and the setting is named 'topics' [setting-letter-case]
                      24 |       - name: Topics
                         |               ^~~~~~
                         = help: write 'topics'
                    """)
            ]))
}

extension Rule {
    /// A setting is in the letter case in which Dapr finds it.
    static let settingLetterCase = Rule(.settingLetterCase, .settings(check))
}

private func check(_ component: LintedComponent, _ options: LintOptions, into bag: inout DiagnosticBag) {
    // A field has the letter case that the decoder knows.
    guard component.spec.spelling == nil else { return }
    for setting in component.distinct.first {
        guard let field = setting.field, field.isExact, field.name != setting.name.value,
            field.name.lowercased() == setting.key
        else { continue }
        let isAlone = component.settings.count { $0.key == setting.key } == 1
        let isNeeded = isAlone && component.known?.needed.contains { $0.name == field.name } == true
        bag.add(letterCase(setting.name, field.name, isAlone: isAlone, isNeeded ? .error : .warning))
    }
}

/// - Parameter isAlone: false where another entry has the name in another letter case.
private func letterCase(_ name: Located<String>, _ right: String, isAlone: Bool, _ severity: Severity) -> Diagnostic {
    Diagnostic(
        severity, .settingLetterCase,
        "Dapr ignores '\(name.value)': capital and small letters matter, and the setting is named '\(right)'",
        at: name.span,
        help: "write '\(right)'",
        fix: isAlone ? Fix(rename: name.span, to: right) : nil)
}
