internal import Brokers
package import Findings

extension DiagnosticCode {
    package static let negativeDuration = DiagnosticCode(
        "negative-duration", of: .lint,
        page: CodePage(
            """
            A time below zero makes a wait end at once, so an event comes again without a pause, or is deleted \
            at once.
            """,
            wayOut: """
                Write a time above zero, or remove the setting to use the default.
                """,
            source: "run with Dapr 1.18",
            example: [
                .printed(
                    """
                    fires.yaml:20:32: warning: a negative time has no meaning in 'ackWait: -30s': NATS redelivers each event without a pause [negative-duration]
                      20 | …"-30s"…
                         |  ^~~~~~
                         = help: write a time such as '30s'
                    """)
            ]))
}

extension Rule {
    /// A time is not negative where that does harm.
    static let negativeDuration = Rule(.negativeDuration, .faults(.negativeDuration, .negativeDuration))
}
