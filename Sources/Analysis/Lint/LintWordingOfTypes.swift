internal import DaprCatalogue
internal import DaprComponents
internal import EventsAPI
internal import Findings

/// The words of findings that depend on the chosen release of Dapr.
extension LintWording {
    static func removedComponent(
        _ type: Located<String>, since removed: DaprVersion, in release: DaprVersion, successor: String?
    ) -> Diagnostic {
        Diagnostic(
            .warning, .removedComponent,
            "Dapr \(release) has no component '\(type.value)': \(removed) removed it", at: type.span,
            help: successor.map { "write '\($0)', and its settings" }
                ?? "use another component: nothing has taken its place")
    }

    static func newerComponent(
        _ type: Located<String>, since added: DaprVersion, in release: DaprVersion, predecessor: String?
    ) -> Diagnostic {
        Diagnostic(
            .warning, .newerComponent,
            "Dapr \(release) has no component '\(type.value)': it came with \(added)", at: type.span,
            help: (predecessor.map { "write '\($0)', or use" } ?? "use")
                + " Dapr \(added) or later and name it with --dapr-version")
    }

    static func newerSetting(
        _ name: Located<String>, of type: String, since added: DaprVersion, in release: DaprVersion
    ) -> Diagnostic {
        Diagnostic(
            .warning, .newerSetting,
            "\(type) of Dapr \(release) ignores '\(name.value)', which came with \(added)", at: name.span,
            help: "remove it, or use Dapr \(added) or later and name it with --dapr-version")
    }
}
