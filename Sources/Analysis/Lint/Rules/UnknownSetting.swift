internal import Brokers
internal import DaprCatalogue
internal import DaprComponents
package import Findings
internal import Text

extension DiagnosticCode {
    package static let unknownSetting = DiagnosticCode(
        "unknown-setting", of: .lint,
        page: CodePage(
            """
            The component has no setting of this name, and Dapr ignores unknown settings without a message. So a \
            mistyped name leaves the default in place: a limit that does not limit, a certificate that is not \
            used.
            """,
            wayOut: """
                Correct the name, or remove the setting. 'ofevents explain bindings.kafka' lists the names, and so \
                for every other type. '--fix' corrects a name with one letter wrong, missing, added or swapped, if \
                only one setting is that near and it is not set yet.
                """,
            source: "components-contrib: metadata.yaml of each component",
            example: [
                .printed(
                    """
                    fires.yaml:28:15: warning: 'initialOfset' is not a setting of 'bindings.kafka': Dapr ignores it [unknown-setting]
                      28 |       - name: initialOfset
                         |               ^~~~~~~~~~~~
                         = help: did you mean 'initialOffset'?
                    """)
            ]))
}

extension Rule {
    /// Each setting is a field of the type: Dapr ignores all others.
    static let unknownSetting = Rule(.unknownSetting, .settings(check))
}

private func check(_ component: LintedComponent, _ options: LintOptions, into bag: inout DiagnosticBag) {
    guard let known = component.known else { return }
    for setting in component.distinct.first where setting.field == nil {
        let name = setting.name
        if known.endings.contains(where: name.value.hasSuffix) { continue }
        let other = component.broker.otherNames[setting.key]
        bag.add(
            unknownSetting(
                name, of: known.type.type, near: component.nearest[name.value], meant: component.meant[name.value],
                called: other.flatMap { component.setting($0) == nil ? $0 : nil }))
    }
}

/// - Parameters:
///   - near: the one that is most likely meant.
///   - meant: the same, where it may be written without a question.
///   - called: Dapr's name for what the broker's own world calls so.
private func unknownSetting(
    _ name: Located<String>, of type: String, near: String?, meant: String?, called: String?
) -> Diagnostic {
    Diagnostic(
        .warning, .unknownSetting, "'\(shortened(name.value))' is not a setting of '\(type)': Dapr ignores it",
        at: name.span,
        help: called.map { "Dapr's name for it is '\($0)'" } ?? near.map { "did you mean '\($0)'?" }
            ?? "remove it, or write a setting that 'ofevents explain \(type)' lists",
        fix: meant == near && called == nil ? meant.map { Fix(rename: name.span, to: $0) } : nil)
}
