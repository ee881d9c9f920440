internal import Brokers
internal import EventsAPI
package import Findings

extension DiagnosticCode {
    package static let durableOfSeveral = DiagnosticCode(
        "durable-of-several", of: .lint, .warning, or: .error,
        page: CodePage(
            """
            JetStream ties a durable consumer to one topic. If two sources with different topics have the same \
            'durableName', only one of them gets events. The same happens to Triggers on one bus whose \
            first inputs differ. If a Trigger has several inputs, the first topic uses the name, and each further \
            topic uses the name, '_' and the topic. If another input becomes the first, NATS refuses to change the \
            consumer, and the events of this input do not arrive.
            """,
            wayOut: """
                Remove 'durableName'. ofevents then names a consumer for each topic of each source and each \
                Trigger. A new consumer first reads what the stream still holds. If you keep 'durableName', give \
                each source its own, and keep the first input of a Trigger where it is.
                """,
            source: "components-contrib: pubsub/jetstream; nats-server",
            example: [
                .printed(
                    """
                    fires.yaml:14:13: warning: JetStream ties 'durableName' to the first input of Trigger 'shipping': if another input becomes the first, its events do not arrive [durable-of-several]
                      14 |     - name: durableName
                         |             ^~~~~~~~~~~
                         = help: remove 'durableName': each Trigger and topic then gets its own
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
        .error, .durableOfSeveral,
        "this source and \(name) have the same 'durableName' and different topics: JetStream delivers only one of them",
        at: shared.source.source.event.span, notes: [Diagnostic.Note("the other source is here", at: event.span)],
        help: "give each source its own 'durableName'")
}
