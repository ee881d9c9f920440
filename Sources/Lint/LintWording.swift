internal import DaprCatalogue
internal import Diagnostics
internal import EventsAPI

/// The words of every finding of lint, one function a rule; no value of a setting that may be a secret is in them.
enum LintWording {
    // MARK: The type

    static func unknownComponent(_ type: Located<String>, among known: [String]) -> Diagnostic {
        // The category is right in most cases, and would make everything in it look alike.
        let category = type.value.lowercased().prefix { $0 != "." } + "."
        let names = known.filter { $0.hasPrefix(category) }.map { String($0.dropFirst(category.count)) }
        let near =
            type.value.lowercased() == "pubsub.nats"
            ? "pubsub.jetstream"
            : nearestName(to: String(type.value.dropFirst(category.count)), among: names).map { category + $0 }
        return Diagnostic(
            .warning, .unknownComponent, "Dapr \(Catalogue.version) has no component '\(shortened(type.value))'",
            at: type.span,
            help: near.map { "did you mean '\($0)'?" }
                ?? "the types are in Dapr's reference; a component of your own is silenced with --disable unknown-component"
        )
    }

    static func renamedComponent(_ type: Located<String>, _ current: String) -> Diagnostic {
        Diagnostic(
            .warning, .renamedComponent, "'\(type.value)' is called '\(current)' since Dapr 1.10", at: type.span,
            help: "write '\(current)'; it keeps its session and acknowledges by hand, which the old one did not",
            fix: Fix(rename: type.span, to: current))
    }

    static func outputOnlySource(_ type: Located<String>) -> Diagnostic {
        Diagnostic(
            .warning, .outputOnlySource, "no event ever comes from '\(type.value)': it is for output only",
            at: type.span,
            help: "use a binding with an input side, or a pub/sub component with 'srcTopic'")
    }

    // MARK: The settings

    /// - Parameter meant: the nearest one, where it may be written without a question.
    static func unknownSetting(
        _ name: Located<String>, of type: String, among known: [String], meant: String?
    ) -> Diagnostic {
        let near = nearestName(to: name.value, among: known)
        return Diagnostic(
            .warning, .unknownSetting, "\(type) has no setting '\(shortened(name.value))', and Dapr ignores it",
            at: name.span,
            help: near.map { "did you mean '\($0)'?" } ?? "its settings are in Dapr's reference of \(type)",
            fix: meant == near ? meant.map { Fix(rename: name.span, to: $0) } : nil)
    }

    /// - Parameter isAlone: false where another entry has the name in another letter case.
    static func letterCase(_ name: Located<String>, _ right: String, isAlone: Bool) -> Diagnostic {
        Diagnostic(
            .warning, .settingLetterCase, "the setting is called '\(right)'", at: name.span,
            help: "write '\(right)': Dapr finds it in this letter case only",
            fix: isAlone ? Fix(rename: name.span, to: right) : nil)
    }

    static func deprecatedSetting(_ name: Located<String>, of type: String) -> Diagnostic {
        let help =
            switch name.value.lowercased() {
            case "authrequired": "write 'authType' with 'none', 'password', 'mtls' or another way"
            case "qos": "remove it: the quality of service is always 1"
            case "host": "write 'connectionString'"
            case "consumerbatchsize": "write 'pullBatchSize'"
            case "consumergroup": "write 'consumerID'"
            case "groupname": "write 'consumerGroup'"
            case "sendtimeout": "write 'sendTimeOutSec' with a number of seconds"
            default: "look for what has taken its place in Dapr's reference of \(type)"
            }
        return Diagnostic(
            .warning, .deprecatedSetting, "the setting '\(name.value)' of \(type) is deprecated", at: name.span,
            help: help)
    }

    static func duplicateSetting(_ name: Located<String>, first: Located<String>) -> Diagnostic {
        Diagnostic(
            .warning, .duplicateSetting, "'\(shortened(name.value))' is set twice", at: name.span,
            notes: [Diagnostic.Note("it is first set here", at: first.span)], help: "remove one of the two")
    }

    static func emptySetting(_ name: Located<String>, of type: String) -> Diagnostic {
        Diagnostic(
            .warning, .missingSetting, "\(type) needs a value for '\(name.value)'", at: name.span,
            help: "give it a 'value', a 'secretKeyRef' or an 'envRef'")
    }

