internal import Brokers
package import Findings

extension DiagnosticCode {
    package static let incompleteCertificates = DiagnosticCode(
        "incomplete-certificates", of: .lint,
        page: CodePage(
            """
            RabbitMQ's binding uses certificates only if all three are set. With one or two of them it \
            connects as if there were none.
            """,
            wayOut: """
                Add what is missing, or remove the others.
                """,
            source: """
                components-contrib: bindings/rabbitmq/rabbitmq.go
                """,
            example: [
                .printed(
                    """
                    fires.yaml:20:16: warning: 'caCert' has no effect without 'clientCert' and 'clientKey' [incomplete-certificates]
                      20 | …caCert…
                         |  ^~~~~~
                         = help: add 'clientCert' and 'clientKey', or remove 'caCert'
                    """)
            ]))
}

extension Rule {
    /// Certificates that count together are all there.
    static let incompleteCertificates = Rule(
        .incompleteCertificates, .faults(.incompleteCertificates, .incompleteCertificates))
}
