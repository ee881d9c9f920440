internal import DaprCatalogue
internal import DaprComponents
internal import EventsAPI
package import Findings

extension DiagnosticCode {
    package static let newerComponent = DiagnosticCode("newer-component", of: .lint)
}

extension Rule {
    /// The chosen version of Dapr already has the type.
    static let newerComponent = Rule(.newerComponent, .component(check))
}

private func check(_ component: LintedComponent, _ options: LintOptions, into bag: inout DiagnosticBag) {
    guard case .newer(let version, let predecessor) = component.standing else { return }
    bag.add(newerComponent(component.spec.type, since: version, in: options.daprVersion, predecessor: predecessor))
}

private func newerComponent(
    _ type: Located<String>, since added: DaprVersion, in release: DaprVersion, predecessor: String?
) -> Diagnostic {
    Diagnostic(
        .warning, .newerComponent,
        "Dapr \(release) has no component '\(type.value)': it came with \(added)", at: type.span,
        help: (predecessor.map { "write '\($0)', or use" } ?? "use")
            + " Dapr \(added) or later and name it with --dapr-version")
}
