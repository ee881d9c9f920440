package import Findings

extension DiagnosticCode {
    package static let unknownRule = DiagnosticCode(
        "unknown-rule", of: .configuration,
        page: CodePage(
            "'lint.rules' names no rule. The message says which one may be meant, or which there are.",
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
