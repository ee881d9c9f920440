package import Findings

extension DiagnosticCode {
    package static let conditionNeverTrue = DiagnosticCode(
        "condition-never-true", of: .lint,
        page: CodePage(
            """
            No combination of inputs makes this subscriber fire, so its sink and its topic never get an event, and \
            nothing reports that. The adapter evaluates a condition when one of its inputs gets an event, which \
            makes that input true. So '!a' alone is always false.
            """,
            wayOut: "Add an input without '!', such as 'b && !a', or remove the subscriber.",
            source: "ofevents: conditions",
            example: [
                .printed(
                    """
                    fires.yaml:44:16: warning: this condition is never true: when it is evaluated, one of the inputs that it names is true [condition-never-true]
                      44 |   - condition: "!placed"
                         |                ^~~~~~~~~
                         = help: add an input without '!', such as 'placed && !paid': only an event of an input that it names starts its evaluation
                    """)
            ]))
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
        .warning, .conditionNeverTrue,
        isNegation
            ? "this condition is never true: when it is evaluated, one of the inputs that it names is true"
            : "this condition is never true", at: span,
        help: isNegation
            ? "add an input without '!', such as 'placed && !paid': only an event of an input that it names starts its evaluation"
            : "correct the condition, or remove the subscriber: it never gets an event"
    )
}
