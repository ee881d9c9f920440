internal import Brokers
internal import DaprComponents
internal import EventsAPI
package import Findings

extension DiagnosticCode {
    package static let renamedComponent = DiagnosticCode(
        "renamed-component", of: .lint,
        page: CodePage(
            """
            The component has another name since Dapr 1.10, and under it other defaults: the binding keeps its \
            session and acknowledges by hand. Dapr still takes the old name for the new component, so the file \
            says something that is not so.
            """,
            wayOut: """
                Write the present name, which the finding gives, and look at its defaults, such as with \
                'ofevents explain bindings.mqtt3'. '--fix' writes the name.
                """,
            example: [
                .printed(
                    """
                    fires.yaml:14:13: warning: 'bindings.mqtt' is called 'bindings.mqtt3' since Dapr 1.10 [renamed-component]
                      14 |       type: bindings.mqtt
                         |             ^~~~~~~~~~~~~
                         = help: write 'bindings.mqtt3'; it keeps its session and acknowledges by hand, which the old one did not
                    """)
            ]))
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
