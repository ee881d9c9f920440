internal import EventsAPI
internal import Findings
internal import Text

extension Resolver {
    /// The settings of a Trigger; one that is unknown or has no meaning is reported.
    func settings(of trigger: Trigger, into bag: inout DiagnosticBag) -> [TriggerSetting] {
        let known = Trigger.settingNames
        let names = trigger.settings.map(\.name.value)
        let unknown = names.filter { !known.contains($0) }
        let meant = unknown.isEmpty ? [:] : Vocabulary(known.filter { !names.contains($0) }).meant(by: unknown)
        return trigger.settings.compactMap { setting in
            let name = setting.name.value
            guard let annotation = TriggerAnnotation.all.first(where: { $0.name == name }) else {
                bag.add(ResolutionWording.unknownSetting(setting.name, known: known, meant: meant[name]))
                return nil
            }
            guard annotation.accepts(setting.value.value) else {
                bag.add(ResolutionWording.invalidSetting(setting, expected: annotation.expected))
                return nil
            }
            return TriggerSetting(annotation: annotation, value: setting.value)
        }
    }
}
