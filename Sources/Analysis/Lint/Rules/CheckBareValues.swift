internal import Brokers
internal import DaprCatalogue
internal import DaprComponents
internal import EventsAPI
internal import Findings

/// Each bare value comes to Dapr as it is written, or means the same to its field.
func checkBareValues(_ component: LintedComponent, _ options: LintOptions, into bag: inout DiagnosticBag) {
    // The compiler writes a group of its own in the place of this one.
    let replaced = component.isEventBus ? [] : component.broker.forcedSettings(for: .source).map { $0.lowercased() }
    // What a type does not know is ignored, whatever it is.
    for setting in component.settings
    where !setting.hasSecretReference && (setting.field != nil || component.known == nil) {
        guard let value = setting.value, let reading = setting.change, !replaced.contains(setting.key)
        else { continue }
        bag.add(LintWording.ambiguousValue(setting.name, value, reading, setting.field))
    }
}
