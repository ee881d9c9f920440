internal import Conditions
internal import EventsAPI
package import Findings

extension DiagnosticCode {
    package static let duplicateSubscriber = DiagnosticCode(
        "duplicate-subscriber", of: .lint,
        page: CodePage(
            """
            Two subscribers of the Trigger have the same condition and the same target, which gets every event \
            twice. A function that charges a customer or sends mail does so twice.
            """,
            wayOut: "Remove one of the two. If you meant two conditions, correct the copied one.",
            source: "ofevents: delivery",
            example: [
                .printed(
                    """
                    fires.yaml:47:16: warning: this subscriber has the same condition and the same target as another one, so each event is delivered twice [duplicate-subscriber]
                      47 |   - condition: paid && placed
                         |                ^~~~~~~~~~~~~~
                         = help: remove one of the two subscribers
                    fires.yaml:44:16: note: the other subscriber is here
                      44 |   - condition: placed && paid
                         |                ^~~~~~~~~~~~~~
                    """)
            ]))
}

extension Rule {
    /// No two subscribers of a Trigger deliver to one place on the same condition.
    static let duplicateSubscriber = Rule(.duplicateSubscriber, .trigger(check))
}

/// What a condition means is asked only where two subscribers have one target.
private func check(_ trigger: LintedTrigger, into bag: inout DiagnosticBag) {
    let read = trigger.subscribers.compactMap { subscriber in
        subscriber.condition.map { (condition: $0, targets: targets(of: subscriber.subscriber, in: trigger)) }
    }
    let counts = read.lazy.flatMap(\.targets).reduce(into: [:]) { $0[$1, default: 0] += 1 }
    var known: [Work: SourceSpan] = [:]
    for (condition, targets) in read {
        let shared = targets.filter { counts[$0, default: 0] > 1 }
        guard !shared.isEmpty else { continue }
        let meaning = condition.parsed.meaning
        let work = shared.map { Work(meaning: meaning, target: $0) }
        if let first = work.lazy.compactMap({ known[$0] }).first {
            bag.add(duplicateSubscriber(condition.span, first: first))
        }
        for one in work { known[one] = known[one] ?? condition.span }
    }
}

/// What a subscriber does, as far as two of a Trigger may do the same.
private struct Work: Hashable {
    enum Target: Hashable {
        case topic(String)
        case address(String)
    }

    let meaning: ParsedCondition.Meaning
    let target: Target
}

private func targets(of subscriber: Trigger.Subscriber, in trigger: LintedTrigger) -> [Work.Target] {
    var targets: [Work.Target] = []
    if let topic = subscriber.topic { targets.append(.topic(topic.value)) }
    if let sink = subscriber.sink {
        targets.append(
            .address(comparableAddress(sink.url(in: trigger.namespace, clusterDomain: trigger.clusterDomain))))
    }
    return targets
}

private func duplicateSubscriber(_ span: SourceSpan, first: SourceSpan) -> Diagnostic {
    Diagnostic(
        .warning, .duplicateSubscriber,
        "this subscriber has the same condition and the same target as another one, so each event is delivered twice",
        at: span,
        notes: [Diagnostic.Note("the other subscriber is here", at: first)], help: "remove one of the two subscribers")
}
