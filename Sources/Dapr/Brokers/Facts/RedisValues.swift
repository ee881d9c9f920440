internal import DaprComponents
internal import Findings

/// Values of single settings of Redis that Dapr or the broker reads otherwise than they are written, or refuses.
let redisValues: [SettingFact] = []
