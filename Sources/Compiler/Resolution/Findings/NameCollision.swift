package import Findings

extension DiagnosticCode {
    package static let nameCollision = DiagnosticCode(
        "name-collision", of: .resource,
        page: CodePage(
            """
            Two different things would become the same Component. A '-' joins the parts of a name, so 'a' with \
            'b-c' can give the same name as 'a-b' with 'c'.
            """,
            example: [
                .resources(
                    .eventSource(metadata: "name: a", sources: ExampleResource.source("cron", "b-cron-c")),
                    .eventSource(metadata: "name: a-cron-b", sources: ExampleResource.source("cron", "c"))),
                .printed(
                    """
                    events.yaml:27:5: error: cron event 'c' of EventSource 'a-cron-b' would become Component 'eventsource-a-cron-b-cron-c' in namespace 'default', and another resource already has that name [name-collision]
                      27 |     c:
                         |     ^
                         = help: rename one of the two
                    events.yaml:12:5: note: cron event 'b-cron-c' of EventSource 'a' becomes the same Component
                      12 |     b-cron-c:
                         |     ^~~~~~~~
                    """),
            ]))
}
