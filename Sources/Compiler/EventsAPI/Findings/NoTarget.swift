package import Findings

extension DiagnosticCode {
    package static let noTarget = DiagnosticCode(
        "no-target", of: .resource,
        page: CodePage(
            """
            A subscriber has neither a sink nor a topic. A dead letter sink alone is not enough: it gets only \
            events that cannot be delivered.
            """,
            example: [
                .resources(
                    .trigger(
                        subscribers: """
                            - condition: placed
                              deadLetterTopic: lost
                            """)),
                .printed(
                    """
                    events.yaml:12:5: error: 'spec.subscribers[0]' has neither 'sink' nor 'topic': nothing is delivered [no-target]
                      12 |   - condition: placed
                         |     ^
                         = help: add 'sink' (a Service or an address), 'topic' (a topic of the event bus), or both
                    """),
                .orders,
            ]))
}
