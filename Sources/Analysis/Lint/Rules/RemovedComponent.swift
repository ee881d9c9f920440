internal import Brokers
internal import DaprCatalogue
internal import DaprComponents
internal import EventsAPI
package import Findings

extension DiagnosticCode {
    package static let removedComponent = DiagnosticCode("removed-component", of: .lint)
}

extension Rule {
    /// The chosen version of Dapr still has the type.
    static let removedComponent = Rule(.removedComponent, .component(check))
}

private func check(_ component: LintedComponent, _ options: LintOptions, into bag: inout DiagnosticBag) {
    guard case .removed(let version, let successor) = component.standing else { return }
    let type = component.spec.type
    // The compiler has a finding of its own for this one.
    guard Broker.component(of: type.value).removed == nil else { return }
    bag.add(removedComponent(type, since: version, in: options.daprVersion, successor: successor))
}

private func removedComponent(
    _ type: Located<String>, since removed: DaprVersion, in release: DaprVersion, successor: String?
) -> Diagnostic {
    Diagnostic(
        .warning, .removedComponent,
        "Dapr \(release) has no component '\(type.value)': \(removed) removed it", at: type.span,
        help: successor.map { "write '\($0)', and its settings" }
            ?? "use another component: nothing has taken its place")
}
