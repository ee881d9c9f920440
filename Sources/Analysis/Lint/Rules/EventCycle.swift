internal import Cycles
package import Findings
internal import Text

extension DiagnosticCode {
    package static let eventCycle = DiagnosticCode(
        "event-cycle", formerly: ["event-circle"], of: .lint,
        page: CodePage(
            """
            Events go round in a cycle: each causes another one, which causes the first again. The pods and the \
            broker then do nothing else. The finding is at the first step, and its notes are at the others. Lint \
            follows the topics of event buses, Triggers, and EventSources that read a topic of the same broker.
            """,
            wayOut: "Publish to another topic, or stop reading it.",
            source: "ofevents: delivery",
            example: [
                .printed(
                    """
                    fires.yaml:24:5: warning: one event is delivered without end, because these topics form a cycle: EventSource 'orders' reads 'orders' and publishes it to 'default-orders-placed' [event-cycle]
                      24 |     placed:
                         |     ^~~~~~
                         = help: break the cycle: publish to another topic in one of these places
                    fires.yaml:44:5: note: EventSource 'checked' reads 'checked-orders' and publishes it to 'default-checked-again'
                      44 |     again:
                         |     ^~~~~
                    fires.yaml:74:12: note: Trigger 'checking' reads 'default-checked-again' and publishes to 'orders'
                      74 |     topic: orders
                         |            ^~~~~~
                    fires.yaml:89:12: note: Trigger 'approving' reads 'default-orders-placed' and publishes to 'checked-orders'
                      89 |     topic: checked-orders
                         |            ^~~~~~~~~~~~~~
                    """)
            ]))
}

extension Rule {
    /// No event comes back to where it was published, through Triggers and EventSources.
    ///
    /// What a Trigger publishes to its own input is `own-topic`.
    static let eventCycle = Rule(.eventCycle, .set(check))
}

/// Reports each cycle where its first step stands in the text, with the others as notes.
private func check(_ set: LintedSet, into bag: inout DiagnosticBag) {
    var reported: Set<SourceSpan> = []
    for cycle in CycleSearch(in: set.flow.next).cycles {
        let steps = steps(of: cycle, in: set.flow).sorted { $0.span < $1.span }
        guard let first = steps.first, reported.insert(first.span).inserted else { continue }
        bag.add(eventCycle(first.span, first.message, others: Array(steps.dropFirst())))
    }
}

private func steps(of cycle: [CycleSearch.Step], in flow: EventFlow) -> [Diagnostic.Note] {
    // A cycle begins anywhere: what its first step reads may stand at its end.
    var read = cycle.compactMap { flow.topics[$0.node] }.last ?? ""
    return cycle.compactMap { step in
        read = flow.topics[step.node] ?? read
        guard let publisher = flow.publishers[step.node][step.edge] else { return nil }
        let target = flow.topics[flow.next[step.node][step.edge]] ?? ""
        let note = "\(publisher.name) reads '\(shortened(read))' and \(publisher.verb) '\(shortened(target))'"
        return Diagnostic.Note(note, at: publisher.span)
    }
}

private func eventCycle(_ span: SourceSpan, _ step: String, others: [Diagnostic.Note]) -> Diagnostic {
    Diagnostic(
        .warning, .eventCycle, "one event is delivered without end, because these topics form a cycle: \(step)",
        at: span,
        notes: Array(others.prefix(10)),
        help: "break the cycle: publish to another topic in one of these places")
}
