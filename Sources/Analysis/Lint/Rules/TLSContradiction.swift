internal import Brokers
package import Findings

extension DiagnosticCode {
    package static let tlsContradiction = DiagnosticCode(
        "tls-contradiction", of: .lint, .error,
        page: CodePage(
            title: "TLS contradiction",
            """
            One setting asks for TLS or for a protocol, and another one for the opposite. The sidecar does not \
            start.
            """,
            wayOut: """
                Decide how the broker is reached, and remove the setting that says otherwise.
                """,
            source: """
                components-contrib: common/component/kafka/auth.go and pubsub/rabbitmq/metadata.go; run with \
                Dapr 1.18
                """,
            example: [
                .printed(
                    """
                    fires.yaml:23:35: error: 'mtls' needs TLS, and 'disableTls' turns it off, so the sidecar does not start [tls-contradiction]
                      23 | …"true"…
                         |  ^~~~~~
                         = help: remove 'disableTls'
                    """)
            ]))
}

extension Rule {
    /// Settings agree on how the broker is reached.
    static let tlsContradiction = Rule(.tlsContradiction, .faults(.tlsContradiction, .tlsContradiction))
}
