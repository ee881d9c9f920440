internal import Brokers
package import Findings

extension DiagnosticCode {
    package static let unusedSentinel = DiagnosticCode(
        "unused-sentinel", of: .lint,
        page: CodePage(
            """
            Redis' sentinels are used only if that is switched on. Without it, Dapr takes the address for a \
            Redis server.
            """,
            wayOut: """
                Switch it on, or remove what is about sentinels.
                """,
            source: """
                components-contrib: common/component/redis/redis.go; run with Dapr 1.18
                """,
            example: [
                .printed(
                    """
                    fires.yaml:12:14: warning: 'sentinelMasterName' has no effect without 'failover' [unused-sentinel]
                      12 | …sentinelMasterName…
                         |  ^~~~~~~~~~~~~~~~~~
                         = help: add '- name: failover' with 'value: "true"' to 'metadata', or remove 'sentinelMasterName'
                    """)
            ]))
}

extension Rule {
    /// Settings about sentinels stand where sentinels are used.
    static let unusedSentinel = Rule(.unusedSentinel, .faults(.unusedSentinel, .unusedSentinel))
}
