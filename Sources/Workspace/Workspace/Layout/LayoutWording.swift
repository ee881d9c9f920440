internal import Findings
internal import Text

/// The words of every finding about the layout of a repository.
enum LayoutWording {
    /// - Parameters:
    ///   - patches: whether patches are among what changes resources.
    ///   - others: the other fields that do.
    static func kustomizeFirst(
        _ folder: String, patches: Bool, _ others: [String], at span: SourceSpan
    ) -> Diagnostic {
        let message =
            switch (patches, others.isEmpty) {
            case (true, true): "the patches of this kustomization are not applied, and not read as resources"
            case (true, false): "the patches of this kustomization are not applied, nor is \(listed(others, "and"))"
            case (false, _):
                "\(listed(others, "and")) of this kustomization \(others.count == 1 ? "is" : "are") not applied"
            }
        return Diagnostic(.note, .kustomizeFirst, message, at: span, help: help(folder))
    }

    /// That two kustomizations have the same resource.
    struct Clash {
        /// The kind and the name.
        let resource: String

        /// The directory of the kustomization that is read.
        let first: String

        /// The names of the files that are left out.
        let unread: [String]
    }

    static func secondOverlay(_ folder: String, _ clash: Clash, at span: SourceSpan) -> Diagnostic {
        let shown = clash.unread.prefix(3).map { visible($0) }
        let further = clash.unread.count - shown.count
        let names = further > 0 ? quotedList(shown) + " and \(further) more" : listed(shown, "and")
        return Diagnostic(
            .note, .kustomizeFirst,
            "\(shortened(clash.resource)) is in this kustomization and in '\(visible(clash.first))', so of this one \(names) \(clash.unread.count == 1 ? "is" : "are") not read",
            at: span, help: help(folder))
    }

    static func helmFirst(_ folder: String, chart: UInt32) -> Diagnostic {
        Diagnostic(
            .note, .helmTemplateFirst, "the templates of this chart are not read as resources",
            at: SourceSpan(file: chart, start: 0, end: 0),
            help: "run 'helm template \(argument(folder)) | ofevents render -'")
    }

    private static func help(_ folder: String) -> String {
        "run 'kubectl kustomize \(argument(folder)) | ofevents render -'"
    }

    /// A directory as a shell takes it, and never as an option.
    private static func argument(_ folder: String) -> String {
        visible(shellWord(folder.hasPrefix("-") ? "./" + folder : folder))
    }
}
