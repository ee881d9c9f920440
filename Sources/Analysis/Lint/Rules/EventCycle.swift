internal import Cycles
package import Findings
internal import Text

extension DiagnosticCode {
    package static let eventCircle = DiagnosticCode("event-circle", of: .lint)
}

extension Rule {
    /// No event comes back to where it was published, through Triggers and EventSources.
    ///
    /// What a Trigger publishes to its own input is `own-topic`.
    static let eventCycle = Rule(.eventCircle, .set(check))
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
        .warning, .eventCircle, "events go round in a circle: \(step)", at: span,
        notes: Array(others.prefix(10)),
        help: "publish to another topic, or do not read it again; one event would be delivered without end")
}
