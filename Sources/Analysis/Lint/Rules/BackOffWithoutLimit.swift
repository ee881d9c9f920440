internal import Brokers
package import Findings

extension DiagnosticCode {
    package static let backOffWithoutLimit = DiagnosticCode(
        "backoff-without-limit", of: .lint, .error,
        page: CodePage(
            """
            NATS refuses times between deliveries if the number of deliveries is not limited, or not larger \
            than the number of these times. The sidecar subscribes to nothing.
            """,
            wayOut: """
                Use one time for all deliveries. With a limit, NATS drops an event after that many.
                """,
            source: """
                nats-server: server/consumer.go; run with Dapr 1.16 and 1.18
                """,
            example: [
                .printed(
                    """
                    fires.yaml:20:32: error: NATS refuses a 'backOff' without a larger 'maxDeliver', so no event arrives [backoff-without-limit]
                      20 | …"1s,5s"…
                         |  ^~~~~~~
                         = help: remove 'backOff', and set 'ackWait' to the time between two deliveries
                    """)
            ]))
}

extension Rule {
    /// Times between deliveries have the limit that they need.
    static let backOffWithoutLimit = Rule(.backOffWithoutLimit, .faults(.backOffWithoutLimit, .backOffWithoutLimit))
}
