internal import Brokers
internal import DaprComponents
internal import EventsAPI
package import Findings

extension DiagnosticCode {
    package static let renamedComponent = DiagnosticCode("renamed-component", of: .lint)
}

extension Rule {
    /// The type is written by its present name.
    static let renamedComponent = Rule(.renamedComponent, .component(check))
}

private func check(_ component: LintedComponent, _ options: LintOptions, into bag: inout DiagnosticBag) {
    guard case .present(let current?) = component.standing else { return }
    bag.add(renamedComponent(component.spec.type, current))
}

private func renamedComponent(_ type: Located<String>, _ current: String) -> Diagnostic {
    Diagnostic(
        .warning, .renamedComponent, "'\(type.value)' is called '\(current)' since Dapr 1.10", at: type.span,
        help: Broker.component(of: current).renaming.map { "write '\(current)'; \($0)" }
            ?? "write '\(current)', and look at its settings: 'ofevents explain \(current)' lists them",
        fix: Fix(rename: type.span, to: current))
}
