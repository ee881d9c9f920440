package import Findings

extension DiagnosticCode {
    package static let conditionAlwaysTrue = DiagnosticCode(
        "condition-always-true", of: .lint,
        page: CodePage(
            """
            The condition is true whatever its inputs are, so the subscriber fires at each event of one of \
            them. Whoever reads 'placed || !placed' thinks of a choice, and there is none; often an '&&' was \
            meant.
            """,
            wayOut: """
                Write 'true' where every event is meant, and 'a && b' where all of them are needed; 'ofevents \
                simulate' shows when a subscriber fires.
                """,
            example: [
                .printed(
                    """
                    fires.yaml:44:16: warning: this condition is true whatever its inputs are [condition-always-true]
                      44 |   - condition: placed || !placed
                         |                ^~~~~~~~~~~~~~~~~
                         = help: write 'true' where every event is meant
                    """)
            ]))
}
