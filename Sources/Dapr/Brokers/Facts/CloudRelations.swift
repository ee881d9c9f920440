internal import DaprComponents
internal import Findings

/// Settings of Amazon SNS and SQS that need or exclude each other (pubsub/aws/snssqs/metadata.go).
let snsRelations: [SettingFact] = [
    SettingFact(queue, find: deadLetters), SettingFact(limit, find: deadLetters), SettingFact(kept, find: keptAnyway),
]

private let queue = "sqsDeadLettersQueueName"
private let limit = "messageReceiveLimit"
private let kept = "disableDeleteOnRetryLimit"

/// Either needs the other.
private func deadLetters(
    _ setting: LookedUpSetting, _ component: LookedUpComponent, _ role: BrokerRole
) -> SettingFault? {
    let missing = setting.key == limit.lowercased() ? queue : limit
    guard !setting.isEmpty, !setting.isZeroOrLess,
        component.firstSetting(of: [missing], where: { !$0.isEmpty && !$0.isZeroOrLess }) == nil
    else { return nil }
    return SettingFault(
        .deadLettersWithoutLimit, .error, at: setting.placeOfValue,
        "'\(setting.name.value)' needs '\(missing)', or the sidecar does not start",
        help: component.spec.advice(toAdd: AdvisedSetting(missing, .value)))
}

private func keptAnyway(
    _ setting: LookedUpSetting, _ component: LookedUpComponent, _ role: BrokerRole
) -> SettingFault? {
    guard setting.isOn, component.hasOne(of: [queue]) else { return nil }
    return SettingFault(
        .deadLettersWithoutLimit, .error, at: setting.placeOfValue,
        "Dapr does not start with both '\(kept)' and '\(queue)'", help: "remove '\(kept)'")
}

/// Settings of Azure Service Bus that need or exclude each other (common/component/azure/servicebus/metadata.go).
let serviceBusRelations: [SettingFact] = [
    SettingFact("namespaceName") { setting, component, _ in
        guard !setting.isEmpty, let other = component.firstSetting(of: ["connectionString"]) else { return nil }
        return SettingFault(
            .twoConnections, .error, at: setting.placeOfValue,
            "Dapr does not start with both 'connectionString' and 'namespaceName'",
            notes: [Diagnostic.Note("the other address is here", at: other.name.span)], help: "remove one of the two")
    },
    SettingFact("consumerID") { setting, component, _ in
        guard component.currentType.hasSuffix("queues") else { return nil }
        return SettingFault(
            .unreadConsumer, .warning, at: setting.name.span, "'\(component.currentType)' does not read 'consumerID'",
            help: "remove it: whoever reads a queue takes events from all others")
    },
    SettingFact("defaultMessageTimeToLiveInSec", find: shortTime),
]

/// Where a consumer of Pulsar starts (pubsub/pulsar/pulsar.go).
let pulsarRelations = [atEnd("subscribeInitialPosition", "latest", not: "earliest")]

/// Where a consumer of RocketMQ starts (pubsub/rocketmq/settings.go).
let rocketMQRelations = [atEnd("fromWhere", "ConsumeFromLastOffset", not: "ConsumeFromFirstOffset")]

private func atEnd(_ name: String, _ end: String, not start: String) -> SettingFact {
    SettingFact(name) { setting, _, role in
        setting.plain?.lowercased() == end.lowercased() ? startsAtEnd(setting, role, help: "write '\(start)'") : nil
    }
}
