internal import EventsAPI
package import Findings
internal import YAMLTree

extension DiagnosticCode {
    package static let noDeadLetters = DiagnosticCode(
        "no-dead-letters", of: .lint, .note,
        page: CodePage(
            """
            The subscriber has no dead letters, so an event that cannot be delivered goes back to the event bus. \
            Most brokers redeliver it as long as they keep it. On Kafka all later events of the partition wait, so \
            one faulty event delays all others. Some brokers drop the event ('loses-events'). This is a note, \
            because it may be what you want if no event may be skipped.
            """,
            wayOut: """
                Add 'deadLetterTopic' or 'deadLetterSink' to the subscriber. It gets the event with the reason, \
                and the next event is delivered.
                """,
            example: [
                .printed(
                    """
                    fires.yaml:44:16: note: this subscriber has no target for dead letters (events whose delivery failed): the event bus repeats or drops them [no-dead-letters]
                      44 |   - condition: placed && paid
                         |                ^~~~~~~~~~~~~~
                         = help: add 'deadLetterTopic: …' to the subscriber, so that such an event is kept and does not delay the others
                    """)
            ]))
}

extension Rule {
    /// A subscriber has a place for what cannot be delivered.
    static let noDeadLetters = Rule(.noDeadLetters, .trigger(check))
}

private func check(_ trigger: LintedTrigger, into bag: inout DiagnosticBag) {
    for subscriber in trigger.trigger.subscribers where !subscriber.hasDeadLetters {
        if let condition = subscriber.condition { bag.add(noDeadLetters(condition.span)) }
    }
}

private func noDeadLetters(_ span: SourceSpan) -> Diagnostic {
    Diagnostic(
        .note, .noDeadLetters,
        "this subscriber has no target for dead letters (events whose delivery failed): the event bus repeats or drops them",
        at: span,
        help:
            "add 'deadLetterTopic: …' to the subscriber, so that such an event is kept and does not delay the others"
    )
}
