internal import DaprCatalogue
internal import DaprComponents
package import Findings
internal import Text

extension DiagnosticCode {
    package static let unreadVariable = DiagnosticCode(
        "unread-variable", of: .lint, .error, or: .warning,
        page: CodePage(
            """
            A value is taken from a variable of the sidecar that Dapr gives to no component: 'APP_API_TOKEN', and each \
            one that begins with 'DAPR_'. The setting stays empty. Where the component needs it, the sidecar does not \
            start.
            """,
            wayOut: """
                Take the value from a Secret, or give the variable another name.
                """,
            source: "dapr/dapr: pkg/components/secret; run with Dapr 1.18",
            example: [
                .printed(
                    """
                    fires.yaml:11:14: error: Dapr gives no component the variable 'DAPR_NATS_URL', so 'natsURL' stays empty [unread-variable]
                      11 | …natsURL…
                         |  ^~~~~~~
                         = help: take the value from a Secret, or from a variable that does not begin with 'DAPR_'
                    """)
            ]))
}

extension Rule {
    /// A value comes from a variable that a component may read.
    static let unreadVariable = Rule(.unreadVariable, .settings(check))
}

private func check(_ component: LintedComponent, _ options: LintOptions, into bag: inout DiagnosticBag) {
    for setting in component.settings {
        guard let variable = setting.forbiddenVariable else { continue }
        let isNeeded = setting.field.flatMap { component.known?.isNeededAnyway($0) } ?? false
        bag.add(
            Diagnostic(
                isNeeded ? .error : .warning, .unreadVariable,
                "Dapr gives no component the variable '\(shortened(String(variable)))', so '\(setting.name.value)' stays empty",
                at: setting.name.span,
                help: "take the value from a Secret, or from a variable that does not begin with 'DAPR_'"))
    }
}
