internal import DaprCatalogue
internal import DaprComponents
package import Findings

extension DiagnosticCode {
    package static let newerSetting = DiagnosticCode(
        "newer-setting", of: .lint,
        page: CodePage(
            """
            The release of Dapr that '--dapr-version' names does not know the setting yet, and ignores it without \
            a message.
            """,
            wayOut: "Remove it, or use the release that the finding names or a later one.",
            source: "components-contrib: history of each component",
            example: [
                .printed(
                    """
                    fires.yaml:28:15: warning: Dapr 1.11 ignores the setting 'direction' of 'bindings.kafka': Dapr 1.12 was the first with it [newer-setting]
                      28 |       - name: direction
                         |               ^~~~~~~~~
                         = help: remove it; if the cluster has Dapr 1.12 or later, add '--dapr-version 1.12'
                    """)
            ]))
}

extension Rule {
    /// The chosen version of Dapr already has the setting; the newest one has them all.
    static let newerSetting = Rule(
        .newerSetting, .settings(check).until(DaprVersion(minor: DaprVersion.newest.minor - 1)))
}

private func check(_ component: LintedComponent, _ options: LintOptions, into bag: inout DiagnosticBag) {
    guard let type = component.type?.type else { return }
    for setting in component.distinct.first where setting.field != nil {
        if let added = Catalogue.addition(of: setting.key, in: type), options.daprVersion < added {
            bag.add(newerSetting(setting.name, of: type, since: added, in: options.daprVersion))
        }
    }
}

private func newerSetting(
    _ name: Located<String>, of type: String, since added: DaprVersion, in release: DaprVersion
) -> Diagnostic {
    Diagnostic(
        .warning, .newerSetting,
        "Dapr \(release) ignores the setting '\(name.value)' of '\(type)': Dapr \(added) was the first with it",
        at: name.span,
        help: "remove it; if the cluster has Dapr \(added) or later, add '--dapr-version \(added)'")
}
