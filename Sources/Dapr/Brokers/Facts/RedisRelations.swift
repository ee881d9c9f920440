internal import DaprComponents
internal import Findings

/// Settings of Redis that need or exclude each other, and where a consumer starts.
let redisRelations: [SettingFact] = []
