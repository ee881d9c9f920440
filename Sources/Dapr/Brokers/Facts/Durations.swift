internal import DaprCatalogue
internal import DaprComponents
internal import Findings
internal import Text

extension WrittenValue {
    /// The time that it means: a plain number counts milliseconds where the field is strict, and seconds elsewhere.
    var duration: Duration? {
        guard let number = Int(text) else { return goDuration(text) }
        return setting.field?.isStrict == true ? .milliseconds(number) : .seconds(number)
    }
}

extension SettingFact {
    /// Plain numbers that count milliseconds, and are too small for the setting to be meant so.
    static func milliseconds(_ settings: String...) -> [SettingFact] {
        settings.flatMap { name in
            values(.millisecondsForSeconds, .warning, of: name) { value in
                guard let number = Int(value.text), number > 0 else { return nil }
                let usual = value.setting.field?.defaultValue.flatMap(goDuration) ?? .seconds(10)
                guard .milliseconds(number) < min(.seconds(1), usual / 10) else { return nil }
                return ValueFault(
                    "Dapr reads \(value.shown) as \(number) millisecond\(number == 1 ? "" : "s")",
                    help: "write '\(number)s' for seconds, or '\(number)ms' if you mean it")
            }
        }
    }

    /// Times below zero, with what becomes of events.
    static func negative(_ setting: String, _ effect: String, insteadOf usual: String) -> [SettingFact] {
        values(.negativeDuration, .warning, of: setting) { value in
            guard value.role.isRead || value.role.isBus, let time = value.duration, time < .zero else { return nil }
            return ValueFault(
                "a negative time has no meaning in \(value.shown): \(effect)", help: "write a time such as '\(usual)'")
        }
    }
}
