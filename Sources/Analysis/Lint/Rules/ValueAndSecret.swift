internal import DaprComponents
package import Findings
internal import Text

extension DiagnosticCode {
    package static let valueAndSecret = DiagnosticCode("value-and-secret", of: .lint)
}

extension Rule {
    /// A setting has one value, written out or taken from a Secret.
    static let valueAndSecret = Rule(.valueAndSecret, .settings(check))
}

private func check(_ component: LintedComponent, _ options: LintOptions, into bag: inout DiagnosticBag) {
    for setting in component.settings where setting.hasSecretReference && setting.value != nil {
        bag.add(valueAndSecret(setting.name))
    }
}

private func valueAndSecret(_ name: Located<String>) -> Diagnostic {
    Diagnostic(
        .warning, .valueAndSecret,
        "'\(shortened(name.value))' has a value and a secretKeyRef, which takes its place",
        at: name.span, help: "remove the value")
}
