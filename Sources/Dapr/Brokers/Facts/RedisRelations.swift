internal import DaprCatalogue
internal import DaprComponents
internal import Findings

/// Settings of Redis that need or exclude each other, and how long it keeps events.
///
/// common/component/redis: settings.go and redis.go; run with Dapr 1.18.
let redisRelations: [SettingFact] = [
    SettingFact(certificates + ["insecureSkipTLSVerify"]) { _, component, _ in
        let names = certificates + ["insecureSkipTLSVerify"]
        guard component.isOff("enableTLS"),
            let setting = component.firstSetting(
                of: names, where: { $0.field?.type == "bool" ? $0.isOn : !$0.isEmpty })
        else { return nil }
        return unused(
            .certificateWithoutTLS, setting, " without 'enableTLS'",
            unless: component.advice("enableTLS", "true"))
    },
    SettingFact("sentinelMasterName", "sentinelUsername", "sentinelPassword") { setting, component, _ in
        guard !setting.isEmpty, component.isOff("failover") else { return nil }
        return unused(
            .unusedSentinel, setting, " without 'failover'",
            unless: component.advice("failover", "true"))
    },
    SettingFact("redisPort", since: DaprVersion(minor: 17), find: otherPort),
    SettingFact("streamTTL", find: shortTime),
    SettingFact("maxLenApprox", find: smallStore),
]

/// The port of an address and that of `redisPort` are one; 0 is none (run with Dapr 1.18).
private func otherPort(
    _ setting: LookedUpSetting, _ component: LookedUpComponent, _ role: BrokerRole
) -> SettingFault? {
    guard let port = setting.plain.flatMap(Int.init), port > 0, let hosts = component.setting("redisHost"),
        hosts.isPublic, let text = hosts.plain
    else { return nil }
    let ports = text.utf8.split(separator: UInt8(ascii: ",")).compactMap { BrokerURL(Substring($0)).port }
    guard ports.contains(where: { Int($0).map { $0 != port } == true }) else { return nil }
    return SettingFault(
        .twoConnections, .error, at: setting.placeOfValue,
        "'\(setting.name.value)' is another port than '\(hosts.name.value)' has: the sidecar does not start",
        notes: [Diagnostic.Note("the other port is here", at: hosts.placeOfValue)],
        help: "remove '\(setting.name.value)'")
}

private let certificates = ["clientCert", "clientKey"]
