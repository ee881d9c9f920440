internal import Brokers
internal import DaprComponents
internal import EventsAPI
package import Findings
internal import Text

extension DiagnosticCode {
    package static let refusedTopicFilter = DiagnosticCode(
        "refused-topic-filter", of: .lint, .error,
        page: CodePage(
            """
            A filter of topics breaks the rules of MQTT: '#' stands for all further levels and is the last one, \
            and '+' stands for one whole level. The broker refuses it, so no event arrives.
            """,
            wayOut: """
                Write '#' behind the last '/' only, and '+' between two '/' only.
                """,
            source: "MQTT 3.1.1, section 4.7.1; run with Dapr 1.18",
            example: [
                .printed(
                    """
                    fires.yaml:18:30: error: MQTT refuses the filter of 'topic', so no event arrives: '#' must be the whole last level [refused-topic-filter]
                      18 | …"shop/#/placed"…
                         |  ^~~~~~~~~~~~~~~
                         = help: write '#' behind the last '/' only, as in 'shop/#'
                    """)
            ]))
}

extension Rule {
    /// MQTT takes each filter that a source reads.
    static let refusedTopicFilter = Rule(
        .refusedTopicFilter, .faults(.refusedTopicFilter, .refusedTopicFilter), .resource(checkTopics))
}

/// The topics of sources beside their components.
private func checkTopics(_ resource: Resource, _: LintedSet, into bag: inout DiagnosticBag) {
    guard case .eventSource(let eventSource) = resource else { return }
    for source in eventSource.sources {
        guard let topic = source.topic, let type = source.component?.type.value,
            let broker = Broker.broker(of: type.lowercased()),
            let (fault, help) = broker.limits.fault(ofFilter: topic.value)
        else { continue }
        bag.add(
            Diagnostic(
                .error, .refusedTopicFilter,
                "\(broker.name) refuses the filter '\(shortened(topic.value))', so no event arrives: \(fault)",
                at: topic.span, help: help))
    }
}
