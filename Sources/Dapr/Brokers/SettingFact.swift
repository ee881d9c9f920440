package import DaprCatalogue
package import DaprComponents

/// What is known of settings of a type: which values, or what beside them, do harm.
///
/// It is asked once for a component that has one of its settings, at the first that is there in the order of the file; without settings it
/// is asked for each component of the type.
package struct SettingFact: Sendable {
    /// Looks for the harm; the setting is nil for a fact without settings.
    package typealias Find = @Sendable (LookedUpSetting?, LookedUpComponent, BrokerRole) -> SettingFault?

    /// The names of the settings, as the catalogue has them.
    package let settings: [String]

    /// The releases of Dapr that it is about.
    package let since: DaprVersion
    package let until: DaprVersion
    private let find: Find

    /// - Parameter find: looks for the harm; it is called only for components that have one of the settings.
    package init(
        _ settings: String..., since: DaprVersion = .oldest, until: DaprVersion = .newest,
        find: @escaping @Sendable (LookedUpSetting, LookedUpComponent, BrokerRole) -> SettingFault?
    ) {
        self.init(settings, since: since, until: until, find: find)
    }

    package init(
        _ settings: [String], since: DaprVersion = .oldest, until: DaprVersion = .newest,
        find: @escaping @Sendable (LookedUpSetting, LookedUpComponent, BrokerRole) -> SettingFault?
    ) {
        (self.settings, self.since, self.until) = (settings, since, until)
        self.find = { setting, component, role in setting.flatMap { find($0, component, role) } }
    }

    /// A fact about what is not there.
    package init(
        ofAbsence find: @escaping @Sendable (LookedUpComponent, BrokerRole) -> SettingFault?,
        since: DaprVersion = .oldest, until: DaprVersion = .newest
    ) {
        (settings, self.since, self.until) = ([], since, until)
        self.find = { _, component, role in find(component, role) }
    }

    package func fault(
        of setting: LookedUpSetting?, in component: LookedUpComponent, _ role: BrokerRole
    ) -> SettingFault? {
        find(setting, component, role)
    }
}

/// The facts of a type, so that a setting that none is about costs one look-up.
package struct SettingFacts: Sendable {
    private let all: [SettingFact]

    /// The places of the facts about each setting, by its name in lower case and by each other name that Dapr reads it by.
    private let places: [String: [Int]]
    private let ofAbsence: [Int]

    package init(_ facts: [SettingFact], of type: String) {
        all = facts
        ofAbsence = facts.indices.filter { facts[$0].settings.isEmpty }
        let fields = facts.isEmpty ? [:] : Catalogue.component(type, in: .newest)?.allFields ?? [:]
        var places: [String: [Int]] = [:]
        for (place, fact) in facts.enumerated() {
            for setting in fact.settings {
                let names = [setting] + (fields[setting.lowercased()]?.aliases ?? [])
                for name in names { places[name.lowercased(), default: []].append(place) }
            }
        }
        self.places = places
    }

    /// What they find in a component, in the order of its settings.
    package func faults(
        of component: LookedUpComponent, _ role: BrokerRole, in release: DaprVersion
    ) -> [SettingFault] {
        guard !all.isEmpty else { return [] }
        var faults: [SettingFault] = []
        var asked: Set<Int> = []
        func ask(_ place: Int, of setting: LookedUpSetting?) {
            let fact = all[place]
            guard fact.since <= release, release <= fact.until, asked.insert(place).inserted else { return }
            if let fault = fact.fault(of: setting, in: component, role) { faults.append(fault) }
        }
        for place in ofAbsence { ask(place, of: nil) }
        for setting in component.settings where !setting.isAbsent {
            for place in places[setting.key] ?? [] { ask(place, of: setting) }
        }
        return faults
    }
}
