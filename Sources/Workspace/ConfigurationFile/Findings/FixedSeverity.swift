package import Findings

extension DiagnosticCode {
    package static let fixedSeverity = DiagnosticCode(
        "fixed-severity", of: .configuration,
        page: CodePage(
            """
            'lint.rules' names an error of the compiler. Where there is one nothing can be rendered, and so it \
            stays an error.
            """,
            example: [
                .printed(
                    """
                    .ofevents.yaml:3:5: error: 'unknown-event' is an error of the compiler, and stays one [fixed-severity]
                       3 |     unknown-event: off
                         |     ^~~~~~~~~~~~~
                         = help: remove it: where there is such an error, nothing can be rendered
                    """)
            ]))
}
