internal import Brokers
internal import DaprComponents
internal import EventsAPI
package import Findings
internal import Text

extension DiagnosticCode {
    package static let refusedTopic = DiagnosticCode(
        "refused-topic", of: .lint, .warning, or: .error,
        page: CodePage(
            """
            The broker of the event bus refuses the name of a topic, so nothing that is published to it arrives. Or a \
            source reads a topic that its broker cannot have, such as a pattern with Kafka, and gets no event. Kafka \
            allows letters without accents, digits, '.', '_' and '-', NATS no blanks, and MQTT no '+' and no '#'. A \
            topic that is read is an error: nothing ever comes from it.
            """,
            wayOut: """
                Choose another name. The topic of an event is '{namespace}-{eventSource}-{event}': shorten one of these \
                names. 'ofevents topics' lists the names as the broker sees them.
                """,
            source: "apache/kafka; nats-server; MQTT 3.1.1; run with Dapr 1.18",
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
    static let refusedTopic = Rule(.refusedTopic, .resource(check), .settings(checkSource))
}

/// The topics that a binding reads.
private func checkSource(_ component: LintedComponent, _: LintOptions, into bag: inout DiagnosticBag) {
    guard !component.isEventBus, let broker = Broker.broker(of: component.currentType) else { return }
    for topic in listedTopics(of: component) { checkRead(topic, broker, into: &bag) }
}

private func checkRead(_ topic: Located<String>, _ broker: Broker, into bag: inout DiagnosticBag) {
    guard let fault = broker.limits.fault(ofTopicRead: topic.value) else { return }
    bag.add(refusedSource(topic, fault, broker))
}

/// Those of a binding, without the blanks around them, which are another rule's.
private func listedTopics(of component: LintedComponent) -> [Located<String>] {
    guard let place = component.broker.topics.flatMap({ component.setting($0)?.plainText?.span }) else { return [] }
    return component.broker.topicsRead(by: component.component).map { topic in
        let start = topic.drop { $0 == " " }
        return Located(String(start.prefix(start.count - start.reversed().prefix { $0 == " " }.count)), at: place)
    }.filter { !$0.value.isEmpty }
}

private func check(_ resource: Resource, _ set: LintedSet, into bag: inout DiagnosticBag) {
    switch resource {
    case .eventBus: return
    case .eventSource(let eventSource):
        for source in eventSource.sources {
            guard let topic = source.topic, let type = source.component?.type.value,
                let broker = Broker.broker(of: type.lowercased())
            else { continue }
            checkRead(topic, broker, into: &bag)
        }
        guard let broker = set.broker(ofBus: eventSource.eventBus, of: eventSource.metadata) else { return }
        for source in eventSource.sources {
            let topic = set.topic(of: source.event.value, of: eventSource)
            check(Located(topic, at: source.event.span), broker, isGenerated: true, into: &bag) {
                set.isRead(topic, ofBus: eventSource.eventBus, of: eventSource.metadata)
            }
        }
        if let topic = eventSource.deadLetterTopic { check(topic, broker, into: &bag) }
    case .trigger(let trigger):
        guard let broker = set.broker(ofBus: trigger.eventBus, of: trigger.metadata) else { return }
        for topic in trigger.subscribers.flatMap(\.publishedTopics) { check(topic, broker, into: &bag) }
    }
}

/// - Parameters:
///   - isGenerated: true for a topic that is named after an event.
///   - isRead: whether a Trigger reads it.
private func check(
    _ topic: Located<String>, _ broker: Broker, isGenerated: Bool = false, into bag: inout DiagnosticBag,
    isRead: () -> Bool = { false }
) {
    guard let fault = broker.limits.fault(ofTopic: topic.value) else { return }
    bag.add(refusedTopic(topic, fault, broker, isGenerated: isGenerated, isRead() ? .error : .warning))
}

extension LintedSet {
    /// The broker of the bus that a resource means; nil where nothing is known of it.
    fileprivate func broker(ofBus name: Located<String>?, of metadata: ResourceMetadata) -> Broker? {
        place(ofBus: name, of: metadata).flatMap { buses[$0].component }.flatMap { Broker.broker(of: $0.currentType) }
    }

    /// Whether a Trigger reads a topic of the bus that a resource means.
    fileprivate func isRead(_ topic: String, ofBus name: Located<String>?, of metadata: ResourceMetadata) -> Bool {
        let readers = place(ofBus: name, of: metadata).flatMap { buses[$0].component }?.role.readers ?? []
        return readers.contains { $0.topics.contains(topic) }
    }
}

private func refusedSource(_ topic: Located<String>, _ fault: String, _ broker: Broker) -> Diagnostic {
    let names = broker.limits.topicNames
    let isPattern = names?.aboutRead == nil && topic.value.contains { "*?[^$|".contains($0) }
    return Diagnostic(
        .error, .refusedTopic,
        "\(broker.name) has no topic '\(shortened(topic.value))', so this source gets no event: the name \(fault)",
        at: topic.span,
        help: helpForUnfilled(topic.value)
            ?? (isPattern
                ? "write each topic with its whole name: Dapr reads no patterns"
                : "correct the name: names of topics have \(names?.aboutRead ?? names?.about ?? "other characters")"))
}

private func refusedTopic(
    _ topic: Located<String>, _ fault: String, _ broker: Broker, isGenerated: Bool, _ severity: Severity
) -> Diagnostic {
    let name = "'\(shortened(topic.value))'"
    return Diagnostic(
        severity, .refusedTopic,
        "\(broker.name) refuses \(isGenerated ? "\(name), the topic of this event" : "the topic \(name)"): it \(fault)",
        at: topic.span,
        help: helpForUnfilled(topic.value)
            ?? (isGenerated
                ? "shorten the name of the event, of the EventSource or of the namespace: the topic has all three"
                : "choose another name: names of topics have \(broker.limits.topicNames?.about ?? "other characters")"))
}
