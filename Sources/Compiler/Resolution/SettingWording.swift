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
            at: setting.value.span, help: "write \(withUnit(setting.value.value, expected: expected) ?? expected)"
        )
    }

    /// A duration whose unit was left out, in seconds.
    private static func withUnit(_ text: String, expected: String) -> String? {
        let isNumber = !text.isEmpty && text.utf8.allSatisfy { 0x30...0x39 ~= $0 }
        guard isNumber, expected.hasPrefix("a duration"), parseGoDuration(text + "s") != nil else { return nil }
        return "a unit, such as '\(text)s'"
    }
}
