internal import DaprComponents
internal import Findings

/// Values of single settings of Kafka that Dapr or the broker reads otherwise than they are written, or refuses.
let kafkaValues: [SettingFact] = []
