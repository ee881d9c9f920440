internal import Brokers
internal import DaprCatalogue
internal import DaprComponents
package import Findings

extension DiagnosticCode {
    package static let removedComponent = DiagnosticCode(
        "removed-component", of: .lint, .error,
        page: CodePage(
            """
            The chosen release of Dapr ('--dapr-version') no longer has the component, and the sidecar does not \
            start.
            """,
            wayOut: "Write the type that replaces it, or use another component.",
            source: "components-contrib: history of each component",
            example: [
                .printed(
                    """
                    fires.yaml:20:13: error: Dapr 1.18 has no component 'bindings.twitter': Dapr 1.11 removed it [removed-component]
                      20 |       type: bindings.twitter
                         |             ^~~~~~~~~~~~~~~~
                         = help: use another component ('ofevents explain components' lists them): Dapr has no replacement
                    """)
            ]))
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
        .error, .removedComponent,
        "Dapr \(release) has no component '\(type.value)': Dapr \(removed) removed it", at: type.span,
        help: successor.map { "write '\($0)', and the settings that 'ofevents explain \($0)' lists" }
            ?? "use another component ('ofevents explain components' lists them): Dapr has no replacement")
}
