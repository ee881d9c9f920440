internal import DaprCatalogue
internal import Diagnostics

/// A secret is a reference and not written out, and a setting has one value.
func checkSecrets(_ component: LintedComponent, _ options: LintOptions, into bag: inout DiagnosticBag) {
    for setting in component.settings {
        if setting.hasSecretReference, setting.value != nil { bag.add(LintWording.valueAndSecret(setting.name)) }
        guard let value = setting.value?.value, !value.isEmpty, !setting.hasSecretReference, let field = setting.field
        else {
            continue
        }
        let isSecret =
            switch field.secret {
            case .none: false
            case .sensitive: true
            case .userinfo: holdsPassword(value)
            }
        if isSecret { bag.add(LintWording.literalSecret(setting.name, isStrict: options.isStrict)) }
    }
}

/// True for a URL with a password before an `@`, such as `amqp://user:password@host`.
private func holdsPassword(_ text: String) -> Bool {
    guard let scheme = text.firstRange(of: "://") else { return false }
    let authority = text[scheme.upperBound...].prefix { $0 != "/" && $0 != "?" && $0 != "#" }
    guard let end = authority.lastIndex(of: "@") else { return false }
    return authority[..<end].contains(":")
}
