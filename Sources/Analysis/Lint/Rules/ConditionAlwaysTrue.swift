package import Findings

extension DiagnosticCode {
    package static let conditionAlwaysTrue = DiagnosticCode("condition-always-true", of: .lint)
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
        .warning, .conditionAlwaysTrue, "this condition is true whatever its inputs are", at: span,
        help: "write 'true' where every event is meant")
}
