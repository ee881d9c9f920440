internal import DaprCatalogue
internal import DaprComponents
internal import Findings
internal import Text

/// The words of what is found about bare values; one that may be a secret is not in them.
extension LintWording {
    /// - Parameter field: nil where the type is not known, and then the value may be a secret.
    static func ambiguousValue(
        _ name: Located<String>, _ value: Located<String>, _ reading: KubernetesReading, _ field: ComponentField?
    ) -> Diagnostic {
        let isPublic = field?.secret == ComponentField.Secret.none
        let setting = shortened(name.value)
        let message =
            switch reading {
            case .boolean(let received) where isPublic, .number(let received) where isPublic:
                "'\(setting)' is '\(received)' to Dapr and not '\(shortened(value.value))': without quotes it is a \(reading.kind)"
            case .refused: "the value of '\(setting)' is a number that Kubernetes does not take"
            default: "Dapr does not get '\(setting)' as it is written: without quotes it is a \(reading.kind)"
            }
        return Diagnostic(
            .warning, .ambiguousValue, message, at: isPublic ? value.span : name.span,
            help: help(reading, field), fix: field?.takesText == true ? Fix(quote: value.span) : nil)
    }

    private static func help(_ reading: KubernetesReading, _ field: ComponentField?) -> String {
        guard let field else { return "put it in quotes, if the text itself is meant" }
        if field.takesText || reading == .refused { return "put it in quotes" }
        return "write the \(field.takesBooleans ? "value" : "number") that is meant, without a zero at its start"
    }
}

extension KubernetesReading {
    fileprivate var kind: String {
        if case .boolean = self { return "boolean" }
        return "number"
    }
}
