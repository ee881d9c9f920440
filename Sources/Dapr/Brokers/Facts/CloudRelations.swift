internal import DaprComponents
internal import Findings

/// Settings of Amazon SNS and SQS that need or exclude each other.
let snsRelations: [SettingFact] = []

/// Settings of Azure Service Bus that need or exclude each other.
let serviceBusRelations: [SettingFact] = []

/// Where a consumer of Pulsar starts.
let pulsarRelations: [SettingFact] = []

/// Where a consumer of RocketMQ starts.
let rocketMQRelations: [SettingFact] = []
