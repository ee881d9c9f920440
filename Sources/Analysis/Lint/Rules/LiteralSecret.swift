internal import DaprCatalogue
internal import DaprComponents
package import Findings

extension DiagnosticCode {
    package static let literalSecret = DiagnosticCode(
        "literal-secret", of: .lint,
        page: CodePage(
            """
            A password, key or token is in the file. So it is in the repository, in its history and in every \
            rendered manifest. Everybody who can read those can use it, even after you remove it.
            """,
            wayOut: """
                Put it into a Secret of the cluster, and write 'secretKeyRef' with 'name' and 'key' instead of \
                'value'. Then change the password, because it is known now. A URL with a password is a secret as a \
                whole, in every setting. So is a NATS URL with a token, and a private key.
                """,
            example: [
                .printed(
                    """
                    fires.yaml:32:15: warning: the value of 'saslPassword' is a secret, and is in this file as plain text [literal-secret]
                      32 |       - name: saslPassword
                         |               ^~~~~~~~~~~~
                         = help: put it into a Kubernetes Secret, and write 'secretKeyRef: {name: …, key: …}' instead of 'value: …'
                    """)
            ]))
}

extension Rule {
    /// A secret is a reference and not written out.
    static let literalSecret = Rule(.literalSecret, .settings(check))
}

private func check(_ component: LintedComponent, _ options: LintOptions, into bag: inout DiagnosticBag) {
    for setting in component.settings {
        guard let value = setting.value?.value, !value.isEmpty, !setting.hasSecretReference else { continue }
        if setting.field?.secret == .sensitive || setting.holdsSecret {
            bag.add(literalSecret(setting, of: component.spec, isStrict: options.isStrict))
        }
    }
}

private func literalSecret(_ setting: LookedUpSetting, of spec: ComponentSpec, isStrict: Bool) -> Diagnostic {
    Diagnostic(
        isStrict ? .error : .warning, .literalSecret,
        "the value of '\(setting.name.value)' is a secret, and is in this file as plain text", at: setting.name.span,
        help: "put it into a Kubernetes Secret, and \(spec.advice(toReplaceBySecret: setting.key))")
}
