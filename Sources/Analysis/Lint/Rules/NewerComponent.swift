internal import DaprCatalogue
internal import DaprComponents
package import Findings

extension DiagnosticCode {
    package static let newerComponent = DiagnosticCode(
        "newer-component", of: .lint, .error,
        page: CodePage(
            """
            The release of Dapr that '--dapr-version' names does not have the component yet, and the sidecar does \
            not start.
            """,
            wayOut: """
                Use the release that the finding names or a later one, or the older component if there is one.
                """,
            source: "components-contrib: history of each component",
            example: [
                .printed(
                    """
                    fires.yaml:20:13: error: Dapr 1.9 has no component 'bindings.mqtt3': Dapr 1.10 was the first with it [newer-component]
                      20 |       type: bindings.mqtt3
                         |             ^~~~~~~~~~~~~~
                         = help: write 'bindings.mqtt'; if the cluster has Dapr 1.10 or later, add '--dapr-version 1.10'
                    """)
            ]))
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
        .error, .newerComponent,
        "Dapr \(release) has no component '\(type.value)': Dapr \(added) was the first with it", at: type.span,
        help: predecessor.map {
            "write '\($0)'; if the cluster has Dapr \(added) or later, add '--dapr-version \(added)'"
        }
            ?? "use another component; if the cluster has Dapr \(added) or later, add '--dapr-version \(added)'")
}
