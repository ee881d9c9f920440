internal import DaprComponents
internal import Findings

/// Values of single settings of RabbitMQ that Dapr or the broker reads otherwise than they are written, or refuses.
let rabbitMQValues: [SettingFact] = []
