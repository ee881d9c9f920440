internal import EventsAPI
package import Findings
internal import Text

extension DiagnosticCode {
    package static let topicOfEvent = DiagnosticCode(
        "topic-of-event", of: .lint,
        page: CodePage(
            """
            A Trigger publishes to the topic of an EventSource's event. Its events look like that event: other \
            Triggers fire on them, with data that they may not expect.
            """,
            wayOut: """
                Publish to another topic. If another Trigger should react to it, let an EventSource read that \
                topic ('srcTopic').
                """,
            source: "ofevents: delivery",
            example: [
                .printed(
                    """
                    fires.yaml:55:12: warning: this Trigger publishes to 'default-stock-low', the topic of event 'low' of EventSource 'stock' [topic-of-event]
                      55 |     topic: default-stock-low
                         |            ^~~~~~~~~~~~~~~~~
                         = help: publish to another topic: Triggers that read this one take everything on it for that event
                    fires.yaml:36:5: note: the event is defined here
                      36 |     low:
                         |     ^~~
                    """)
            ]))
}

extension Rule {
    /// No Trigger publishes to the topic of an EventSource's event.
    ///
    /// What it publishes to its own input is `own-topic`.
    static let topicOfEvent = Rule(.topicOfEvent, .set(check))
}

private func check(_ set: LintedSet, into bag: inout DiagnosticBag) {
    for taken in set.flow.takenTopics { bag.add(topicOfEvent(taken)) }
}

private func topicOfEvent(_ taken: EventFlow.TakenTopic) -> Diagnostic {
    let (topic, event) = (taken.topic, taken.owner.source.event)
    let source = taken.owner.eventSource.metadata.name.value
    return Diagnostic(
        .warning, .topicOfEvent,
        "this \(taken.publisher.rawValue) publishes to '\(shortened(topic.value))', the topic of event '\(event.value)' of EventSource '\(source)'",
        at: topic.span, notes: [Diagnostic.Note("the event is defined here", at: event.span)],
        help: "publish to another topic: Triggers that read this one take everything on it for that event")
}
