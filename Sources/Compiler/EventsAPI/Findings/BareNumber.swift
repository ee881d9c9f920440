package import Findings

extension DiagnosticCode {
    package static let bareNumber = DiagnosticCode(
        "bare-number", of: .resource, .note,
        page: CodePage(
            """
            A text is written as a number without quotes. ofevents reads it, but a cluster refuses the resource. \
            'lint --fix' adds the quotes.
            """,
            example: [
                .resources(
                    .eventSource(output: "logLevel: 2\n" + ExampleResource.service)),
                .printed(
                    """
                    events.yaml:6:13: note: 'spec.logLevel' is a text, and this is the number 2 [bare-number]
                       6 |   logLevel: 2
                         |             ^
                         = help: put it in quotes, as a cluster refuses a number: "2"
                    """),
            ]))
}
