internal import Brokers
internal import DaprComponents
internal import EventsAPI
package import Findings

extension DiagnosticCode {
    package static let unreadRoute = DiagnosticCode("unread-route", of: .lint)
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
