internal import DaprCatalogue
internal import DaprComponents
internal import Findings

/// Each setting is a field of the type in the chosen release, in a letter case that Dapr finds, once, and not one that is deprecated.
func checkNames(_ component: LintedComponent, _ options: LintOptions, into bag: inout DiagnosticBag) {
    guard let known = component.known else { return }
    let type = known.type
    var first: [String: LookedUpSetting] = [:]
    for setting in component.settings {
        let key = setting.field?.name.lowercased() ?? setting.key
        if let other = first[key] {
            bag.add(LintWording.duplicateSetting(setting.name, first: other.name))
            continue
        }
        first[key] = setting
        guard let field = setting.field else {
            if !known.endings.contains(where: setting.name.value.hasSuffix) {
                let name = setting.name
                bag.add(
                    LintWording.unknownSetting(
                        name, of: type.type, near: component.nearest[name.value], meant: component.meant[name.value]))
            }
            continue
        }
        if field.isExact, field.name != setting.name.value, field.name.lowercased() == setting.name.value.lowercased() {
            let isAlone = component.settings.count { $0.key == setting.key } == 1
            bag.add(LintWording.letterCase(setting.name, field.name, isAlone: isAlone))
        }
        if options.daprVersion < .newest,
            let added = Catalogue.addition(of: setting.name.value, in: type.type), options.daprVersion < added
        {
            bag.add(LintWording.newerSetting(setting.name, of: type.type, since: added, in: options.daprVersion))
        }
        if field.isDeprecated { bag.add(LintWording.deprecatedSetting(setting.name, field, of: type)) }
    }
}
