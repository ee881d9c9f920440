package import Findings

extension DiagnosticCode {
    package static let missingField = DiagnosticCode(
        "missing-field", of: .resource,
        page: CodePage(
            """
            A required field is missing, so ofevents cannot render the resource. The field may be at another \
            depth. The finding shows the place, and a page such as 'ofevents explain EventSource.spec.kafka' shows \
            the fields of that place.
            """,
            example: [
                .resources(.eventSource(sources: ExampleResource.tick("type: bindings.cron"))),
                .printed(
                    """
                    events.yaml:12:5: error: 'spec.cron.tick' needs the field 'version' [missing-field]
                      12 |     tick:
                         |     ^~~~
                         = help: add 'version: …' below 'spec.cron.tick'
                    """),
            ]))
}
