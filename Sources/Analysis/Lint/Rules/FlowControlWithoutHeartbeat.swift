internal import Brokers
package import Findings

extension DiagnosticCode {
    package static let flowControlWithoutHeartbeat = DiagnosticCode(
        "flow-control-without-heartbeat", of: .lint, .error,
        page: CodePage(
            """
            NATS refuses flow control without heartbeats. The sidecar subscribes to nothing, and only its log \
            says so.
            """,
            wayOut: """
                Add heartbeats, or remove flow control.
                """,
            source: """
                nats-server: server/consumer.go; run with Dapr 1.18
                """,
            example: [
                .printed(
                    """
                    fires.yaml:20:36: error: NATS refuses 'flowControl' without 'heartbeat', so no event arrives [flow-control-without-heartbeat]
                      20 | …"true"…
                         |  ^~~~~~
                         = help: add '- name: heartbeat' with 'value: "1s"' to 'metadata', or remove 'flowControl'
                    """)
            ]))
}

extension Rule {
    /// Flow control has the heartbeats that it needs.
    static let flowControlWithoutHeartbeat = Rule(
        .flowControlWithoutHeartbeat, .faults(.flowControlWithoutHeartbeat, .flowControlWithoutHeartbeat))
}
