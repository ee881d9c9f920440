internal import DaprComponents
package import Findings
internal import Text

extension DiagnosticCode {
    package static let valueAndSecret = DiagnosticCode(
        "value-and-secret", of: .lint,
        page: CodePage(
            """
            The setting has both a 'value' and a 'secretKeyRef', and Dapr uses the 'secretKeyRef'. A change of the \
            value has no effect. If the value is an old password, it is still in the repository.
            """,
            wayOut: "Remove 'value'. If it was a password that is still valid, change the password too.",
            source: "dapr/dapr: pkg/components/secret",
            example: [
                .printed(
                    """
                    fires.yaml:32:15: warning: the setting 'saslPassword' has both 'value' and 'secretKeyRef': Dapr uses only 'secretKeyRef' [value-and-secret]
                      32 |       - name: saslPassword
                         |               ^~~~~~~~~~~~
                         = help: remove 'value'
                    """)
            ]))
}

extension Rule {
    /// A setting has one value, written out or taken from a Secret.
    static let valueAndSecret = Rule(.valueAndSecret, .settings(check))
}

private func check(_ component: LintedComponent, _ options: LintOptions, into bag: inout DiagnosticBag) {
    for setting in component.settings where setting.hasSecretReference && setting.value != nil {
        bag.add(valueAndSecret(setting.name))
    }
}

private func valueAndSecret(_ name: Located<String>) -> Diagnostic {
    Diagnostic(
        .warning, .valueAndSecret,
        "the setting '\(shortened(name.value))' has both 'value' and 'secretKeyRef': Dapr uses only 'secretKeyRef'",
        at: name.span, help: "remove 'value'")
}
