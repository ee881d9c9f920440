internal import Brokers
package import Findings

extension DiagnosticCode {
    package static let addressWithoutScheme = DiagnosticCode(
        "address-without-scheme", of: .lint, .error,
        page: CodePage(
            """
            The setting takes a URL, and this address has no scheme, or one that the client does not know. The \
            sidecar does not start, or never subscribes.
            """,
            wayOut: """
                Begin the address with a scheme, such as 'mqtt://' or 'amqp://'.
                """,
            source: "components-contrib: pubsub/mqtt3/mqtt.go, pubsub/rabbitmq/rabbitmq.go; run with Dapr 1.18",
            example: [
                .printed(
                    """
                    fires.yaml:17:16: error: the value of 'url' has no scheme: no event arrives [address-without-scheme]
                      17 | …url…
                         |  ^~~
                         = help: begin it with 'mqtt://', as in 'mqtt://mqtt.shop.svc:1883'
                    """)
            ]))
}

extension Rule {
    /// An address that needs a scheme has one that the client knows.
    static let addressWithoutScheme = Rule(.addressWithoutScheme, .faults(.addressWithoutScheme, .addressWithoutScheme))
}
