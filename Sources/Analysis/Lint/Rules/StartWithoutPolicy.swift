internal import Brokers
package import Findings

extension DiagnosticCode {
    package static let startWithoutPolicy = DiagnosticCode(
        "start-without-policy", of: .lint, .error,
        page: CodePage(
            """
            NATS refuses a place to start without the policy that uses it. The sidecar subscribes to nothing, \
            and only its log says so.
            """,
            wayOut: """
                Remove the setting, also if its value is the default of Dapr's reference, or set the policy.
                """,
            source: """
                nats-server: server/consumer.go; run with Dapr 1.16 and 1.18
                """,
            example: [
                .printed(
                    """
                    fires.yaml:20:34: error: NATS refuses 'startTime', also '0', without 'deliverPolicy: time', so no event arrives [start-without-policy]
                      20 | …"0"…
                         |  ^~~
                         = help: remove 'startTime', or add '- name: deliverPolicy' with 'value: "time"' to 'metadata'
                    """)
            ]))
}

extension Rule {
    /// A place to start has the policy that uses it.
    static let startWithoutPolicy = Rule(.startWithoutPolicy, .faults(.startWithoutPolicy, .startWithoutPolicy))
}
