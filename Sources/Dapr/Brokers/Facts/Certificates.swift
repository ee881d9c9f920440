internal import DaprComponents
internal import Findings
internal import Text

extension SettingFact {
    /// Certificates and keys that are given as text: with another text the sidecar ends (`isValidPEM` of dapr/components-contrib).
    ///
    /// - Parameter isUsed: whether a component looks at them.
    static func certificateTexts(
        _ settings: String..., where isUsed: @escaping @Sendable (LookedUpComponent) -> Bool = { _ in true }
    ) -> [SettingFact] {
        settings.flatMap { name in
            values(.notACertificate, .error, of: name) { value in
                guard !holdsPEM(value.text), isUsed(value.component) else { return nil }
                let fault =
                    isPath(value.text) ? "is a path, and Dapr takes it for the text itself" : "is no text in PEM form"
                return ValueFault(
                    "the value of '\(value.name)' \(fault): the sidecar does not start",
                    help: "put the text into a Kubernetes Secret, and "
                        + value.component.spec.advice(toReplaceBySecret: value.setting.key))
            }
        }
    }

    /// Certificates and keys that are given as paths. What a Secret holds is not known, but its key tells.
    static func certificatePaths(_ settings: String...) -> [SettingFact] {
        settings.map { name in
            SettingFact(name) { setting, component, _ in
                let isText = setting.writtenText.map(holdsPEM) ?? false
                let isReference =
                    setting.hasSecretReference
                    && certificateEndings.contains { setting.reference?.hasSuffix($0) == true }
                // A private key in the file is worse, and a finding of its own.
                guard isText || isReference, !setting.holdsSecret else { return nil }
                return SettingFault(
                    .certificateAsText, isText ? .error : .warning, at: setting.name.span,
                    "'\(setting.name.value)' is the path of a file, "
                        + (isText
                            ? "and this is its text: the sidecar does not start"
                            : "and this Secret seems to hold its text: then the sidecar does not start"),
                    help: "mount the Secret with the annotation 'dapr.io/volume-mounts', and write the path of its file"
                )
            }
        }
    }
}

private func holdsPEM(_ text: String) -> Bool { text.containsText("-----BEGIN ") }

private let certificateEndings = [".pem", ".crt", ".cer", ".key"]

/// True for one line that begins or ends as the path of a certificate does.
private func isPath(_ text: String) -> Bool {
    !text.contains(where: \.isNewline)
        && (["/", "./", "~"].contains { text.hasPrefix($0) } || certificateEndings.contains { text.hasSuffix($0) })
}
