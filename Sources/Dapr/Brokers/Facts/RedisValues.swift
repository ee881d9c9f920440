internal import DaprCatalogue
internal import DaprComponents
internal import Findings

/// Values of single settings of Redis that Dapr or the broker reads otherwise than they are written, or refuses.
let redisValues: [SettingFact] =
    ([
        // Without a port Dapr 1.16 does not start, whatever 'redisPort' is, and 1.18 takes 6379 (run); 1.17 was not tried.
        [
            .addresses(
                "redisHost", AddressForm(form: .hostAndPort(unless: ["failover"]), example: address),
                until: DaprVersion(minor: 16)),
            .addresses("redisHost", AddressForm(form: .host, example: address), since: DaprVersion(minor: 17)),
        ],
        // Without TLS nobody looks at them (run with Dapr 1.18).
        SettingFact.certificateTexts("clientCert", "clientKey") { $0.flag("enableTLS") == true },
        SettingFact.milliseconds(
            "readTimeout", "writeTimeout", "dialTimeout", "poolTimeout", "idleTimeout", "idleCheckFrequency",
            "maxConnAge", "processingTimeout", "redisMinRetryInterval", "redisMaxRetryInterval", "streamTTL"),
        SettingFact.values(.millisecondsForSeconds, .warning, of: "redeliverInterval", find: fewMilliseconds),
        SettingFact.values(.ignoredDuration, .warning, of: "redeliverInterval", find: ignoredUnit),
        SettingFact.values(.redeliveryOff, .warning, of: "processingTimeout") {
            off($0, usual: "60 seconds", takesUnit: true)
        },
        SettingFact.values(.redeliveryOff, .warning, of: "redeliverInterval") {
            off($0, usual: "15 seconds", takesUnit: false)
        },
        SettingFact.negative(
            "processingTimeout", "Redis redelivers events that are still being delivered", insteadOf: "60s"),
        SettingFact.negative("streamTTL", "Redis deletes each event at once", insteadOf: "24h"),
        SettingFact.values(.noWorker, .warning, of: "concurrency") { value in
            guard value.role.isRead, value.isNumber(0) else { return nil }
            return ValueFault(
                "with \(value.shown) no worker takes events, so none is delivered",
                help: "remove '\(value.name)', or write a number such as '10'")
        },
        SettingFact.values(.smallPool, .warning, of: "poolSize") { value in
            guard value.isNumber(1) else { return nil }
            return ValueFault(
                "the one connection waits for events, so publishing and acknowledging time out, and events come again",
                help: "remove '\(value.name)', or write at least '10'")
        },
    ] as [[SettingFact]]).flatMap(\.self)

/// Of a setting that takes no unit (common/component/redis/settings.go, by a hook of its own).
private func fewMilliseconds(_ value: WrittenValue) -> ValueFault? {
    guard let number = Int(value.text), 1..<1000 ~= number else { return nil }
    return ValueFault(
        "Dapr reads \(value.shown) as \(number) millisecond\(number == 1 ? "" : "s")",
        help: "write '\(number)000' for seconds: this setting takes no unit")
}

private func ignoredUnit(_ value: WrittenValue) -> ValueFault? {
    guard Int(value.text) == nil, let time = goDuration(value.text) else { return nil }
    let milliseconds = Int(time / .milliseconds(1))
    let right = milliseconds > 0 ? String(milliseconds) : nil
    return ValueFault(
        "Dapr ignores \(value.shown), and uses 15 seconds: it reads milliseconds without a unit only",
        help: right.map { "write '\($0)'" } ?? "remove it, or write a number of milliseconds such as '15000'",
        fixed: right)
}

/// `reclaimPendingMessagesLoop` of pubsub/redis/redis.go ends where one of the two is 0.
private func off(_ value: WrittenValue, usual: String, takesUnit: Bool) -> ValueFault? {
    guard value.role.isRead, value.duration == .zero, takesUnit || Int(value.text) != nil else { return nil }
    return ValueFault(
        "with \(value.shown), Redis never redelivers what a pod held when it ended",
        help: "remove '\(value.name)': the default is \(usual)")
}

private let address = "redis.shop.svc:6379"
