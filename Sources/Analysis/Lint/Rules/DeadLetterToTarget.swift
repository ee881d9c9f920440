internal import EventsAPI
package import Findings
internal import Text

extension DiagnosticCode {
    package static let deadLetterToTarget = DiagnosticCode("dead-letter-to-target", of: .lint)
}

extension Rule {
    /// Dead letters go elsewhere than to where they could not be delivered.
    static let deadLetterToTarget = Rule(.deadLetterToTarget, .trigger(check))
}

private func check(_ trigger: LintedTrigger, into bag: inout DiagnosticBag) {
    for subscriber in trigger.trigger.subscribers {
        if let topic = subscriber.topic, let dead = subscriber.deadLetterTopic, topic.value == dead.value {
            bag.add(deadLetterToTarget(dead, target: topic.span))
        }
        if let sink = subscriber.sink, let dead = subscriber.deadLetterSink, sink.name.value == dead.name.value,
            sink.namespace?.value ?? trigger.namespace == dead.namespace?.value ?? trigger.namespace
        {
            bag.add(deadLetterToTarget(dead.name, target: sink.name.span))
        }
    }
}

private func deadLetterToTarget(_ name: Located<String>, target: SourceSpan) -> Diagnostic {
    Diagnostic(
        .warning, .deadLetterToTarget,
        "what cannot be delivered to '\(shortened(name.value))' is sent to '\(shortened(name.value))' again",
        at: name.span, notes: [Diagnostic.Note("this is where it could not be delivered", at: target)],
        help: "name another place for dead letters")
}
