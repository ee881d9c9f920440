package import Findings

extension DiagnosticCode {
    package static let deprecatedSetting = DiagnosticCode(
        "deprecated-setting", of: .lint,
        page: CodePage(
            """
            The setting is deprecated. Dapr still reads it, and a later release may not: then the value is \
            ignored without a word, or the sidecar does not start. That comes to light when Dapr is upgraded, \
            in every pod at once.
            """,
            wayOut: """
                Write what has taken its place, which the finding names where there is such a setting, and \
                remove the old one.
                """,
            example: [
                .printed(
                    """
                    fires.yaml:20:15: warning: the setting 'authRequired' of bindings.kafka is deprecated [deprecated-setting]
                      20 |       - name: authRequired
                         |               ^~~~~~~~~~~~
                         = help: write 'authType' with 'none', 'password', 'mtls', 'oidc', 'oidc_private_key_jwt', 'awsiam' or 'certificate'
                    """)
            ]))
}
