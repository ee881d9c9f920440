internal import EventsAPI
package import Findings
internal import Text

extension DiagnosticCode {
    package static let deadLetterToTarget = DiagnosticCode(
        "dead-letter-to-target", of: .lint,
        page: CodePage(
            """
            Dead letters go to the very place that did not take the event. There they fail again, and the \
            event is refused as if there were no dead letters.
            """,
            wayOut: "Name another topic or another Service, best one that hardly ever fails.",
            example: [
                .printed(
                    """
                    fires.yaml:46:22: warning: what cannot be delivered to 'parcels' is sent to 'parcels' again [dead-letter-to-target]
                      46 |     deadLetterTopic: parcels
                         |                      ^~~~~~~
                         = help: name another place for dead letters
                    fires.yaml:45:12: note: this is where it could not be delivered
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
        "what cannot be delivered to '\(shortened(name.value))' is sent to '\(shortened(name.value))' again",
        at: name.span, notes: [Diagnostic.Note("this is where it could not be delivered", at: target)],
        help: "name another place for dead letters")
}