    /// - Parameter alternatives: the settings that will do in its place.
    static func missingSetting(
        _ name: String, or alternatives: [String] = [], of type: Located<String>
    ) -> Diagnostic {
        let names = ([name] + alternatives).map { "'\($0)'" }.joined(separator: " or ")
        return Diagnostic(
            .warning, .missingSetting, "\(type.value) needs the setting \(names)", at: type.span,
            help: "add '- name: \(name)' with a value to 'metadata'")
    }

    static func invalidSettingValue(
        _ name: Located<String>, _ value: Located<String>, _ field: ComponentField, expected: String
    ) -> Diagnostic {
        let isPublic = field.secret == .none
        return Diagnostic(
            .warning, .invalidSettingValue,
            "'\(name.value)' cannot be \(isPublic ? "'\(shortened(value.value))'" : "this value")",
            at: isPublic ? value.span : name.span, help: "write \(expected)")
    }

    static func invalidSchedule(_ value: Located<String>, _ fault: String) -> Diagnostic {
        Diagnostic(
            .warning, .invalidSettingValue, "this schedule would not start: \(fault)", at: value.span,
            help: "write '[second] minute hour day month weekday', '@daily' or '@every 5m'")
    }

    static func tooOften(_ value: Located<String>) -> Diagnostic {
        Diagnostic(
            .warning, .scheduleTooOften, "'\(value.value)' comes more often than once a second", at: value.span,
            help: "write '@every 1s' or more: Dapr has no lower limit, and the pod would do nothing else")
    }

    static func spacesInList(_ name: Located<String>, _ value: Located<String>) -> Diagnostic {
        Diagnostic(
            .warning, .spacesInList, "Dapr does not trim the blanks in '\(name.value)'", at: value.span,
            help: "write the items with commas alone between them")
    }

    // MARK: Comments that silence

    static func unknownIgnore(_ name: String, at span: SourceSpan) -> Diagnostic {
        let near = nearestName(to: name, among: DiagnosticCode.allCases.map(\.rawValue))
        return Diagnostic(
            .warning, .faultyIgnore, "there is no rule '\(shortened(name))' to be silenced", at: span,
            help: near.map { "did you mean '\($0)'?" } ?? "write '# ofevents:ignore RULE: REASON'")
    }

    static func ignoreWithoutReason(_ name: String, at span: SourceSpan) -> Diagnostic {
        Diagnostic(
            .warning, .faultyIgnore, "this comment silences '\(name)' without a reason", at: span,
            help: "write '# ofevents:ignore \(name): ' and why")
    }

    static func unusedIgnore(_ name: String, at span: SourceSpan) -> Diagnostic {
        Diagnostic(
            .warning, .faultyIgnore, "this comment silences nothing: there is no '\(name)' in its place", at: span,
            help: "remove it, or put it on the line of the finding, or above the resource")
    }

    static func unusedDisabling(_ rule: String, by origin: String) -> Diagnostic {
        Diagnostic(
            .note, .faultyIgnore, "\(origin) leaves out '\(rule)', and nothing of it is found", at: nil,
            help: "remove it, so that the next mistake is seen")
    }

    static func staleBaseline(_ count: Int, at span: SourceSpan) -> Diagnostic {
        let lines =
            switch count {
            case 1: "this line of the baseline fits"
            case 2: "this and another line of the baseline fit"
            default: "this and \(count - 1) other lines of the baseline fit"
            }
        return Diagnostic(
            .note, .faultyIgnore, "\(lines) nothing any more", at: span,
            help: "\(count == 1 ? "remove it, or " : "")write the baseline of all files anew with --write-baseline")
    }

    // MARK: Secrets

    static func valueAndSecret(_ name: Located<String>) -> Diagnostic {
        Diagnostic(
            .warning, .valueAndSecret,
            "'\(shortened(name.value))' has a value and a secretKeyRef, which takes its place",
            at: name.span, help: "remove the value")
    }

    static func literalSecret(_ name: Located<String>, isStrict: Bool) -> Diagnostic {
        Diagnostic(
            isStrict ? .error : .warning, .literalSecret, "a secret is written out in '\(name.value)'", at: name.span,
            help: "put it into a Secret, and write 'secretKeyRef: {name: …, key: …}' in the place of 'value'")
    }
}
