internal import DaprComponents
internal import Findings

/// Settings of Kafka that need or exclude each other, and where a consumer starts.
let kafkaRelations: [SettingFact] = []
