package import Findings

extension DiagnosticCode {
    package static let fixedSeverity = DiagnosticCode(
        "fixed-severity", of: .configuration,
        page: CodePage(
            """
            'lint.rules' names an error of the compiler. With such an error nothing can be rendered, so its \
            severity cannot change.
            """,
            example: [
                .printed(
                    """
                    .ofevents.yaml:3:5: error: 'unknown-event' is always an error: its severity cannot be changed [fixed-severity]
                       3 |     unknown-event: off
                         |     ^~~~~~~~~~~~~
                         = help: remove this line, and correct the resources instead
                    """)
            ]))
}
