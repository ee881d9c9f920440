internal import DaprComponents
internal import Findings

/// Settings of JetStream that need or exclude each other, and where a consumer starts.
let jetStreamRelations: [SettingFact] = []
