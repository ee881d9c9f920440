internal import Brokers
internal import EventsAPI
package import Findings

extension DiagnosticCode {
    package static let durableOfSeveral = DiagnosticCode("durable-of-several", of: .lint)
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
        "this source and \(name) read two topics as one durable consumer of JetStream",
        at: shared.source.source.event.span, notes: [Diagnostic.Note("the other one is here", at: event.span)],
        help: "give each a 'durableName' of its own: as it is, one of the two topics is never read")
}
