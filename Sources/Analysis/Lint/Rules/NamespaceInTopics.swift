internal import Brokers
internal import DaprComponents
internal import EventsAPI
package import Findings
internal import Resolution
internal import Text

extension DiagnosticCode {
    package static let namespaceInTopics = DiagnosticCode(
        "namespace-in-topics", of: .lint,
        page: CodePage(
            """
            A setting of a pub/sub component has '{namespace}', and then Dapr puts the namespace of the pod before the \
            name of each topic that it reads and publishes to. Pods of two namespaces no longer meet on a topic, and a \
            source reads another topic than 'srcTopic' says.
            """,
            wayOut: """
                Remove '{namespace}'. ofevents puts the namespace into the names of consumers.
                """,
            source: "dapr/dapr: pkg/runtime/pubsub; run with Dapr 1.16 and 1.18",
            example: [
                .printed(
                    """
                    fires.yaml:12:31: warning: because of '{namespace}', each sidecar puts its namespace before topics: Trigger 'mail' reads 'team-ashop-clock-tick', and the event is on 'shopshop-clock-tick' [namespace-in-topics]
                      12 | …"{namespace}"…
                         |  ^~~~~~~~~~~~~
                         = help: remove '{namespace}': ofevents puts the namespace into the names of consumers
                    """)
            ]))
}

extension Rule {
    /// No placeholder for the namespace moves topics away from those who read them.
    static let namespaceInTopics = Rule(.namespaceInTopics, .set(check))
}

private func check(_ set: LintedSet, into bag: inout DiagnosticBag) {
    for source in set.sources {
        let component = source.component
        guard let topic = source.source.topic?.value,
            let setting = component.broker.namespaceSetting(of: component.component, component.role)
        else { continue }
        let namespace = set.namespace(of: source.eventSource.metadata)
        bag.add(moved(setting, "this source reads '\(shortened(namespace + topic))', not '\(shortened(topic))'"))
    }
    for bus in set.buses {
        guard let component = bus.component,
            let setting = component.broker.namespaceSetting(of: component.component, component.role)
        else { continue }
        if let meeting = bus.missedTopic(in: set) { bag.add(moved(setting, meeting)) }
    }
}

extension LintedSet.Bus {
    /// What the first Trigger reads that has an event of another namespace as an input, in words; nil where none has.
    fileprivate func missedTopic(in set: LintedSet) -> String? {
        for trigger in triggers {
            let own = set.namespace(of: trigger.metadata)
            for event in trigger.inputs.compactMap(\.event) {
                guard let other = event.namespace?.value, other != own else { continue }
                let topic = GeneratedName.topic(
                    namespace: other, eventSource: event.eventSource.value, event: event.event.value)
                return """
                    Trigger '\(trigger.metadata.name.value)' reads '\(shortened(own + topic))', and the event is on \
                    '\(shortened(other + topic))'
                    """
            }
        }
        return nil
    }
}

private func moved(_ setting: LookedUpSetting, _ effect: String) -> Diagnostic {
    Diagnostic(
        .warning, .namespaceInTopics,
        "because of '{namespace}', each sidecar puts its namespace before topics: \(effect)", at: setting.shownPlace,
        help: "remove '{namespace}': ofevents puts the namespace into the names of consumers")
}
