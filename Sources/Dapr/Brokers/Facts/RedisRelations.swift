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
    SettingFact("streamTTL", find: shortTime),
    SettingFact("maxLenApprox", find: smallStore),
]

private let certificates = ["clientCert", "clientKey"]
