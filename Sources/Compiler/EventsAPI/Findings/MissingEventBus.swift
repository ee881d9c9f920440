package import Findings

extension DiagnosticCode {
    package static let missingEventBus = DiagnosticCode(
        "missing-event-bus", of: .resource,
        page: CodePage(
            """
            An EventSource without an event bus has a topic for dead letters. The topic would be one of its event \
            bus. Name the bus, or send dead letters to a Knative Service with 'deadLetterSink'.
            """,
            example: [
                .resources(.eventSource(output: ExampleResource.service + "\ndeadLetterTopic: lost")),
                .printed(
                    """
                    events.yaml:11:20: error: 'deadLetterTopic' needs an event bus that has this topic, and this EventSource names none [missing-event-bus]
                      11 |   deadLetterTopic: lost
                         |                    ^~~~
                         = help: add 'spec.eventBus' (the name of an event bus), or write 'deadLetterSink' instead
                    """),
            ]))
}
