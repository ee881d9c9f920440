internal import Brokers
internal import DaprComponents
internal import EventsAPI
package import Findings
internal import YAMLTree

extension DiagnosticCode {
    package static let noDeadLetters = DiagnosticCode(
        "no-dead-letters", of: .lint, .note,
        page: CodePage(
            """
            The subscriber or the EventSource has no dead letters, so an event that cannot be delivered goes back to \
            its broker, or is held and tried again without end. On Kafka all later events of the partition wait, so \
            one faulty event delays all others. Some brokers drop the event ('loses-events'). An event that the \
            adapter can never deliver, because it is too long, is only counted and logged. An EventSource with \
            schedules alone has no such finding: the next tick takes the place of one that failed. This is a note, \
            because it may be what you want if no event may be skipped.
            """,
            wayOut: """
                Add 'deadLetterTopic' or 'deadLetterSink' to the subscriber, or to 'spec' of the EventSource. It gets \
                the event with the reason, and the next event is delivered. For an EventSource, 'deadLetterSink' is \
                better where the event bus itself may refuse events that are too long.
                """,
            source: "ofevents: delivery",
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
    /// A subscriber and an EventSource have a place for what cannot be delivered.
    static let noDeadLetters = Rule(.noDeadLetters, .trigger(check), .resource(check))
}

private func check(_ trigger: LintedTrigger, into bag: inout DiagnosticBag) {
    for subscriber in trigger.trigger.subscribers where !subscriber.hasDeadLetters && !subscriber.namesDeadLetters {
        if let condition = subscriber.condition { bag.add(noDeadLetters(condition.span)) }
    }
}

private func check(_ resource: Resource, in _: LintedSet, into bag: inout DiagnosticBag) {
    guard case .eventSource(let eventSource) = resource, !eventSource.hasDeadLetters, !eventSource.namesDeadLetters,
        eventSource.sink != nil || eventSource.eventBus != nil
    else { return }
    let types = eventSource.sources.compactMap { $0.component?.type.value }
    // A tick that nobody takes is replaced by the next one.
    if types.contains(where: { !Broker.component(of: $0).isSuperseded }) {
        bag.add(noDeadLetters(of: eventSource.metadata.name, hasBus: eventSource.eventBus != nil))
    }
}

private func noDeadLetters(of name: Located<String>, hasBus: Bool) -> Diagnostic {
    let fields = "'deadLetterSink: …'" + (hasBus ? " or 'deadLetterTopic: …'" : "")
    return Diagnostic(
        .note, .noDeadLetters,
        "this EventSource has no target for dead letters (events whose delivery failed): such an event delays the others or is lost",
        at: name.span,
        help: "add \(fields) to 'spec', so that such an event is kept and does not delay the others")
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
