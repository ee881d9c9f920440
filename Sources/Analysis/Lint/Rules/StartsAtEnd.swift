internal import Brokers
package import Findings

extension DiagnosticCode {
    package static let startsAtEnd = DiagnosticCode(
        "starts-at-end", of: .lint, .warning, or: .note,
        page: CodePage(
            """
            A new consumer begins behind the last event. What was published before its first start never \
            arrives, and NATS does not let the policy be changed later.
            """,
            wayOut: """
                Let it begin with the oldest event.
                """,
            source: """
                run with Dapr 1.16 and 1.18
                """,
            example: [
                .printed(
                    """
                    fires.yaml:13:36: warning: with 'new', a new Trigger misses what was published before its first start [starts-at-end]
                      13 | …"new"…
                         |  ^~~~~
                         = help: remove 'deliverPolicy': it then begins with the oldest event
                    """)
            ]))
}

extension Rule {
    /// A new consumer begins with the oldest event.
    static let startsAtEnd = Rule(.startsAtEnd, .faults(.startsAtEnd, .startsAtEnd))
}
