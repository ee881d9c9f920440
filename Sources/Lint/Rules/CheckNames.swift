internal import DaprCatalogue
internal import Diagnostics

/// Each setting is a field of the type in the chosen release, in a letter case that Dapr finds, once, and not one that is deprecated.
func checkNames(_ component: LintedComponent, _ options: LintOptions, into bag: inout DiagnosticBag) {
    guard let known = component.known else { return }
    let (type, names) = (known.type, known.names)
    // Pulsar has fields that begin with the name of a topic.
    let suffixes = names.filter { $0.hasPrefix("<") }.compactMap { $0.split(separator: ">").last.map(String.init) }
    let counts = component.settings.reduce(into: [:]) { $0[$1.key, default: 0] += 1 }
    let present = Set(component.settings.flatMap { [$0.key, $0.field?.name.lowercased() ?? $0.key] })
    let meant = meantNames(
        by: component.settings.filter { $0.field == nil }.map(\.name.value),
        among: names.filter { !present.contains($0.lowercased()) && !$0.hasPrefix("<") }, slips: 1)
    var first: [String: Setting] = [:]
    for setting in component.settings {
        let key = setting.field?.name.lowercased() ?? setting.key
        if let other = first[key] {
            bag.add(LintWording.duplicateSetting(setting.name, first: other.name))
            continue
        }
        first[key] = setting
        guard let field = setting.field else {
            if !suffixes.contains(where: setting.name.value.hasSuffix) {
                bag.add(
                    LintWording.unknownSetting(
                        setting.name, of: type.type, among: names, meant: meant[setting.name.value]))
            }
            continue
        }
        if field.isExact, field.name != setting.name.value, field.name.lowercased() == setting.name.value.lowercased() {
            bag.add(LintWording.letterCase(setting.name, field.name, isAlone: counts[setting.key] == 1))
        }
        if options.daprVersion < .newest,
            let added = Catalogue.addition(of: setting.name.value, in: type.type), options.daprVersion < added
        {
            bag.add(LintWording.newerSetting(setting.name, of: type.type, since: added, in: options.daprVersion))
        }
        if field.isDeprecated { bag.add(LintWording.deprecatedSetting(setting.name, field, of: type)) }
    }
}
