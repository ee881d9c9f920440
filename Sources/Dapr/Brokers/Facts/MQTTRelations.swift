internal import DaprComponents
internal import Findings

/// Settings of MQTT that need or exclude each other, and where a consumer starts.
let mqttRelations: [SettingFact] = []
