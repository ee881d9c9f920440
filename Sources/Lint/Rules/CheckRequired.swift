internal import DaprCatalogue
internal import Diagnostics
internal import EventsAPI

/// What the type cannot do without is there, also what the way to authenticate asks for.
func checkRequired(_ component: LintedComponent, _ options: LintOptions, into bag: inout DiagnosticBag) {
    // Of a binding that gives no events the settings do not matter.
    guard let type = component.type, type.isInput else { return }
    var required = type.fields.filter { $0.isNeeded && isUsed($0, by: component) }
    if let profile = profile(of: component, type) {
        required += profile.fields.filter(\.isNeeded)
    } else if let first = type.profiles.first {
        // What every way asks for is asked for in any case.
        let own = type.profiles.filter { !$0.title.hasPrefix("built-in") }
        required += first.fields.filter { field in
            field.isNeeded && own.allSatisfy { $0.fields.contains { $0.isRequired && $0.name == field.name } }
        }
    }
    // The older form of `authType`.
    let isMapped = component.setting("authRequired") != nil
    var told: Set<String> = []
    for field in required where told.insert(field.name).inserted {
        if let setting = component.setting(field.name) {
            if setting.isEmpty { bag.add(LintWording.emptySetting(setting.name, of: type.type)) }
        } else if field.name != "authType" || !isMapped {
            bag.add(LintWording.missingSetting(field.name, of: component.spec.type))
        }
    }
}

/// A source reads what is for input, an event bus everything.
private func isUsed(_ field: ComponentField, by component: LintedComponent) -> Bool {
    component.isEventBus || field.side != .output
}

/// The way to authenticate that the author has chosen: by a value that belongs to one of them, or by the fields of one.
private func profile(of component: LintedComponent, _ type: ComponentType) -> AuthenticationProfile? {
    let chosen = type.profiles.first { profile in
        profile.fields.contains { field in
            guard field.allowedValues.count == 1, let value = component.setting(field.name)?.value?.value else {
                return false
            }
            return value.lowercased() == field.allowedValues[0].lowercased()
        }
    }
    if let chosen { return chosen }
    let shared = Set(type.fields.map(\.name))
    return type.profiles.first { profile in
        let own = profile.fields.filter { $0.isRequired && !shared.contains($0.name) && $0.allowedValues.count != 1 }
        let special = own.filter { field in
            type.profiles.count { $0.fields.contains { $0.name == field.name } } == 1
        }
        return special.contains { component.setting($0.name) != nil }
    }
}

extension ComponentField {
    /// True for a required field for which nothing is put where it is absent.
    fileprivate var isNeeded: Bool { isRequired && defaultValue == nil }
}
