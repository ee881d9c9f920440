internal import Brokers
internal import DaprCatalogue
internal import DaprComponents
internal import EventsAPI
internal import Findings
internal import Text

/// The words of every finding of lint, one function a rule; no value of a setting that may be a secret is in them.
enum LintWording {
    // MARK: The type

    /// - Parameter near: the type that is most likely meant.
    static func unknownComponent(_ type: Located<String>, near: String?, in release: DaprVersion) -> Diagnostic {
        return Diagnostic(
            .warning, .unknownComponent, "Dapr \(release) has no component '\(shortened(type.value))'",
            at: type.span,
            help: near.map { "did you mean '\($0)'?" }
                ?? "'ofevents explain components' lists the types; a component of your own is silenced with --disable unknown-component"
        )
    }

    static func unknownVersion(_ version: Located<String>, of type: ComponentType, in release: DaprVersion)
        -> Diagnostic
    {
        Diagnostic(
            .warning, .unknownComponent,
            "Dapr \(release) has no version '\(shortened(version.value))' of \(type.type)", at: version.span,
            help: "write '\(type.version)'")
    }

    static func renamedComponent(_ type: Located<String>, _ current: String) -> Diagnostic {
        Diagnostic(
            .warning, .renamedComponent, "'\(type.value)' is called '\(current)' since Dapr 1.10", at: type.span,
            help: Broker.component(of: current).renaming.map { "write '\(current)'; \($0)" }
                ?? "write '\(current)', and look at its settings: 'ofevents explain \(current)' lists them",
            fix: Fix(rename: type.span, to: current))
    }

    static func outputOnlySource(_ type: Located<String>) -> Diagnostic {
        Diagnostic(
            .warning, .outputOnlySource, "no event ever comes from '\(type.value)': it is for output only",
            at: type.span,
            help: "use a binding with an input side, or a pub/sub component with 'srcTopic'")
    }

    // MARK: The settings

    /// - Parameters:
    ///   - near: the one that is most likely meant.
    ///   - meant: the same, where it may be written without a question.
    static func unknownSetting(_ name: Located<String>, of type: String, near: String?, meant: String?) -> Diagnostic {
        return Diagnostic(
            .warning, .unknownSetting, "\(type) has no setting '\(shortened(name.value))', and Dapr ignores it",
            at: name.span,
            help: near.map { "did you mean '\($0)'?" }
                ?? "remove it, or write another one: 'ofevents explain \(type)' lists the settings",
            fix: meant == near ? meant.map { Fix(rename: name.span, to: $0) } : nil)
    }

    /// - Parameter isAlone: false where another entry has the name in another letter case.
    static func letterCase(_ name: Located<String>, _ right: String, isAlone: Bool) -> Diagnostic {
        Diagnostic(
            .warning, .settingLetterCase, "the setting is called '\(right)'", at: name.span,
            help: "write '\(right)': Dapr finds it in this letter case only",
            fix: isAlone ? Fix(rename: name.span, to: right) : nil)
    }

    static func duplicateSetting(_ name: Located<String>, first: Located<String>) -> Diagnostic {
        let isAlias = name.value.lowercased() != first.value.lowercased()
        return Diagnostic(
            .warning, .duplicateSetting,
            "'\(shortened(name.value))' is set twice" + (isAlias ? ": '\(first.value)' is the same setting" : ""),
            at: name.span, notes: [Diagnostic.Note("it is first set here", at: first.span)],
            help: "remove one of the two")
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
