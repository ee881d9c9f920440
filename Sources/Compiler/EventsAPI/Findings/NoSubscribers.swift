package import Findings

extension DiagnosticCode {
    package static let noSubscribers = DiagnosticCode(
        "no-subscribers", of: .resource,
        page: CodePage(
            """
            A Trigger has no subscribers, so it would do nothing. Add at least one, with a condition and the sink \
            or topic that gets the event.
            """,
            example: [
                .resources(.trigger(subscribers: nil)),
                .printed(
                    """
                    events.yaml:4:9: error: Trigger 'mail' has no subscribers: it does nothing [no-subscribers]
                       4 |   name: mail
                         |         ^~~~
                         = help: add 'spec.subscribers', each with 'condition' and with 'sink' or 'topic'
                    """),
                .orders,
            ]))
}
