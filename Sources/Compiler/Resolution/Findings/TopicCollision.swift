package import Findings

extension DiagnosticCode {
    package static let topicCollision = DiagnosticCode(
        "topic-collision", of: .resource,
        page: CodePage(
            """
            Two different events would be published to one topic of one bus, and readers could not distinguish \
            them.
            """,
            example: [
                .resources(source("a", "b-c"), source("a-b", "c")),
                .printed(
                    """
                    events.yaml:19:5: error: event 'c' of EventSource 'a-b' of namespace 'default' would be published to the topic 'default-a-b-c', where another event is published [topic-collision]
                      19 |     c:
                         |     ^
                         = help: rename one of the two, or give them different event buses
                    events.yaml:8:5: note: event 'b-c' of EventSource 'a' of namespace 'default' is published to the same topic
                       8 |     b-c:
                         |     ^~~
                    """),
                .orders,
            ]))
}

private func source(_ name: String, _ event: String) -> ExampleResource {
    .eventSource(
        metadata: "name: \(name)", output: "eventBus: default", sources: ExampleResource.source("cron", event))
}
