internal import Brokers
internal import DaprComponents
package import Findings

extension DiagnosticCode {
    package static let consumerOfTwoBuses = DiagnosticCode(
        "consumer-of-two-buses", of: .lint,
        page: CodePage(
            """
            Two event buses lead to one broker and name the same consumer, and a Trigger on each of them reads the \
            same topic. The broker takes the two Triggers for one consumer, and gives each event to only one of them.
            """,
            wayOut: """
                Remove the setting that names the consumer, at least on one of the buses. ofevents then names one for \
                each Trigger.
                """,
            source: "components-contrib: common/component/kafka, pubsub/redis and pubsub/rabbitmq",
            example: [
                .printed(
                    """
                    fires.yaml:53:33: warning: Trigger 'shop/mail' and Trigger 'team-a/audit' are one consumer to the broker, through two event buses [consumer-of-two-buses]
                      53 | …"shop"…
                         |  ^~~~~~
                         = help: remove 'consumerID': each Trigger then gets its own
                    """)
            ]))
}

extension Rule {
    /// Two buses of one broker do not share a consumer.
    static let consumerOfTwoBuses = Rule(.consumerOfTwoBuses, .set(check))
}

private func check(_ set: LintedSet, into bag: inout DiagnosticBag) {
    struct Reading: Hashable {
        let consumer: BusConsumer
        let topic: String
    }
    var first: [Reading: (bus: Int, reader: BusReader)] = [:]
    for (place, bus) in set.buses.enumerated() {
        guard let component = bus.component, !component.role.readers.isEmpty,
            let consumer = BusConsumer(component.component, in: component.namespace)
        else { continue }
        var isReported = false
        for reader in component.role.readers {
            for topic in reader.topics.sorted() {
                let reading = Reading(consumer: consumer, topic: topic)
                guard let other = first[reading] else {
                    first[reading] = (place, reader)
                    continue
                }
                guard other.bus != place, !isReported, let setting = component.consumerSetting else { continue }
                isReported = true
                bag.add(ofTwoBuses(setting, other.reader, reader))
            }
        }
    }
}

extension LintedComponent {
    /// The first setting that names the consumer.
    fileprivate var consumerSetting: LookedUpSetting? {
        broker.reader.settings.lazy.compactMap { self.setting($0) }.first
    }
}

private func ofTwoBuses(_ setting: LookedUpSetting, _ one: BusReader, _ other: BusReader) -> Diagnostic {
    Diagnostic(
        .warning, .consumerOfTwoBuses,
        "Trigger '\(one.namespace)/\(one.name)' and Trigger '\(other.namespace)/\(other.name)' are one consumer to the broker, through two event buses",
        at: setting.shownPlace, help: "remove '\(setting.name.value)': each Trigger then gets its own")
}
