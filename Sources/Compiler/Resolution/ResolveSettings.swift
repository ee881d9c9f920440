internal import Conditions
internal import EventsAPI
internal import Findings
internal import Text

extension Resolver {
    /// The settings of a Trigger; one that is unknown or has no meaning is reported.
    func settings(of trigger: Trigger, into bag: inout DiagnosticBag) -> TriggerSettings {
        var settings = TriggerSettings()
        let known = Trigger.settingNames
        let names = trigger.settings.map(\.name.value)
        let unknown = names.filter { !known.contains($0) }
        let meant = unknown.isEmpty ? [:] : Vocabulary(known.filter { !names.contains($0) }).meant(by: unknown)
        for setting in trigger.settings {
            let value = setting.value.value
            var expected: String?
            switch setting.name.value {
            case "window":
                settings.window = value
                expected = isDuration(value) ? nil : duration
            case "delivery-timeout":
                settings.deliveryTimeout = value
                expected = isDuration(value) ? nil : duration
            case "delivery-attempts":
                settings.deliveryAttempts = Int(value)
                expected = (1...100).contains(Int(value) ?? 0) ? nil : "a number from 1 to 100"
            case "payload":
                settings.payload = value
                expected = ["last", "all"].contains(value) ? nil : "'last' or 'all'"
            case "reset":
                settings.reset = value
                expected = ["on-match", "window"].contains(value) ? nil : "'on-match' or 'window'"
            default:
                bag.add(
                    ResolutionWording.unknownSetting(setting.name, known: known, meant: meant[setting.name.value]))
            }
            if let expected { bag.add(ResolutionWording.invalidSetting(setting, expected: expected)) }
        }
        return settings
    }
}

private let duration = "a duration of more than 0 and up to 24 hours, such as '60s' or '1m30s'"

private func isDuration(_ text: String) -> Bool {
    guard let duration = parseGoDuration(text) else { return false }
    return duration > .zero && duration <= .seconds(86_400)
}
