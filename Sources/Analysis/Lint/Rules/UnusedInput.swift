internal import Conditions
internal import EventsAPI
package import Findings
internal import Text

extension DiagnosticCode {
    package static let unusedInput = DiagnosticCode(
        "unused-input", of: .lint,
        page: CodePage(
            """
            No condition names this input, so the Trigger reads its events for nothing. Most often a condition \
            lacks a part, and the subscriber fires without waiting for it.
            """,
            wayOut: "Name the input in a condition, or remove it.",
            source: "ofevents: delivery",
            example: [
                .printed(
                    """
                    fires.yaml:40:11: warning: the input 'paid' is in no condition of this Trigger, so its events have no effect [unused-input]
                      40 |   - name: paid
                         |           ^~~~
                         = help: write 'paid' in a condition, or remove the input
                    """)
            ]))
}

extension Rule {
    /// Each input of a Trigger is named by a condition.
    static let unusedInput = Rule(.unusedInput, .trigger(check))
}

private func check(_ trigger: LintedTrigger, into bag: inout DiagnosticBag) {
    // Nobody knows what a condition names that cannot be read, and one that names no input takes them all.
    let takesAll = trigger.subscribers.contains { $0.condition?.parsed.uses.isEmpty ?? true }
    guard !takesAll, !trigger.subscribers.isEmpty, trigger.trigger.hasAllInputNames else { return }
    let named = Set(trigger.subscribers.lazy.compactMap(\.condition).flatMap(\.names))
    let inputs = trigger.trigger.inputs.map(\.name)
    // A name that is no input is an error of its own, and any of the unused may be meant by it.
    guard named.isSubset(of: inputs.map(\.value)) else { return }
    for input in inputs where !named.contains(input.value) { bag.add(unusedInput(input)) }
}

private func unusedInput(_ name: Located<String>) -> Diagnostic {
    Diagnostic(
        .warning, .unusedInput,
        "the input '\(shortened(name.value))' is in no condition of this Trigger, so its events have no effect",
        at: name.span,
        help: "write '\(shortened(name.value))' in a condition, or remove the input")
}
