internal import Findings
internal import Text

/// The words of every finding about the layout of a repository.
enum LayoutWording {
    static func kustomizeFirst(_ folder: String, at span: SourceSpan) -> Diagnostic {
        Diagnostic(
            .note, .kustomizeFirst, "the patches of this kustomization are not applied, and not read as resources",
            at: span, help: help(folder))
    }

    static func secondOverlay(
        _ folder: String, _ resource: String, first: String, at span: SourceSpan
    ) -> Diagnostic {
        Diagnostic(
            .note, .kustomizeFirst,
            "\(shortened(resource)) is in this kustomization and in '\(visible(first))': the files of this one are left out",
            at: span, help: help(folder))
    }

    static func otherNames(
        _ folder: String, _ resource: String, first: String, at span: SourceSpan
    ) -> Diagnostic {
        Diagnostic(
            .note, .kustomizeFirst,
            "\(shortened(resource)) is also in '\(visible(first))': the namespaces and names that kustomize adds are not applied",
            at: span, help: help(folder))
    }

    static func helmFirst(_ folder: String, chart: UInt32) -> Diagnostic {
        Diagnostic(
            .note, .helmTemplateFirst, "the templates of this chart are not read as resources",
            at: SourceSpan(file: chart, start: 0, end: 0),
            help: "run 'helm template \(visible(folder)) | ofevents render -'")
    }

    private static func help(_ folder: String) -> String {
        "run 'kubectl kustomize \(visible(folder)) | ofevents render -'"
    }
}
