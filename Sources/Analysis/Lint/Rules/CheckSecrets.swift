internal import DaprCatalogue
internal import DaprComponents
internal import Findings

/// A secret is a reference and not written out, and a setting has one value.
func checkSecrets(_ component: LintedComponent, _ options: LintOptions, into bag: inout DiagnosticBag) {
    for setting in component.settings {
        if setting.hasSecretReference, setting.value != nil { bag.add(LintWording.valueAndSecret(setting.name)) }
        guard let value = setting.value?.value, !value.isEmpty, !setting.hasSecretReference else { continue }
        if setting.field?.secret == .sensitive || setting.holdsSecret {
            bag.add(LintWording.literalSecret(setting.name, isStrict: options.isStrict))
        }
    }
}
