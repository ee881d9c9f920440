internal import DaprCatalogue
internal import Diagnostics

/// Each setting is a field of the type, in its letter case, once, and not one that is deprecated.
func checkNames(_ component: LintedComponent, _ options: LintOptions, into bag: inout DiagnosticBag) {
    guard let known = component.known else { return }
    let (type, names) = (known.type, known.names)
    // Pulsar has fields that begin with the name of a topic.
    let suffixes = names.filter { $0.hasPrefix("<") }.compactMap { $0.split(separator: ">").last.map(String.init) }
    let counts = component.settings.reduce(into: [:]) { $0[$1.name.value.lowercased(), default: 0] += 1 }
    let meant = meantNames(
        by: component.settings.filter { $0.field == nil }.map(\.name.value),
        among: names.filter { counts[$0.lowercased()] == nil && !$0.hasPrefix("<") }, slips: 1)
    var first: [String: Setting] = [:]
    for setting in component.settings {
        if let other = first[setting.name.value.lowercased()] {
            bag.add(LintWording.duplicateSetting(setting.name, first: other.name))
            continue
        }
        first[setting.name.value.lowercased()] = setting
        guard let field = setting.field else {
            if !suffixes.contains(where: setting.name.value.hasSuffix) {
                bag.add(
                    LintWording.unknownSetting(
                        setting.name, of: type.type, among: names, meant: meant[setting.name.value]))
            }
            continue
        }
        if field.name != setting.name.value {
            let isAlone = counts[field.name.lowercased()] == 1
            bag.add(LintWording.letterCase(setting.name, field.name, isAlone: isAlone))
        }
        if field.isDeprecated { bag.add(LintWording.deprecatedSetting(setting.name, of: type.type)) }
    }
}
