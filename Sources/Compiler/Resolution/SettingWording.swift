internal import EventsAPI
internal import Findings
internal import Text

/// The words of findings about the annotations of Triggers.
extension ResolutionWording {
    /// - Parameter meant: the nearest one, where it may be written without a question.
    static func unknownSetting(_ name: Located<String>, known: [String], meant: String?) -> Diagnostic {
        let near = nearestName(to: name.value, among: known)
        let help = near.map { "did you mean '\(Trigger.annotationPrefix)\($0)'?" }
        return Diagnostic(
            .error, .invalidSetting, "'\(Trigger.annotationPrefix)\(name.value)' is not a known annotation",
            at: name.span,
            help: help
                ?? "write one of \(listed(known, "or")) after '\(Trigger.annotationPrefix)'",
            fix: meant.map { Fix(rename: name.span, to: Trigger.annotationPrefix + $0) }
        )
    }

    static func invalidSetting(_ setting: Trigger.Setting, expected: String) -> Diagnostic {
        Diagnostic(
            .error, .invalidSetting,
            "'\(Trigger.annotationPrefix)\(setting.name.value)' cannot be '\(shortened(setting.value.value))'",
            at: setting.value.span,
            help: helpForUnfilled(setting.value.value) ?? "write \(unit(lackingIn: setting) ?? expected)"
        )
    }

    /// The unit that a duration lacks: seconds.
    private static func unit(lackingIn setting: Trigger.Setting) -> String? {
        guard let annotation = TriggerAnnotation.named(setting.name.value), annotation.isDuration,
            annotation.accepts(setting.value.value + "s")
        else { return nil }
        return "a unit, such as '\(setting.value.value)s'"
    }
}
