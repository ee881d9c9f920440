internal import Brokers
package import Findings

extension DiagnosticCode {
    package static let unusedCredentials = DiagnosticCode(
        "unused-credentials", of: .lint,
        page: CodePage(
            """
            A name, a password or a token has no effect, because another way to authenticate is chosen. The \
            broker does not see it.
            """,
            wayOut: """
                Choose the way that the credentials belong to, or remove them.
                """,
            source: """
                components-contrib: common/component/kafka/auth.go and pubsub/jetstream/jetstream.go; run with \
                Dapr 1.18
                """,
            example: [
                .printed(
                    """
                    fires.yaml:20:16: warning: 'saslUsername' has no effect, because 'authType' is 'none' [unused-credentials]
                      20 | …saslUsername…
                         |  ^~~~~~~~~~~~
                         = help: set 'authType' to "password", or remove 'saslUsername'
                    """)
            ]))
}

extension Rule {
    /// Credentials belong to the way to authenticate that is chosen.
    static let unusedCredentials = Rule(.unusedCredentials, .faults(.unusedCredentials, .unusedCredentials))
}
