internal import DaprCatalogue
internal import DaprComponents
internal import EventsAPI
internal import Findings

/// What the type cannot do without is there, also what the way to authenticate asks for.
func checkRequired(_ component: LintedComponent, _ options: LintOptions, into bag: inout DiagnosticBag) {
    // Of a binding that gives no events the settings do not matter.
    guard let known = component.known, known.type.isInput else { return }
    let type = known.type
    let way = wayToAuthenticate(of: component, type)
    let ofProfile = way?.profile.fields.filter(\.isNeeded) ?? known.neededByEveryProfile
    let required = (known.needed + ofProfile).filter { isUsed($0, by: component) }
    var told: Set<String> = []
    for field in required where told.insert(field.name).inserted {
        if component.has(field) || component.hasOne(of: field.alternatives) { continue }
        let reason = known.isNeededAnyway(field) ? nil : way?.choice.map(reason)
        if let setting = component.setting(field.name) {
            bag.add(LintWording.emptySetting(setting.name, field, of: type.type, because: reason))
        } else if !component.component.hasOlderForm(of: field) {
            let fields = ([field.name] + field.alternatives).compactMap { known.fields[$0.lowercased()] }
            let misspelt = component.settings.lazy.map(\.name.value).first { name in
                component.nearest[name].map { near in fields.contains { $0.name == near } } == true
            }
            bag.add(
                LintWording.missingSetting(fields, of: component.spec.type, misspelt: misspelt, because: reason))
        }
    }
}

/// A source reads what is for input, an event bus everything.
private func isUsed(_ field: ComponentField, by component: LintedComponent) -> Bool {
    component.isEventBus || field.side != .output
}

/// The way to authenticate that the author has chosen: by the value that belongs to it, by fields that only it asks for, or because there is
/// no other; nil where that is open. The choice is nil where there is none.
private func wayToAuthenticate(
    of component: LintedComponent, _ type: ComponentType
) -> (profile: AuthenticationProfile, choice: ComponentField?)? {
    for profile in type.profiles {
        if let choice = profile.fields.first(where: { $0.isChoice && isChosen($0, by: component) }) {
            return (profile, choice)
        }
    }
    let open = type.profiles.filter { !$0.fields.contains(where: \.isChoice) }
    if open.count == 1 { return (open[0], nil) }
    let general = Set(type.fields.map(\.name))
    for profile in open {
        let own = profile.fields.first { field in
            field.isNeeded && !general.contains(field.name) && component.has(field)
                && type.profiles.count { $0.fields.contains { $0.isNeeded && $0.name == field.name } } == 1
        }
        if let own { return (profile, own) }
    }
    return nil
}

private func reason(_ choice: ComponentField) -> String {
    "'\(choice.name)' is \(choice.isChoice ? "'\(choice.allowedValues[0])'" : "set")"
}

private func isChosen(_ field: ComponentField, by component: LintedComponent) -> Bool {
    guard let value = component.setting(field.name)?.value?.value else { return false }
    return field.type == "bool" ? isTruthy(value) : value.lowercased() == field.allowedValues[0].lowercased()
}

extension ComponentField {
    /// True for one whose value chooses the profile that it is in.
    fileprivate var isChoice: Bool { isRequired && allowedValues.count == 1 }
}
