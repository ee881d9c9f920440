internal import Brokers
package import Findings

extension DiagnosticCode {
    package static let limitWithoutAcknowledgement = DiagnosticCode(
        "limit-without-acknowledgement", of: .lint, .error,
        page: CodePage(
            """
            NATS refuses a limit of events without an acknowledgement if nothing is acknowledged. The sidecar \
            subscribes to nothing, and only its log says so.
            """,
            wayOut: """
                Let events be acknowledged: without that a failed delivery loses them.
                """,
            source: """
                nats-server: server/consumer.go; run with Dapr 1.18
                """,
            example: [
                .printed(
                    """
                    fires.yaml:21:38: error: NATS refuses 'maxAckPending' with 'ackPolicy: none', so no event arrives [limit-without-acknowledgement]
                      21 | …"10"…
                         |  ^~~~
                         = help: remove 'ackPolicy': with 'none' events would be lost
                    """)
            ]))
}

extension Rule {
    /// A limit of events without an acknowledgement stands where there are acknowledgements.
    static let limitWithoutAcknowledgement = Rule(
        .limitWithoutAcknowledgement, .faults(.limitWithoutAcknowledgement, .limitWithoutAcknowledgement))
}
