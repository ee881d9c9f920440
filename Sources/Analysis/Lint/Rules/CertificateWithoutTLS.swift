internal import Brokers
package import Findings

extension DiagnosticCode {
    package static let certificateWithoutTLS = DiagnosticCode(
        "certificate-without-tls", of: .lint,
        page: CodePage(
            title: "certificate without TLS",
            """
            A certificate has no effect, because the component connects without TLS. What it sends can be read \
            on the way.
            """,
            wayOut: """
                Let the component speak TLS, or remove the certificates.
                """,
            source: """
                components-contrib: common/component/kafka/auth.go, bindings/mqtt3, pubsub/rabbitmq, \
                common/component/redis; run with Dapr 1.18
                """,
            example: [
                .printed(
                    """
                    fires.yaml:20:16: warning: 'caCert' has no effect, because 'authType' is 'none' [certificate-without-tls]
                      20 | …caCert…
                         |  ^~~~~~
                         = help: choose another 'authType', or remove 'caCert'
                    """)
            ]))
}

extension Rule {
    /// Certificates stand where TLS uses them.
    static let certificateWithoutTLS = Rule(
        .certificateWithoutTLS, .faults(.certificateWithoutTLS, .certificateWithoutTLS))
}
