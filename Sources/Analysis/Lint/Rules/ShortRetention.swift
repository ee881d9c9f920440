internal import Brokers
package import Findings

extension DiagnosticCode {
    package static let shortRetention = DiagnosticCode(
        "short-retention", of: .lint,
        page: CodePage(
            """
            The broker deletes events that wait for a few minutes, or all but the newest ones. A reader that \
            is down for longer never gets them.
            """,
            wayOut: """
                Keep events for longer than any repair may take.
                """,
            source: """
                run with Dapr 1.18: of 1,500 events that waited, a limit of 100 left 109 to 114
                """,
            example: [
                .printed(
                    """
                    fires.yaml:12:35: warning: the broker keeps about 100 events, and deletes the oldest although nobody has read them [short-retention]
                      12 | …"100"…
                         |  ^~~~~
                         = help: write a number larger than the count of events during a repair
                    """)
            ]))
}

extension Rule {
    /// Events that wait are kept as long as a repair may take.
    static let shortRetention = Rule(.shortRetention, .faults(.shortRetention, .shortRetention))
}
