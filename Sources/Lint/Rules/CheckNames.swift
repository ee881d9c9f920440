internal import DaprCatalogue
internal import Diagnostics

/// Each setting is a field of the type in the chosen release, in a letter case that Dapr finds, once, and not one that is deprecated.
func checkNames(_ component: LintedComponent, _ options: LintOptions, into bag: inout DiagnosticBag) {
    guard let known = component.known else { return }
    let type = known.type
    let meant = meantNames(in: component, known)
    var first: [String: Setting] = [:]
    for setting in component.settings {
        let key = setting.field?.name.lowercased() ?? setting.key
        if let other = first[key] {
            bag.add(LintWording.duplicateSetting(setting.name, first: other.name))
            continue
        }
        first[key] = setting
        guard let field = setting.field else {
            if !known.endings.contains(where: setting.name.value.hasSuffix) {
                bag.add(
                    LintWording.unknownSetting(
                        setting.name, of: type.type, among: known.names, meant: meant[setting.name.value]))
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

/// The field that each unknown setting can only be meant for, one that is not there already.
private func meantNames(in component: LintedComponent, _ known: KnownTypes.Known) -> [String: String] {
    let unknown = component.settings.filter { $0.field == nil }.map(\.name.value)
    guard !unknown.isEmpty else { return [:] }
    let present = Set(component.settings.map { $0.field?.name ?? $0.name.value }.map { $0.lowercased() })
    return known.names.meant(by: unknown, slips: 1, besides: present)
}
