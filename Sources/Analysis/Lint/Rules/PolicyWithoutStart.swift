internal import Brokers
package import Findings

extension DiagnosticCode {
    package static let policyWithoutStart = DiagnosticCode(
        "policy-without-start", of: .lint, .error,
        page: CodePage(
            """
            NATS refuses a policy that starts at a time or a number without that time or number. The sidecar \
            subscribes to nothing, and only its log says so.
            """,
            wayOut: """
                Add where to start, or remove the policy: the consumer then begins with the oldest event.
                """,
            source: """
                nats-server: server/consumer.go; run with Dapr 1.18
                """,
            example: [
                .printed(
                    """
                    fires.yaml:20:38: error: NATS refuses 'sequence' without 'startSequence', so no event arrives [policy-without-start]
                      20 | …"sequence"…
                         |  ^~~~~~~~~~
                         = help: add '- name: startSequence' with 'value: …' to 'metadata', or remove 'deliverPolicy'
                    """)
            ]))
}

extension Rule {
    /// A policy that needs a place to start has one.
    static let policyWithoutStart = Rule(.policyWithoutStart, .faults(.policyWithoutStart, .policyWithoutStart))
}
