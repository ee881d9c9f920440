internal import EventsAPI
internal import Findings

/// The words of findings about the set as a whole.
enum CompileWording {
    static func nothingToRender() -> Diagnostic {
        let kinds = ResourceKind.allCases.map(\.rawValue).joined(separator: ", ")
        return Diagnostic(
            .warning, .nothingToRender, "there is nothing to render: no \(ResourceKind.group) resource was found",
            at: nil, help: "resources are documents of 'apiVersion: \(ResourceKind.apiVersion)' and kind \(kinds)"
        )
    }
}
