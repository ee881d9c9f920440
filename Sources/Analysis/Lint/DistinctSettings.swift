internal import DaprCatalogue
internal import DaprComponents

/// The settings of a component, each field once: whatever name or letter case it is written in, Dapr reads one of them.
struct DistinctSettings {
    /// The first setting of each field, and of each name without one.
    let first: [LookedUpSetting]

    /// All others, each with the first one of its field.
    let repeated: [(setting: LookedUpSetting, first: LookedUpSetting)]

    init(_ settings: [LookedUpSetting]) {
        var places: [String: Int] = [:]
        var repeated: [(setting: LookedUpSetting, first: LookedUpSetting)] = []
        for (index, setting) in settings.enumerated() {
            let key = setting.field?.name.lowercased() ?? setting.key
            if let place = places[key] {
                repeated.append((setting, settings[place]))
            } else {
                places[key] = index
            }
        }
        first = repeated.isEmpty ? settings : places.values.sorted().map { settings[$0] }
        self.repeated = repeated
    }
}
