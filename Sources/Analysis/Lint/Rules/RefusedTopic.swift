internal import Brokers
internal import EventsAPI
package import Findings
internal import Text

extension DiagnosticCode {
    package static let refusedTopic = DiagnosticCode(
        "refused-topic", of: .lint,
        page: CodePage(
            """
            The broker of the event bus refuses the name of a topic, so nothing that is published to it arrives. Kafka \
            allows letters without accents, digits, '.', '_' and '-', NATS no blanks, and MQTT no '+' and no '#'.
            """,
            wayOut: """
                Choose another name. The topic of an event is '{namespace}-{eventSource}-{event}': shorten one of these \
                names. 'ofevents topics' lists the names as the broker sees them.
                """,
            example: [
                .printed(
                    """
                    fires.yaml:21:20: warning: Apache Kafka refuses the topic 'lost orders': it contains a space [refused-topic]
                      21 |   deadLetterTopic: lost orders
                         |                    ^~~~~~~~~~~
                         = help: choose another name: names of topics have letters without accents, digits, '.', '_' and '-'
                    """)
            ]))
}

extension Rule {
    /// Each topic has a name that its broker takes.
    static let refusedTopic = Rule(.refusedTopic, .resource(check))
}

private func check(_ resource: Resource, _ set: LintedSet, into bag: inout DiagnosticBag) {
    switch resource {
    case .eventBus: return
    case .eventSource(let eventSource):
        guard let broker = set.broker(ofBus: eventSource.eventBus, of: eventSource.metadata) else { return }
        for source in eventSource.sources {
            let topic = set.topic(of: source.event.value, of: eventSource)
            check(Located(topic, at: source.event.span), broker, isGenerated: true, into: &bag)
        }
        if let topic = eventSource.deadLetterTopic { check(topic, broker, into: &bag) }
    case .trigger(let trigger):
        guard let broker = set.broker(ofBus: trigger.eventBus, of: trigger.metadata) else { return }
        for topic in trigger.subscribers.flatMap(\.publishedTopics) { check(topic, broker, into: &bag) }
    }
}

/// - Parameter isGenerated: true for a topic that is named after an event.
private func check(_ topic: Located<String>, _ broker: Broker, isGenerated: Bool = false, into bag: inout DiagnosticBag)
{
    guard let fault = broker.limits.fault(ofTopic: topic.value) else { return }
    bag.add(refusedTopic(topic, fault, broker, isGenerated: isGenerated))
}

extension LintedSet {
    /// The broker of the bus that a resource means; nil where nothing is known of it.
    fileprivate func broker(ofBus name: Located<String>?, of metadata: ResourceMetadata) -> Broker? {
        place(ofBus: name, of: metadata).flatMap { buses[$0].component }.flatMap { Broker.broker(of: $0.currentType) }
    }
}

private func refusedTopic(
    _ topic: Located<String>, _ fault: String, _ broker: Broker, isGenerated: Bool
) -> Diagnostic {
    let name = "'\(shortened(topic.value))'"
    return Diagnostic(
        .warning, .refusedTopic,
        "\(broker.name) refuses \(isGenerated ? "\(name), the topic of this event" : "the topic \(name)"): it \(fault)",
        at: topic.span,
        help: isGenerated
            ? "shorten the name of the event, of the EventSource or of the namespace: the topic has all three"
            : "choose another name: names of topics have \(broker.limits.topicNames?.about ?? "other characters")")
}
