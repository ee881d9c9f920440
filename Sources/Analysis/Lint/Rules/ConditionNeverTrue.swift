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
            example: [
                .printed(
                    """
                    fires.yaml:44:16: warning: this subscriber never fires [condition-never-true]
                      44 |   - condition: "!placed"
                         |                ^~~~~~~~~
                         = help: add an input without '!': a condition is evaluated only when an input that it names gets an event, which makes that input true
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
        .warning, .conditionNeverTrue, "this subscriber never fires", at: span,
        help: isNegation
            ? "add an input without '!': a condition is evaluated only when an input that it names gets an event, which makes that input true"
            : "no combination of inputs makes the condition true: correct it, or remove the subscriber"
    )
}
