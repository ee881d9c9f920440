internal import Brokers
internal import DaprCatalogue
internal import DaprComponents
internal import Findings
internal import YAMLTree

extension MigrationKind {
    /// Types that Dapr renamed, and deprecated settings with a successor that means the same.
    package static let settings = MigrationKind("settings", leavesController: false, promise: .noNewError) { plan in
        for component in plan.components {
            let lookedUp = plan.lookedUp(component.spec)
            rename(component, lookedUp, in: &plan)
            for setting in lookedUp.settings where setting.field?.isDeprecated == true {
                replace(setting, of: component, lookedUp, in: &plan)
            }
        }
    }
}

/// A type by the name that the chosen release of Dapr has for it.
private func rename(
    _ component: MigrationPlan.Component, _ lookedUp: LookedUpComponent, in plan: inout MigrationPlan
) {
    let type = component.spec.type
    guard let history = Catalogue.history(of: type.value), let renamed = history.renamed, let name = history.other,
        renamed <= plan.release
    else { return }
    plan.attempt(at: type.span) { draft throws(MigrationRefusal) in
        let written = try WrittenComponent(component.spec, in: draft.text)
        try draft.rename(written.type, to: name)
        let reason = Broker.component(of: name).renaming.map { ": \($0)" } ?? ""
        draft.note("'\(type.value)' becomes '\(name)', which has other defaults\(reason)", at: type.span)
    }
}

private func replace(
    _ setting: LookedUpSetting, of component: MigrationPlan.Component, _ lookedUp: LookedUpComponent,
    in plan: inout MigrationPlan
) {
    guard let field = setting.field else { return }
    if let (_, place) = component.form { return remove(setting, field, of: component, below: place, in: &plan) }
    guard component.spec.metadata.contains(where: { $0.place == setting.name.span && $0.isEntry }) else { return }
    let name = setting.name.value
    guard let successor = SettingSuccessor(of: field, in: lookedUp.currentType) else {
        let reason = field.successor.map { "'\($0)' does not mean the same" } ?? "nothing takes its place"
        return plan.leave("'\(name)' is deprecated, and \(reason)", at: setting.name.span)
    }
    plan.attempt(at: setting.name.span) { draft throws(MigrationRefusal) in
        let written = try WrittenComponent(component.spec, in: draft.text)
        guard let entry = written.entries.first(where: { draft.text.span($0.name.value) == setting.name.span }),
            let list = written.list
        else { throw MigrationRefusal("'\(name)' is not in 'metadata' itself") }
        switch successor {
        case .nothing:
            try draft.remove([entry.place], of: list)
            draft.note("'\(name)' goes: Dapr no longer reads it", at: setting.name.span)
        case .renamed(let new):
            try checkAbsence(of: new, name, in: lookedUp)
            try draft.change(entry, to: new)
        case .translated(let new, let words):
            try checkAbsence(of: new, name, in: lookedUp)
            guard let value = setting.value?.value, let other = words[value] else {
                throw MigrationRefusal("the value of '\(name)' is not 'true' or 'false' in this file")
            }
            try draft.change(entry, to: new, value: other)
        }
    }
}

/// Removes a field of the released dialect that Dapr no longer reads. One with a successor stays: the dialect cannot say that.
private func remove(
    _ setting: LookedUpSetting, _ field: ComponentField, of component: MigrationPlan.Component, below place: SourceSpan,
    in plan: inout MigrationPlan
) {
    guard case .nothing? = SettingSuccessor(of: field, in: component.spec.type.value.lowercased()) else { return }
    plan.attempt(at: setting.name.span) { draft throws(MigrationRefusal) in
        let mapping = try draft.text.value(below: place).mapping
        guard let number = mapping.pairs.firstIndex(where: { draft.text.span($0.key) == setting.name.span }) else {
            throw MigrationRefusal("'\(setting.name.value)' is not in the mapping itself")
        }
        try draft.remove(number, of: mapping)
        draft.note("'\(setting.name.value)' goes: Dapr no longer reads it", at: setting.name.span)
    }
}

private func checkAbsence(
    of new: String, _ name: String, in component: LookedUpComponent
) throws(MigrationRefusal) {
    guard component.setting(new) == nil else {
        throw MigrationRefusal("'\(new)' is there beside '\(name)', and Dapr reads one of them: remove the other")
    }
    guard component.settings.count(where: { $0.name.value.lowercased() == name.lowercased() }) == 1 else {
        throw MigrationRefusal("'\(name)' is there twice, and Dapr reads one of them: remove the other")
    }
}
