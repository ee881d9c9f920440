package import Findings

extension DiagnosticCode {
    package static let unknownRule = DiagnosticCode(
        "unknown-rule", of: .configuration,
        page: CodePage(
            """
            'lint.rules' has a name that is not a rule. The message suggests a near name or lists all rules.
            """,
            example: [
                .printed(
                    """
                    .ofevents.yaml:3:5: error: 'unused-inputs' is not a rule [unknown-rule]
                       3 |     unused-inputs: off
                         |     ^~~~~~~~~~~~~
                         = help: did you mean 'unused-input'?
                    """)
            ]))
}
