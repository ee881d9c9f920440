internal import Brokers
package import Findings

extension DiagnosticCode {
    package static let heartbeatOverSession = DiagnosticCode(
        "heartbeat-over-session", of: .lint, .error,
        page: CodePage(
            """
            The time between two heartbeats to Kafka is not shorter than the session, which ends without them. \
            The sidecar does not start.
            """,
            wayOut: """
                Write at least three heartbeats into a session. If one of the two is absent, its default \
                counts.
                """,
            source: """
                IBM/sarama: config.go; run with Dapr 1.18
                """,
            example: [
                .printed(
                    """
                    fires.yaml:20:42: error: 'heartbeatInterval' (30s) must be shorter than 'sessionTimeout' (10s), or the sidecar does not start [heartbeat-over-session]
                      20 | …"30s"…
                         |  ^~~~~
                         = help: write at most a third of 'sessionTimeout'
                    """)
            ]))
}

extension Rule {
    /// A session is longer than the time between two heartbeats.
    static let heartbeatOverSession = Rule(.heartbeatOverSession, .faults(.heartbeatOverSession, .heartbeatOverSession))
}
