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
                    .ofevents.yaml:3:5: error: 'unknown-event' is an error of the compiler, and its severity cannot change [fixed-severity]
                       3 |     unknown-event: off
                         |     ^~~~~~~~~~~~~
                         = help: remove it: with such an error nothing can be rendered
                    """)
            ]))
}
