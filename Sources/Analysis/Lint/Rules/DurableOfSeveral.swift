internal import Brokers
internal import EventsAPI
package import Findings

extension DiagnosticCode {
    package static let durableOfSeveral = DiagnosticCode(
        "durable-of-several", of: .lint,
        page: CodePage(
            """
            JetStream ties a durable consumer to one topic. But this bus has several topics, or two sources have \
            the same 'durableName'. Only one subscription works, and the readers of the other topics never get an \
            event. '{appID}' in 'durableName' distinguishes pods, but not the topics of one Trigger.
            """,
            wayOut: """
                Give each source its own 'durableName'. For a bus, write '"{appID}"', which Dapr replaces by \
                another name for each Trigger. A Trigger with several events needs a broker without such names, \
                such as Kafka or Redis. Without 'durableName' every topic is read, but from its beginning after \
                each restart ('repeats-events').
                """,
            example: [
                .printed(
                    """
                    fires.yaml:14:13: warning: 'durableName' is for one topic, and Trigger 'shipping' reads 2: all topics but one get no events [durable-of-several]
                      14 |     - name: durableName
                         |             ^~~~~~~~~~~
                         = help: use another broker for this event bus, such as Kafka or Redis: on JetStream, a Trigger can read one event only
                    """)
            ]))
}

extension Rule {
    /// A durable consumer of JetStream reads one topic.
    static let durableOfSeveral = Rule(
        .durableOfSeveral, .traps(of: .skipsTopics, .durableOfSeveral), .set(checkSources))
}

private func checkSources(_ set: LintedSet, into bag: inout DiagnosticBag) {
    for shared in set.sharedSources where shared.isOfSeveralTopics { bag.add(durableOfSources(shared)) }
}

private func durableOfSources(_ shared: SharedSource) -> Diagnostic {
    let event = shared.first.source.event
    let name = "'\(event.value)' of EventSource '\(shared.first.eventSource.metadata.name.value)'"
    return Diagnostic(
        .warning, .durableOfSeveral,
        "this source and \(name) have the same 'durableName' and different topics: JetStream delivers only one of them",
        at: shared.source.source.event.span, notes: [Diagnostic.Note("the other source is here", at: event.span)],
        help: "give each source its own 'durableName'")
}
