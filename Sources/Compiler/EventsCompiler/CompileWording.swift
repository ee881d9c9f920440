internal import EventsAPI
internal import Findings
internal import Manifests
internal import Text

/// The words of findings about the set as a whole.
enum CompileWording {
    /// - Parameter name: where the name of its owner stands.
    static func configTooLarge(_ config: LargeConfig, at name: SourceSpan?) -> Diagnostic {
        let limit = "a process starts with at most \(LargeConfig.limit)"
        guard let event = config.event else {
            return Diagnostic(
                .error, .configTooLarge, "the CONFIG of this Trigger would have \(config.size) bytes; \(limit)",
                at: name, help: "divide its inputs and subscribers between several Triggers")
        }
        return Diagnostic(
            .error, .configTooLarge,
            "the CONFIG of event '\(shortened(event))' would have \(config.size) bytes; \(limit)",
            at: name, help: "shorten its 'srcTopic'")
    }

    static func nothingToRender() -> Diagnostic {
        let kinds = listed(ResourceKind.allCases.map(\.rawValue), "or")
        return Diagnostic(
            .warning, .nothingToRender,
            "there is nothing to render: the input has no resource of '\(ResourceKind.group)'",
            at: nil,
            help: "check the paths: resources have 'apiVersion: \(ResourceKind.apiVersion)' and the kind \(kinds)"
        )
    }
}
