internal import DaprCatalogue
internal import DaprComponents
package import Findings

extension DiagnosticCode {
    package static let literalSecret = DiagnosticCode(
        "literal-secret", of: .lint,
        page: CodePage(
            """
            A password, key or token stands in the file, and so in the repository, in its history and in every \
            manifest that is rendered from it. Whoever may read those can use it, and it stays readable after \
            it is removed.
            """,
            wayOut: """
                Put it into a Secret of the cluster, write 'secretKeyRef' with 'name' and 'key' in the place of \
                'value', and change the password, as it is known now. A URL with a password in it is a secret as \
                a whole, in whichever setting it stands, and so is one of NATS with a token, and a private key.
                """,
            example: [
                .printed(
                    """
                    fires.yaml:26:15: warning: a secret is written out in 'saslPassword' [literal-secret]
                      26 |       - name: saslPassword
                         |               ^~~~~~~~~~~~
                         = help: put it into a Secret, and write 'secretKeyRef: {name: …, key: …}' in the place of 'value'
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
            bag.add(literalSecret(setting.name, isStrict: options.isStrict))
        }
    }
}

private func literalSecret(_ name: Located<String>, isStrict: Bool) -> Diagnostic {
    Diagnostic(
        isStrict ? .error : .warning, .literalSecret, "a secret is written out in '\(name.value)'", at: name.span,
        help: "put it into a Secret, and write 'secretKeyRef: {name: …, key: …}' in the place of 'value'")
}
