internal import DaprComponents
internal import Findings
internal import Text

/// Settings of MQTT that need or exclude each other.
///
/// bindings/mqtt3/mqtt.go and pubsub/mqtt3/mqtt.go; the scheme alone turns TLS on (`openConnection` of eclipse-paho's netconn.go).
let mqttRelations: [SettingFact] = [
    SettingFact("caCert", "clientCert", "clientKey") { setting, component, _ in
        guard !setting.isEmpty, let scheme = component.writtenScheme(of: "url"), ["mqtt", "tcp", "ws"].contains(scheme)
        else { return nil }
        return unused(
            .certificateWithoutTLS, setting, " with '\(scheme)://'",
            unless: "begin 'url' with '\(scheme == "ws" ? "wss" : "mqtts")://'")
    },
    SettingFact("url", find: path),
]

/// The binding takes scheme and host alone; a path and a query may hold a secret, so neither is shown.
private func path(
    _ setting: LookedUpSetting, _ component: LookedUpComponent, _ role: BrokerRole
) -> SettingFault? {
    guard component.spec.category == .binding, let text = setting.plain, let scheme = text.firstPlace(of: "://") else {
        return nil
    }
    let rest = text[scheme.upperBound...]
    let path = rest.drop { $0 != "/" && $0 != "?" }
    guard path.utf8.count > 1, rest.utf8.count > path.utf8.count else { return nil }
    return SettingFault(
        .ignoredURLPath, .warning, at: setting.name.span, "Dapr ignores what follows the host in 'url'",
        help: "write 'url' without that, and let the broker listen at '/'")
}
