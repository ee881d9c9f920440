internal import EventsAPI
package import Findings
internal import YAMLTree

extension DiagnosticCode {
    package static let noDeadLetters = DiagnosticCode(
        "no-dead-letters", of: .lint, .note,
        page: CodePage(
            """
            The subscriber has no dead letters, so an event that it cannot deliver goes back to the event bus. \
            Most brokers bring it again for as long as they keep it; on a partition of Kafka everything behind \
            it waits, so that one faulty event holds up all others. Some drop it ('loses-events'). It is a \
            note, as that may be what is meant where no event may be passed over.
            """,
            wayOut: """
                Add 'deadLetterTopic' or 'deadLetterSink' to the subscriber: it gets the event with the reason, \
                and the next one is delivered.
                """,
            example: [
                .printed(
                    """
                    fires.yaml:44:16: note: this subscriber has no dead letters: what it cannot deliver goes back to the event bus, which brings it again or drops it [no-dead-letters]
                      44 |   - condition: placed && paid
                         |                ^~~~~~~~~~~~~~
                         = help: add 'deadLetterTopic' or 'deadLetterSink', which keeps it, so that one faulty event does not hold up the others
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
        "this subscriber has no dead letters: what it cannot deliver goes back to the event bus, which brings it again or drops it",
        at: span,
        help:
            "add 'deadLetterTopic' or 'deadLetterSink', which keeps it, so that one faulty event does not hold up the others"
    )
}
