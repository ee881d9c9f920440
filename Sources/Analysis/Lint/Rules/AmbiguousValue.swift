internal import DaprCatalogue
internal import DaprComponents
package import Findings
internal import Text

extension DiagnosticCode {
    package static let ambiguousValue = DiagnosticCode(
        "ambiguous-value", of: .lint,
        page: CodePage(
            """
            Without quotes, Kubernetes reads the value as a number or a boolean, and Dapr gets another text than \
            the file has. Examples: '1.10' becomes 1.1, '0123' becomes 83, '1e3' becomes 1000, and 'no' becomes \
            false. So a topic gets another name. Lint reports nothing if \
            the text does not change ('12:30', '2021-08-02', '1.5'), if there is no value ('~', 'null'), or if the \
            setting means the same ('yes' for a boolean, '1_000' for a number). 'render' writes the value as it is \
            in the file, and does not fix it.
            """,
            wayOut: "Put the value in quotes. '--fix' does this if the setting is known to be a text.",
            source: "YAML 1.1 and 1.2; dapr/dapr: pkg/apis/common",
            example: [
                .printed(
                    """
                    fires.yaml:25:16: warning: Dapr gets '83' for 'topics', not '0123': without quotes it is read as a number [ambiguous-value]
                      25 |         value: 0123          # an octal number: 83
                         |                ^~~~
                         = help: put the value in quotes
                    """)
            ]))
}

extension Rule {
    /// Each value without quotes comes to Dapr as it is written, or means the same to its field.
    static let ambiguousValue = Rule(.ambiguousValue, .settings(check))
}

private func check(_ component: LintedComponent, _ options: LintOptions, into bag: inout DiagnosticBag) {
    // The compiler writes a group of its own in the place of this one.
    let replaced = component.replacedSettings.map { $0.lowercased() }
    // What a type does not know is ignored, whatever it is.
    for setting in component.settings
    where !setting.hasSecretReference && (setting.field != nil || component.known == nil) {
        guard let value = setting.value, let reading = setting.change, !replaced.contains(setting.key)
        else { continue }
        bag.add(ambiguousValue(setting.name, value, reading, setting.field))
    }
}

/// The words leave out a value that may be a secret.
///
/// - Parameter field: nil where the type is not known, and then the value may be a secret.
private func ambiguousValue(
    _ name: Located<String>, _ value: Located<String>, _ reading: KubernetesReading, _ field: ComponentField?
) -> Diagnostic {
    let isPublic = field?.secret == ComponentField.Secret.none
    let setting = shortened(name.value)
    let message =
        switch reading {
        case .boolean(let received) where isPublic, .number(let received) where isPublic:
            "Dapr gets '\(received)' for '\(setting)', not '\(shortened(value.value))': without quotes it is read as a \(reading.kind)"
        default:
            "Dapr gets another value for '\(setting)' than is written here: without quotes it is read as a \(reading.kind)"
        }
    return Diagnostic(
        .warning, .ambiguousValue, message, at: isPublic ? value.span : name.span,
        help: help(field), fix: field?.takesText == true ? Fix(quote: value.span) : nil)
}

private func help(_ field: ComponentField?) -> String {
    guard let field else { return "put the value in quotes" }
    if field.takesText { return "put the value in quotes" }
    return "write the \(field.takesBooleans ? "value" : "number") that you mean, without a leading '0'"
}

extension KubernetesReading {
    fileprivate var kind: String {
        if case .boolean = self { return "boolean" }
        return "number"
    }
}
