package import Findings

extension DiagnosticCode {
    package static let missingName = DiagnosticCode(
        "missing-name", of: .resource,
        page: CodePage(
            """
            A resource has no 'metadata.name'. All generated objects are named after it, so 'generateName' is not \
            enough.
            """,
            example: [
                .resources(.eventSource(metadata: "generateName: clock-")),
                .printed(
                    """
                    events.yaml:4:3: error: this EventSource needs the field 'metadata.name' [missing-name]
                       4 |   generateName: clock-
                         |   ^~~~~~~~~~~~
                         = help: write 'name: …' instead of 'generateName': the generated objects are named after it
                    """),
            ]))
}
