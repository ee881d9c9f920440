internal import Brokers
internal import DaprComponents
internal import EventsAPI
package import Findings

extension DiagnosticCode {
    package static let unreadRoute = DiagnosticCode(
        "unread-route", of: .lint,
        page: CodePage(
            """
            The setting 'route' names a path at which the adapter does not answer. Dapr asks the pod there \
            whether it wants the events of a binding, and the adapter answers at the path that is the \
            Component's name: with another one the source stays silent, without an error.
            """,
            wayOut: "Remove the setting.",
            example: [
                .printed(
                    """
                    fires.yaml:32:15: warning: with a 'route' Dapr asks for the events at a path where the adapter does not answer [unread-route]
                      32 |       - name: route
                         |               ^~~~~
                         = help: remove it: the adapter answers at the path that Dapr takes without it
                    """)
            ]))
}

extension Rule {
    /// Dapr asks for the events of a source where the adapter answers, which is for the Component's name alone.
    static let unreadRoute = Rule(.unreadRoute, .settings(check))
}

private func check(_ component: LintedComponent, _ options: LintOptions, into bag: inout DiagnosticBag) {
    guard case .source(let source) = component.role, component.spec.category == .binding,
        let (setting, value) = component.plainValue("route"), value.drop(while: { $0 == "/" }) != source.generatedName
    else { return }
    bag.add(unreadRoute(setting.name))
}

private func unreadRoute(_ name: Located<String>) -> Diagnostic {
    Diagnostic(
        .warning, .unreadRoute,
        "with a 'route' Dapr asks for the events at a path where the adapter does not answer",
        at: name.span, help: "remove it: the adapter answers at the path that Dapr takes without it")
}
