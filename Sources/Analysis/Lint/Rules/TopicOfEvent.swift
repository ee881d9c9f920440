internal import EventsAPI
package import Findings
internal import Text

extension DiagnosticCode {
    package static let topicOfEvent = DiagnosticCode("topic-of-event", of: .lint)
}

extension Rule {
    /// No Trigger publishes to the topic of an EventSource's event.
    ///
    /// What it publishes to its own input is `own-topic`.
    static let topicOfEvent = Rule(.topicOfEvent, .set(check))
}

private func check(_ set: LintedSet, into bag: inout DiagnosticBag) {
    for (topic, owner) in set.flow.publishedTopicsOfEvents {
        bag.add(topicOfEvent(topic, owner.source.event, of: owner.eventSource.metadata.name.value))
    }
}

private func topicOfEvent(_ topic: Located<String>, _ event: Located<String>, of source: String) -> Diagnostic {
    Diagnostic(
        .warning, .topicOfEvent,
        "'\(shortened(topic.value))' is the topic of event '\(event.value)' of EventSource '\(source)'",
        at: topic.span, notes: [Diagnostic.Note("the event is defined here", at: event.span)],
        help: "publish to a topic of its own: who reads this one takes everything for that event")
}
