internal import Brokers
internal import DaprComponents
package import Findings

extension DiagnosticCode {
    package static let unreadRoute = DiagnosticCode(
        "unread-route", of: .lint, .error,
        page: CodePage(
            """
            The setting 'route' names a path that the adapter does not serve. Dapr asks the pod at this path \
            whether it wants the events of a binding. The adapter answers only at the path with the Component's \
            name, so the source gets no events, without an error.
            """,
            wayOut: "Remove the setting.",
            source: "dapr/dapr: pkg/runtime/processor/binding; run with Dapr 1.18",
            example: [
                .printed(
                    """
                    fires.yaml:34:15: error: because of 'route', no event arrives: Dapr sends the events to a path that the pod of the EventSource does not serve [unread-route]
                      34 |       - name: route
                         |               ^~~~~
                         = help: remove 'route': the pod serves Dapr's default path
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
        .error, .unreadRoute,
        "because of 'route', no event arrives: Dapr sends the events to a path that the pod of the EventSource does not serve",
        at: name.span, help: "remove 'route': the pod serves Dapr's default path")
}
