internal import EventsAPI
package import Findings
internal import YAMLTree

extension DiagnosticCode {
    package static let noDeadLetters = DiagnosticCode("no-dead-letters", of: .lint, .note)
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
