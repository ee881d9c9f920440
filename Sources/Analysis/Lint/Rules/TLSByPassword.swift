internal import Brokers
package import Findings

extension DiagnosticCode {
    package static let tlsByPassword = DiagnosticCode(
        "tls-by-password", of: .lint, .note,
        page: CodePage(
            title: "TLS by password",
            """
            For Kafka, authentication by password turns TLS on. A broker without TLS then never answers, and \
            one with a certificate of your own authority is refused.
            """,
            wayOut: """
                Say which it is: add your authority's certificate, or turn TLS off.
                """,
            source: """
                components-contrib: common/component/kafka/auth.go
                """,
            example: [
                .printed(
                    """
                    fires.yaml:19:33: note: 'password' turns TLS on: the broker needs it, with a certificate of a public authority [tls-by-password]
                      19 | …"password"…
                         |  ^~~~~~~~~~
                         = help: for your own authority add 'caCert', and for a broker without TLS 'disableTls: "true"'
                    """)
            ]))
}

extension Rule {
    /// Who authenticates by password says whether the broker speaks TLS.
    static let tlsByPassword = Rule(.tlsByPassword, .faults(.tlsByPassword, .tlsByPassword))
}
