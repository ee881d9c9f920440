internal import DaprCatalogue
internal import DaprComponents
package import Findings

extension DiagnosticCode {
    package static let literalSecret = DiagnosticCode("literal-secret", of: .lint)
}

extension Rule {
    /// A secret is a reference and not written out.
    static let literalSecret = Rule(.literalSecret, .settings(check))
}

private func check(_ component: LintedComponent, _ options: LintOptions, into bag: inout DiagnosticBag) {
    for setting in component.settings {
        guard let value = setting.value?.value, !value.isEmpty, !setting.hasSecretReference else { continue }
        if setting.field?.secret == .sensitive || setting.holdsSecret {
            bag.add(literalSecret(setting.name, isStrict: options.isStrict))
        }
    }
}

private func literalSecret(_ name: Located<String>, isStrict: Bool) -> Diagnostic {
    Diagnostic(
        isStrict ? .error : .warning, .literalSecret, "a secret is written out in '\(name.value)'", at: name.span,
        help: "put it into a Secret, and write 'secretKeyRef: {name: …, key: …}' in the place of 'value'")
}
