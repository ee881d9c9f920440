internal import Brokers
internal import DaprCatalogue
internal import DaprComponents
internal import EventsAPI
internal import Findings

/// Each value is one that the field may have.
func checkValues(_ component: LintedComponent, _ options: LintOptions, into bag: inout DiagnosticBag) {
    let broker = component.broker
    for setting in component.settings {
        guard let field = setting.field, let value = setting.value, !setting.isTemplate, !value.value.isEmpty
        else { continue }
        if field.name == broker.schedule, setting.isPublic {
            if let fault = faultOfSchedule(value.value) {
                bag.add(LintWording.invalidSchedule(value, fault))
            } else if let time = everyTime(value.value), time < .seconds(1), options.daprVersion.minor >= 10 {
                // Before, less than a second was taken for one (robfig/cron).
                bag.add(LintWording.tooOften(value))
            }
            continue
        }
        if let expected = expectation(of: setting.meantText ?? value.value, field) {
            bag.add(LintWording.invalidSettingValue(setting, value, expected: expected))
        }
        if broker.lists.contains(field.name), holdsBlank(value.value) {
            bag.add(LintWording.spacesInList(setting, value))
        }
    }
}

/// Most values are ASCII without one, which takes no look at what Unicode says of each letter.
private func holdsBlank(_ value: String) -> Bool {
    value.utf8.contains { $0 <= 0x20 || $0 >= 0x80 } && value.contains(where: \.isWhitespace)
}
