package import Findings

extension DiagnosticCode {
    package static let conditionNeverTrue = DiagnosticCode("condition-never-true", of: .lint)
}

extension Rule {
    /// A condition is true for some of the events that it is asked about.
    static let conditionNeverTrue = Rule(.conditionNeverTrue, .trigger(check))
}

private func check(_ trigger: LintedTrigger, into bag: inout DiagnosticBag) {
    for condition in trigger.subscribers.lazy.compactMap(\.condition) {
        guard case .never(let isNegation) = condition.truth else { continue }
        bag.add(neverTrue(condition.span, isNegation: isNegation))
    }
}

private func neverTrue(_ span: SourceSpan, isNegation: Bool) -> Diagnostic {
    Diagnostic(
        .warning, .conditionNeverTrue, "this subscriber never fires", at: span,
        help: isNegation
            ? "a condition is asked when one of its inputs has an event: name another input, one that is to be true, beside those behind '!'"
            : "no choice of true inputs makes the condition true: write the one that is meant, or remove the subscriber"
    )
}
