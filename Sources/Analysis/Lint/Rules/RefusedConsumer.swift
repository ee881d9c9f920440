internal import Brokers
package import Findings

extension DiagnosticCode {
    package static let refusedConsumer = DiagnosticCode(
        "refused-consumer", of: .lint, .error,
        page: CodePage(
            """
            The name of a consumer, of its queue group or of a stream has a sign that NATS refuses, such as a \
            space or a dot. The sidecar starts, but never subscribes, so no event arrives.
            """,
            wayOut: """
                Write a name of letters, digits, '-' and '_'. Or remove it: ofevents gives each reader a name.
                """,
            source: "components-contrib#1655; nats-io/nats.go#633; run with Dapr 1.18",
            example: [
                .printed(
                    """
                    fires.yaml:13:34: error: NATS refuses the name 'auth durable' of 'durableName', so no event arrives: it contains a space [refused-consumer]
                      13 | …"auth durable"…
                         |  ^~~~~~~~~~~~~~
                         = help: write letters, digits, '-' and '_'
                    """)
            ]))
}

extension Rule {
    /// NATS takes the names of consumers and streams.
    static let refusedConsumer = Rule(.refusedConsumer, .faults(.refusedConsumer, .refusedConsumer))
}
