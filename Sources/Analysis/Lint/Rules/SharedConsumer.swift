internal import Brokers
internal import EventsAPI
package import Findings

extension DiagnosticCode {
    package static let sharedConsumer = DiagnosticCode("shared-consumer", of: .lint)
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
            ? "this source connects with the client id of \(name), and MQTT keeps the last connection only"
            : "this source and \(name) read as one consumer: each event comes to one of them only",
        at: shared.source.source.event.span, notes: [Diagnostic.Note("the other one is here", at: event.span)],
        help: identity.isClient
            ? "give each a '\(identity.setting)' of its own"
            : "give each a queue, a consumer group or a '\(identity.setting)' of its own, or make one source of the two"
    )
}
