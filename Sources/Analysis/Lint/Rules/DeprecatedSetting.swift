internal import DaprCatalogue
internal import DaprComponents
package import Findings

extension DiagnosticCode {
    package static let deprecatedSetting = DiagnosticCode(
        "deprecated-setting", of: .lint,
        page: CodePage(
            """
            The setting is deprecated. Dapr still reads it, but a later release may not. Then Dapr ignores the \
            value without a message, or the sidecar does not start. This happens when Dapr is upgraded, in every \
            pod at once.
            """,
            wayOut: """
                Write the setting that replaces it, which the finding names if there is one, and remove the old \
                one.
                """,
            source: "components-contrib: metadata.yaml of each component",
            example: [
                .printed(
                    """
                    fires.yaml:26:15: warning: the setting 'authRequired' of 'bindings.kafka' is deprecated [deprecated-setting]
                      26 |       - name: authRequired
                         |               ^~~~~~~~~~~~
                         = help: write the setting 'authType' instead, with the value 'none', 'password', 'mtls', 'oidc', 'oidc_private_key_jwt', 'awsiam' or 'certificate'
                    """)
            ]))
}

extension Rule {
    /// No setting is one that Dapr calls deprecated.
    static let deprecatedSetting = Rule(.deprecatedSetting, .settings(check))
}

private func check(_ component: LintedComponent, _ options: LintOptions, into bag: inout DiagnosticBag) {
    guard let type = component.type else { return }
    for setting in component.distinct.first {
        guard let field = setting.field, field.isDeprecated, isAvoidable(field, in: component.spec) else { continue }
        bag.add(deprecatedSetting(setting.name, field, of: type))
    }
}

/// False where the author cannot write anything else: the form requires the field, or has none for its successor.
private func isAvoidable(_ field: ComponentField, in spec: ComponentSpec) -> Bool {
    guard let spelling = spec.spelling, let own = spelling.field(of: field.name) else { return true }
    guard let successor = field.successor, !successor.isEmpty else { return !own.isRequired }
    return !own.isRequired && spelling.field(of: successor) != nil
}

private func deprecatedSetting(_ name: Located<String>, _ field: ComponentField, of type: ComponentType) -> Diagnostic {
    Diagnostic(
        .warning, .deprecatedSetting, "the setting '\(name.value)' of '\(type.type)' is deprecated", at: name.span,
        help: advice(for: field, of: type))
}

private func advice(for field: ComponentField, of type: ComponentType) -> String {
    switch field.successor {
    case "": return "remove it: Dapr no longer reads it"
    case let successor?:
        let values = type.allFields[successor.lowercased()]?.allowedValues ?? []
        return values.isEmpty
            ? "write the setting '\(successor)' instead: 'ofevents explain \(type.type).\(successor)' shows it"
            : "write the setting '\(successor)' instead, with the value \(choice(of: values))"
    case nil: return "'ofevents explain \(type.type)' lists the settings"
    }
}
