internal import Brokers
internal import DaprComponents
package import Findings

extension DiagnosticCode {
    package static let consumerByApp = DiagnosticCode(
        "consumer-by-app", of: .lint,
        page: CodePage(
            """
            The name of a consumer is made of '{appID}', and two Triggers of one name in two namespaces read the same \
            topic. The app-id has no namespace, so the two are one consumer to the broker, and each event goes to only \
            one of them.
            """,
            wayOut: """
                Remove the setting: ofevents puts the namespace into the names of consumers.
                """,
            source: "dapr/dapr: pkg/runtime/meta; dapr/dapr#3340 and #4872",
            example: [
                .printed(
                    """
                    fires.yaml:12:33: warning: Trigger 'shop/mail' and Trigger 'team-a/mail' have one app-id, so they are one consumer to the broker [consumer-by-app]
                      12 | …"{appID}"…
                         |  ^~~~~~~~~
                         = help: remove 'consumerID': each Trigger then gets its own
                    """)
            ]))
}

extension Rule {
    /// The app-id names one consumer only.
    static let consumerByApp = Rule(.consumerByApp, .set(check))
}

private func check(_ set: LintedSet, into bag: inout DiagnosticBag) {
    for component in set.components where component.role.readers.count > 1 {
        guard let setting = component.broker.settingOfAppID(component.component, component.role) else { continue }
        var seen: [String: BusReader] = [:]
        for reader in component.role.readers {
            for topic in reader.topics.sorted() {
                let key = "\(reader.name) \(topic)"
                if let other = seen[key] {
                    bag.add(byApp(setting, other, reader))
                    break
                }
                seen[key] = reader
            }
        }
    }
}

private func byApp(_ setting: LookedUpSetting, _ one: BusReader, _ other: BusReader) -> Diagnostic {
    Diagnostic(
        .warning, .consumerByApp,
        "Trigger '\(one.namespace)/\(one.name)' and Trigger '\(other.namespace)/\(other.name)' have one app-id, so they are one consumer to the broker",
        at: setting.shownPlace, help: "remove '\(setting.name.value)': each Trigger then gets its own")
}
