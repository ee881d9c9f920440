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
            .error, .invalidSetting, "there is no annotation '\(Trigger.annotationPrefix)\(name.value)'", at: name.span,
            help: help ?? "the annotations after '\(Trigger.annotationPrefix)' are \(known.joined(separator: ", "))",
            fix: meant.map { Fix(rename: name.span, to: Trigger.annotationPrefix + $0) }
        )
    }

    static func invalidSetting(_ setting: Trigger.Setting, expected: String) -> Diagnostic {
        Diagnostic(
            .error, .invalidSetting, "'\(setting.name.value)' must be \(expected)", at: setting.value.span, help: nil
        )
    }
}
