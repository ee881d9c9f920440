package import Findings

extension DiagnosticCode {
    package static let conditionAlwaysTrue = DiagnosticCode(
        "condition-always-true", of: .lint,
        page: CodePage(
            """
            The condition is true whatever its inputs are, so the subscriber fires for each event of its inputs. A \
            condition such as 'placed || !placed' looks like a choice and is none; often '&&' was meant.
            """,
            wayOut: """
                Write 'true' if every event should fire, and 'a && b' if all of them are needed. 'ofevents \
                simulate' shows when a subscriber fires.
                """,
            source: "ofevents: conditions",
            example: [
                .printed(
                    """
                    fires.yaml:44:16: warning: this condition is always true [condition-always-true]
                      44 |   - condition: placed || !placed
                         |                ^~~~~~~~~~~~~~~~~
                         = help: write 'true' if the subscriber should get every event; otherwise correct the condition
                    """)
            ]))
}

extension Rule {
    /// A condition is one that can be false; `true` alone says that every event is meant.
    static let conditionAlwaysTrue = Rule(.conditionAlwaysTrue, .trigger(check))
}

private func check(_ trigger: LintedTrigger, into bag: inout DiagnosticBag) {
    for condition in trigger.subscribers.lazy.compactMap(\.condition) {
        if case .always = condition.truth { bag.add(alwaysTrue(condition.span)) }
    }
}

private func alwaysTrue(_ span: SourceSpan) -> Diagnostic {
    Diagnostic(
        .warning, .conditionAlwaysTrue, "this condition is always true", at: span,
        help: "write 'true' if the subscriber should get every event; otherwise correct the condition")
}
