internal import DaprComponents
internal import Findings

/// Settings of JetStream that need or exclude each other, and where a consumer starts.
///
/// What NATS refuses is in `checkConsumerCfg` of nats-server's consumer.go: Dapr then says so in its log, and never subscribes (run with Dapr
/// 1.18 and 1.16).
let jetStreamRelations: [SettingFact] = [
    SettingFact("startTime", find: timeWithoutPolicy),
    SettingFact("startSequence", find: sequenceWithoutPolicy),
    SettingFact("deliverPolicy", find: policyWithoutStart),
    SettingFact("deliverPolicy", find: atTheEnd),
    SettingFact("flowControl", find: withoutHeartbeat),
    SettingFact("heartbeat", find: shortHeartbeat),
    SettingFact("backOff", find: withoutLimit),
    SettingFact("maxAckPending", find: withoutAcknowledgement),
    SettingFact("token", find: otherCredentials),
    SettingFact("consumerID") { setting, component, _ in
        SettingFault(
            .unreadConsumer, .warning, at: setting.name.span, "'\(component.currentType)' does not read 'consumerID'",
            help: "remove it: 'durableName' names the consumer, and ofevents sets it")
    },
]

private func refused(
    _ kind: SettingFault.Kind, _ setting: LookedUpSetting, _ what: String, help: String
) -> SettingFault {
    SettingFault(kind, .error, at: setting.placeOfValue, "NATS refuses \(what), so no event arrives", help: help)
}

/// Where a consumer starts; nil where that is not written out, or is none of the values.
private func policy(_ component: LookedUpComponent) -> String? {
    guard let setting = component.setting("deliverPolicy"), !setting.isEmpty else { return "all" }
    return setting.plain.flatMap { ["all", "last", "new", "sequence", "time"].contains($0) ? $0 : nil }
}

/// NATS takes any time for one, also 0, and Dapr an empty one for 0.
private func timeWithoutPolicy(
    _ setting: LookedUpSetting, _ component: LookedUpComponent, _ role: BrokerRole
) -> SettingFault? {
    guard role.isRead, let policy = policy(component), policy != "time" else { return nil }
    return refused(
        .startWithoutPolicy, setting,
        setting.isZeroOrLess
            ? "'startTime', also '0', without 'deliverPolicy: time'" : "'startTime' without 'deliverPolicy: time'",
        help: "remove 'startTime', or " + component.advice("deliverPolicy", "time"))
}

private func sequenceWithoutPolicy(
    _ setting: LookedUpSetting, _ component: LookedUpComponent, _ role: BrokerRole
) -> SettingFault? {
    guard role.isRead, let policy = policy(component), policy != "sequence",
        let number = setting.plain.flatMap({ Int($0) }), number > 0
    else { return nil }
    return refused(
        .startWithoutPolicy, setting, "'startSequence' without 'deliverPolicy: sequence'",
        help: "remove 'startSequence', or " + component.advice("deliverPolicy", "sequence"))
}

/// Where the other start is written, that one is reported.
private func policyWithoutStart(
    _ setting: LookedUpSetting, _ component: LookedUpComponent, _ role: BrokerRole
) -> SettingFault? {
    let time = component.setting("startTime")
    let sequence = component.setting("startSequence").flatMap { $0.isEmpty || $0.isZeroOrLess ? nil : $0 }
    guard role.isRead, time == nil, sequence == nil, let policy = policy(component),
        policy == "time" || policy == "sequence"
    else { return nil }
    let needed = policy == "time" ? "startTime" : "startSequence"
    return refused(
        .policyWithoutStart, setting, "'\(policy)' without '\(needed)'",
        help: "\(component.spec.advice(toAdd: AdvisedSetting(needed, .value))), or remove 'deliverPolicy'")
}

/// Beside an empty durable name more is lost, which is another finding.
private func atTheEnd(
    _ setting: LookedUpSetting, _ component: LookedUpComponent, _ role: BrokerRole
) -> SettingFault? {
    guard ["new", "last"].contains(setting.plain), component.setting("durableName")?.isEmpty != true else {
        return nil
    }
    return startsAtEnd(setting, role, help: "remove 'deliverPolicy': it then begins with the oldest event")
}

private func withoutHeartbeat(
    _ setting: LookedUpSetting, _ component: LookedUpComponent, _ role: BrokerRole
) -> SettingFault? {
    let heartbeat = component.setting("heartbeat").flatMap { $0.isEmpty ? nil : $0 }
    guard role.isRead, setting.isOn, heartbeat == nil || component.writtenTime(of: "heartbeat") == .zero else {
        return nil
    }
    return refused(
        .flowControlWithoutHeartbeat, setting, "'flowControl' without 'heartbeat'",
        help: component.advice("heartbeat", "1s") + ", or remove 'flowControl'")
}

private func shortHeartbeat(
    _ setting: LookedUpSetting, _ component: LookedUpComponent, _ role: BrokerRole
) -> SettingFault? {
    guard role.isRead, let time = component.writtenTime(of: "heartbeat"), time > .zero, time < .milliseconds(100) else {
        return nil
    }
    return refused(
        .shortHeartbeat, setting, "a 'heartbeat' of less than 100 milliseconds", help: "write '1s' or a longer time")
}

/// True where NATS refuses the times between deliveries, because it does not deliver an event that often.
func isBackOffRefused(_ component: LookedUpComponent) -> Bool {
    guard let times = component.setting("backOff"), !times.isEmpty else { return false }
    guard let limit = component.setting("maxDeliver"), !limit.isEmpty else { return true }
    guard let limit = limit.plain.flatMap({ Int($0) }) else { return false }
    return limit <= (times.plain.map { $0.split(separator: ",").count } ?? 0)
}

private func withoutLimit(
    _ setting: LookedUpSetting, _ component: LookedUpComponent, _ role: BrokerRole
) -> SettingFault? {
    guard role.isRead, isBackOffRefused(component) else { return nil }
    return refused(
        .backOffWithoutLimit, setting, "a 'backOff' without a larger 'maxDeliver'",
        help: "remove 'backOff'\(component.setting("maxDeliver") == nil ? "" : " and 'maxDeliver'"), "
            + "and set 'ackWait' to the time between two deliveries")
}

/// True where NATS refuses a limit of events without an acknowledgement, as there is none to wait for; a negative number is no limit.
func isLimitRefused(_ component: LookedUpComponent) -> Bool {
    guard component.plainValue("ackPolicy")?.value == "none",
        let count = component.plainValue("maxAckPending").flatMap({ Int($0.value) })
    else { return false }
    return count > 0
}

private func withoutAcknowledgement(
    _ setting: LookedUpSetting, _ component: LookedUpComponent, _ role: BrokerRole
) -> SettingFault? {
    guard role.isRead, isLimitRefused(component) else { return nil }
    return refused(
        .limitWithoutAcknowledgement, setting, "'maxAckPending' with 'ackPolicy: none'",
        help: "remove 'ackPolicy': with 'none' events would be lost")
}

/// `Init` of pubsub/jetstream/jetstream.go takes the first of the three that is whole.
private func otherCredentials(
    _ setting: LookedUpSetting, _ component: LookedUpComponent, _ role: BrokerRole
) -> SettingFault? {
    guard !setting.isEmpty else { return nil }
    let others = [["jwt", "seedKey"], ["tls_client_cert", "tls_client_key"]]
    guard let other = others.first(where: { $0.allSatisfy { component.hasOne(of: [$0]) } }) else { return nil }
    return unused(.unusedCredentials, setting, " beside '\(other[0])' and '\(other[1])'")
}
