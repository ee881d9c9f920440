internal import Brokers
internal import DaprCatalogue
internal import DaprComponents
internal import Findings

extension LintedSet {
    /// What the brokers' facts find in the settings of components.
    ///
    /// What is said of a value that the setting cannot have is one mistake, which another rule reports; settings of a type that the compiler
    /// refuses mean nothing.
    func settingFaults() -> [SettingFault.Kind: [SettingFault]] {
        var facts: [String: SettingFacts] = [:]
        var faults: [SettingFault.Kind: [SettingFault]] = [:]
        for component in components where component.isRightCategory && !component.broker.facts.isEmpty {
            let broker = component.broker
            let known = facts[broker.type] ?? SettingFacts(broker.facts, of: broker.type)
            facts[broker.type] = known
            for fault in known.faults(of: component.component, component.role, in: options.daprVersion)
            where !component.hasFaultyValue(at: fault.place) {
                faults[fault.kind, default: []].append(fault)
            }
        }
        return faults
    }
}

extension LintedComponent {
    /// True where a setting stands that cannot have its value.
    fileprivate func hasFaultyValue(at place: SourceSpan) -> Bool {
        settings.contains { setting in
            guard setting.name.span == place || setting.value?.span == place, let field = setting.field,
                let value = setting.plainText
            else { return setting.name.span == place && setting.unfilled != nil }
            return expectation(of: setting.meantText ?? value.value, field) != nil
        }
    }
}

extension LintedComponent {
    /// True for a setting of a certificate or key whose value is none, such as a path: that is no secret, and what is said of it is another
    /// rule's.
    func hasFaultyCertificate(_ setting: LookedUpSetting) -> Bool {
        guard let name = setting.field?.name else { return false }
        return broker.facts.contains { fact in
            fact.settings == [name] && fact.fault(of: setting, in: component, role)?.kind == .notACertificate
        }
    }
}
