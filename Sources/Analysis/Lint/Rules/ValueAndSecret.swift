package import Findings

extension DiagnosticCode {
    package static let valueAndSecret = DiagnosticCode(
        "value-and-secret", of: .lint,
        page: CodePage(
            """
            The setting has a 'value' and a 'secretKeyRef', which takes its place. Whoever changes the value \
            changes nothing, and if it is an old password, it still stands in the repository.
            """,
            wayOut: "Remove 'value'; if it was a password that is still valid, change that too.",
            example: [
                .printed(
                    """
                    fires.yaml:26:15: warning: 'saslPassword' has a value and a secretKeyRef, which takes its place [value-and-secret]
                      26 |       - name: saslPassword
                         |               ^~~~~~~~~~~~
                         = help: remove the value
                    """)
            ]))
}
