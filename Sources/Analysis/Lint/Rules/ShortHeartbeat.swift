internal import Brokers
package import Findings

extension DiagnosticCode {
    package static let shortHeartbeat = DiagnosticCode(
        "short-heartbeat", of: .lint, .error,
        page: CodePage(
            """
            NATS refuses heartbeats of less than 100 milliseconds. The sidecar subscribes to nothing, and only \
            its log says so.
            """,
            wayOut: """
                Write a longer time. A number without a unit counts seconds.
                """,
            source: """
                nats-server: server/consumer.go; run with Dapr 1.16 and 1.18
                """,
            example: [
                .printed(
                    """
                    fires.yaml:20:34: error: NATS refuses a 'heartbeat' of less than 100 milliseconds, so no event arrives [short-heartbeat]
                      20 | …"10ms"…
                         |  ^~~~~~
                         = help: write '1s' or a longer time
                    """)
            ]))
}

extension Rule {
    /// Heartbeats are as long as NATS asks for.
    static let shortHeartbeat = Rule(.shortHeartbeat, .faults(.shortHeartbeat, .shortHeartbeat))
}
