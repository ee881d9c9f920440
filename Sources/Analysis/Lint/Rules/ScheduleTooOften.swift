package import Findings

extension DiagnosticCode {
    package static let scheduleTooOften = DiagnosticCode(
        "schedule-too-often", of: .lint,
        page: CodePage(
            """
            The schedule fires more often than once a second, as Dapr has no lower limit for '@every' since \
            1.10. A pod with '@every 0s' does nothing else, and what it sends wears down everything behind it.
            """,
            wayOut: """
                Write '@every 1s' or more. Where work is to be done all the time, a function that loops is the \
                better place for it.
                """,
            example: [
                .printed(
                    """
                    fires.yaml:17:16: warning: '@every 500ms' comes more often than once a second [schedule-too-often]
                      17 |         value: "@every 500ms"
                         |                ^~~~~~~~~~~~~~
                         = help: write '@every 1s' or more: Dapr has no lower limit, and the pod would do nothing else
                    """)
            ]))
}
