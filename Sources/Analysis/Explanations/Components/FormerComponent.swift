internal import DaprCatalogue

/// A component that Dapr had once: the catalogue has it no longer, and an older release may be in use.
struct FormerComponent {
    let type: String

    /// What stands behind the type in the topic, such as the name of a setting.
    let rest: String

    private let removed: DaprVersion
    private let successor: String?

    /// Nil for a topic that does not begin with such a type.
    init?(_ topic: String) {
        var type = topic.lowercased()[...]
        while Catalogue.history(of: String(type))?.removed == nil {
            guard let dot = type.lastIndex(of: ".") else { return nil }
            type = type[..<dot]
        }
        guard let history = Catalogue.history(of: String(type)), let removed = history.removed else { return nil }
        self.type = String(type)
        (self.removed, successor) = (removed, history.other)
        rest = String(topic.dropFirst(type.count + 1))
    }

    /// The page as it is printed.
    var page: Page {
        var page = Page([
            ("COMPONENT", type), ("STATUS", "removed in Dapr \(removed)"),
            ("DAPR", "up to \(DaprVersion(minor: removed.minor - 1))"),
        ])
        page.add(
            "DESCRIPTION",
            [
                .paragraph(
                    """
                    Dapr \(removed) removed this component: the sidecar does not start with it ('ofevents explain \
                    removed-component'). Its settings in older releases are not known to ofevents.
                    """),
                .paragraph(
                    successor.map { "Use '\($0)' instead, with its settings." }
                        ?? "There is no replacement: use another component ('ofevents explain components')."),
            ])
        return page
    }
}
