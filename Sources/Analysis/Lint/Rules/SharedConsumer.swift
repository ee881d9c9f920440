internal import Brokers
internal import EventsAPI
package import Findings

extension DiagnosticCode {
    package static let sharedConsumer = DiagnosticCode(
        "shared-consumer", of: .lint,
        page: CodePage(
            """
            Several readers of a queue or a topic have one name and share the events, so each event goes to only \
            one of them. With MQTT, the broker also closes the older of two connections with one client id, again \
            and again. Lint compares Triggers that read one topic of one bus, and sources with the same text for \
            broker, queue and consumer. A Secret, or a host without a dot in its name, differs between namespaces.
            """,
            wayOut: "Remove the setting if the finding says so. Give each source its own queue or consumer.",
            source: "components-contrib: code of each component",
            example: [
                .printed(
                    """
                    durable.yaml:14:13: warning: the Triggers 'billing', 'shipping' have the same 'durableName', so the broker gives each event to only one of them [shared-consumer]
                      14 |     - name: durableName
                         |             ^~~~~~~~~~~
                         = help: remove 'durableName': each Trigger and topic then gets its own
                    """)
            ]))
}

extension Rule {
    /// Each Trigger on a bus, and each source of a queue, has a consumer of its own: events come to all of them.
    static let sharedConsumer = Rule(
        .sharedConsumer, .traps(of: .sharesConsumer, .sharedConsumer), .set(checkSources))
}

private func checkSources(_ set: LintedSet, into bag: inout DiagnosticBag) {
    for shared in set.sharedSources where !shared.isOfSeveralTopics { bag.add(sharedSource(shared)) }
}

private func sharedSource(_ shared: SharedSource) -> Diagnostic {
    let (identity, event) = (shared.identity, shared.first.source.event)
    let name = "'\(event.value)' of EventSource '\(shared.first.eventSource.metadata.name.value)'"
    return Diagnostic(
        .warning, .sharedConsumer,
        identity.isClient
            ? "this source has the same MQTT client id as \(name): when one of them connects, the broker disconnects the other"
            : "this source and \(name) are one consumer to the broker: each event reaches only one of them",
        at: shared.source.source.event.span, notes: [Diagnostic.Note("the other source is here", at: event.span)],
        help: identity.isClient
            ? "give each source its own '\(identity.setting)'"
            : "set a different '\(identity.setting)' for each source, or remove one of the two"
    )
}
