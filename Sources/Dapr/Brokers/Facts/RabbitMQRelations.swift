internal import DaprComponents
internal import Findings

/// Settings of RabbitMQ that need or exclude each other, and where a consumer starts.
let rabbitMQRelations: [SettingFact] = []
