internal import EventsAPI
package import Findings
internal import Text

extension DiagnosticCode {
    package static let deadLetterToTarget = DiagnosticCode(
        "dead-letter-to-target", of: .lint,
        page: CodePage(
            """
            Dead letters go to the target that did not accept the event. They fail there again, and the adapter \
            refuses the event as if there were no dead letters.
            """,
            wayOut: "Name another topic or another Service, which should hardly ever fail.",
            example: [
                .printed(
                    """
                    fires.yaml:46:22: warning: dead letters (events whose delivery failed) go to 'parcels', where their delivery failed before [dead-letter-to-target]
                      46 |     deadLetterTopic: parcels
                         |                      ^~~~~~~
                         = help: write another topic or Service for the dead letters
                    fires.yaml:45:12: note: the events go to this target
                      45 |     topic: parcels
                         |            ^~~~~~~
                    """)
            ]))
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
        "dead letters (events whose delivery failed) go to '\(shortened(name.value))', where their delivery failed before",
        at: name.span, notes: [Diagnostic.Note("the events go to this target", at: target)],
        help: "write another topic or Service for the dead letters")
}
