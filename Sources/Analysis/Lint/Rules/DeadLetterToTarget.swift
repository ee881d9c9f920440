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
            source: "ofevents: delivery",
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
    static let deadLetterToTarget = Rule(.deadLetterToTarget, .trigger(check), .resource(check))
}

private func check(_ trigger: LintedTrigger, into bag: inout DiagnosticBag) {
    for subscriber in trigger.trigger.subscribers {
        if let topic = subscriber.topic, let dead = subscriber.deadLetterTopic, topic.value == dead.value {
            bag.add(deadLetterToTarget(dead, target: topic.span))
        }
        check(subscriber.sink, subscriber.deadLetterSink, in: trigger.namespace, trigger.clusterDomain, into: &bag)
    }
}

private func check(_ resource: Resource, in set: LintedSet, into bag: inout DiagnosticBag) {
    guard case .eventSource(let eventSource) = resource else { return }
    let namespace = set.namespace(of: eventSource.metadata)
    check(eventSource.sink, eventSource.deadLetterSink, in: namespace, set.clusterDomain, into: &bag)
    guard let dead = eventSource.deadLetterTopic else { return }
    let target = eventSource.sources.first { source in
        dead.value == set.topic(of: source.event.value, of: eventSource)
    }
    if let target { bag.add(deadLetterToTarget(dead, target: target.event.span)) }
}

/// - Parameter namespace: of sinks that name none.
private func check(
    _ sink: Sink?, _ dead: Sink?, in namespace: String, _ domain: String, into bag: inout DiagnosticBag
) {
    guard let sink, let dead else { return }
    let url = dead.url(in: namespace, clusterDomain: domain)
    guard comparableAddress(sink.url(in: namespace, clusterDomain: domain)) == comparableAddress(url) else { return }
    bag.add(
        deadLetterToTarget(Located(dead.objectName ?? shownAddress(url), at: dead.span), target: sink.span))
}

private func deadLetterToTarget(_ name: Located<String>, target: SourceSpan) -> Diagnostic {
    Diagnostic(
        .warning, .deadLetterToTarget,
        "dead letters (events whose delivery failed) go to '\(shortened(name.value))', where their delivery failed before",
        at: name.span, notes: [Diagnostic.Note("the events go to this target", at: target)],
        help: "write another topic or Service for the dead letters")
}
