internal import DaprCatalogue
internal import DaprComponents
package import Findings

extension DiagnosticCode {
    package static let newerSetting = DiagnosticCode("newer-setting", of: .lint)
}

extension Rule {
    /// The chosen version of Dapr already has the setting; the newest one has them all.
    static let newerSetting = Rule(
        .newerSetting, .settings(until: DaprVersion(minor: DaprVersion.newest.minor - 1), check))
}

private func check(_ component: LintedComponent, _ options: LintOptions, into bag: inout DiagnosticBag) {
    guard let type = component.type?.type else { return }
    for setting in component.distinct.first where setting.field != nil {
        if let added = Catalogue.addition(of: setting.name.value, in: type), options.daprVersion < added {
            bag.add(newerSetting(setting.name, of: type, since: added, in: options.daprVersion))
        }
    }
}

private func newerSetting(
    _ name: Located<String>, of type: String, since added: DaprVersion, in release: DaprVersion
) -> Diagnostic {
    Diagnostic(
        .warning, .newerSetting,
        "\(type) of Dapr \(release) ignores '\(name.value)', which came with \(added)", at: name.span,
        help: "remove it, or use Dapr \(added) or later and name it with --dapr-version")
}
