internal import DaprCatalogue
internal import DaprComponents
internal import Findings
internal import Text

/// What facts about several settings of a component ask.
extension LookedUpComponent {
    /// The time that a setting says; nil where it is absent, not written out, or none.
    func writtenTime(of name: String) -> Duration? {
        guard let (setting, value) = plainValue(name) else { return nil }
        guard let number = Int(value) else { return goDuration(value) }
        return setting.field?.isStrict == true ? .milliseconds(number) : .seconds(number)
    }

    /// The scheme of a URL in lower case; nil where none is written out.
    func writtenScheme(of name: String) -> String? {
        guard let text = plainValue(name)?.value, let end = text.firstPlace(of: "://") else { return nil }
        return text[..<end.lowerBound].lowercased()
    }

    /// The first setting of the file that has one of the names, and that a condition is true of.
    func firstSetting(of names: [String], where isMeant: (LookedUpSetting) -> Bool = { !$0.isEmpty })
        -> LookedUpSetting?
    {
        settings.first { setting in
            names.contains { $0.lowercased() == setting.key } && isMeant(setting)
        }
    }
}

extension LookedUpSetting {
    /// Where a fault of the value is shown: at the name where the value may be a secret, or is not written out.
    var placeOfValue: SourceSpan { isPublic ? value?.span ?? name.span : name.span }

    /// What is written, where it has no placeholder.
    var plain: String? { isTemplate || unfilled != nil ? nil : value?.value }

    /// True for a boolean that is written and on.
    var isOn: Bool { plain.map(isTruthy) ?? false }

    /// True for a whole number that is 0 or less.
    var isZeroOrLess: Bool { plain.flatMap(Int.init).map { $0 <= 0 } ?? false }
}

/// A setting that has no effect.
///
/// - Parameter change: what gives it one; nil where nothing should.
func unused(
    _ kind: SettingFault.Kind, _ setting: LookedUpSetting, _ because: String, unless change: String? = nil,
    notes: [Diagnostic.Note] = []
) -> SettingFault {
    SettingFault(
        kind, .warning, at: setting.name.span, "'\(setting.name.value)' has no effect\(because)", notes: notes,
        help: (change.map { $0 + ", or " } ?? "") + "remove '\(setting.name.value)'")
}

/// A time of less than ten minutes after which the broker deletes what nobody has read yet.
func shortTime(_ setting: LookedUpSetting, _ component: LookedUpComponent, _ role: BrokerRole) -> SettingFault? {
    guard role.isRead, let time = component.writtenTime(of: setting.key), time > .zero, time < .seconds(600),
        let value = setting.plain
    else { return nil }
    let unit = Int(value) == nil ? "" : setting.field?.isStrict == true ? " milliseconds" : " seconds"
    return SettingFault(
        .shortRetention, .warning, at: setting.placeOfValue,
        "the broker deletes what waits longer than \(value)\(unit), such as events that come while a reader is down",
        help: "write a longer time than a repair may take")
}

/// A number of events, of which the broker deletes the oldest although nobody has read them.
func smallStore(_ setting: LookedUpSetting, _ component: LookedUpComponent, _ role: BrokerRole) -> SettingFault? {
    guard role.isRead, let count = setting.plain.flatMap({ Int($0) }), count > 0, count < 1000 else { return nil }
    return SettingFault(
        .shortRetention, .warning, at: setting.placeOfValue,
        "the broker keeps about \(count) events, and deletes the oldest although nobody has read them",
        help: "write a number larger than the count of events during a repair")
}

/// A value with which a new consumer begins behind the last event.
func startsAtEnd(
    _ setting: LookedUpSetting, _ role: BrokerRole, help: String
) -> SettingFault? {
    guard role.isRead, let value = setting.plain else { return nil }
    let what = role.isBus ? "a new Trigger" : "this source"
    return SettingFault(
        .startsAtEnd, role.isBus ? .warning : .note, at: setting.placeOfValue,
        "with '\(value)', \(what) misses what was published before its first start", help: help)
}
