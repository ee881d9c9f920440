internal import ConditionLanguage
internal import DaprCatalogue
internal import Diagnostics
internal import EventsAPI

/// Each value is one that the field may have.
func checkValues(_ component: LintedComponent, _ options: LintOptions, into bag: inout DiagnosticBag) {
    let type = component.spec.type.value.lowercased()
    for setting in component.settings {
        guard let field = setting.field, let value = setting.value, !setting.isTemplate else { continue }
        if type == "bindings.cron", field.name == "schedule" {
            if let fault = faultOfSchedule(value.value) {
                bag.add(LintWording.invalidSchedule(value, fault))
            } else if let time = everyTime(value.value), time < .seconds(1) {
                bag.add(LintWording.tooOften(value))
            }
            continue
        }
        if let expected = expectation(of: setting.meantText ?? value.value, field) {
            bag.add(LintWording.invalidSettingValue(setting.name, value, field, expected: expected))
        }
        if ["brokers", "topics"].contains(field.name), type.hasSuffix(".kafka"),
            value.value.contains(where: \.isWhitespace)
        {
            bag.add(LintWording.spacesInList(setting.name, value))
        }
    }
}

/// What the field expects, where the value is not that; nil where it is.
private func expectation(of value: String, _ field: ComponentField) -> String? {
    if !field.allowedValues.isEmpty {
        let isAllowed = field.allowedValues.contains { $0.lowercased() == value.lowercased() }
        return isAllowed ? nil : field.allowedValues.map { "'\($0)'" }.joined(separator: ", ")
    }
    switch field.type {
    case "bool":
        // What dapr/kit takes for true, and what people write for false.
        let words = ["true", "false", "yes", "no", "y", "n", "t", "f", "on", "off", "1", "0"]
        return words.contains(value.lowercased()) ? nil : "true or false"
    case "number": return Double(value) == nil ? "a number" : nil
    case "duration":
        let isDuration = parseGoDuration(value) != nil || Int(value) != nil
        return isDuration ? nil : "a duration such as 5s or 1m30s, or a number of seconds"
    default: return nil
    }
}
