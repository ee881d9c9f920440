package import Findings

extension DiagnosticCode {
    package static let invalidFieldValue = DiagnosticCode(
        "invalid-field-value", of: .resource,
        page: CodePage(
            """
            A field has the right type, and a value that it cannot have. The finding says which values there are.
            """,
            example: [
                .resources(
                    .eventSource(output: "logLevel: loud\n" + ExampleResource.service)),
                .printed(
                    """
                    events.yaml:6:13: error: 'spec.logLevel' cannot be 'loud' [invalid-field-value]
                       6 |   logLevel: loud
                         |             ^~~~
                         = help: write a number such as "2", or 'trace', 'debug', 'info', 'notice', 'warning', 'error' or 'critical'
                    """),
            ]))
}
