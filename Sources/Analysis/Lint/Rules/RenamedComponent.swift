internal import Brokers
internal import DaprComponents
internal import EventsAPI
package import Findings

extension DiagnosticCode {
    package static let renamedComponent = DiagnosticCode(
        "renamed-component", of: .lint,
        page: CodePage(
            """
            Dapr 1.10 renamed the component, and its defaults changed: the binding keeps its session and \
            acknowledges a message after its delivery. Dapr still accepts the old name for the new component, so \
            the file is misleading.
            """,
            wayOut: """
                Write the new name, which the finding gives, and check its defaults, for example with 'ofevents \
                explain bindings.mqtt3'. '--fix' writes the name.
                """,
            example: [
                .printed(
                    """
                    fires.yaml:14:13: warning: Dapr 1.10 renamed 'bindings.mqtt' to 'bindings.mqtt3' [renamed-component]
                      14 |       type: bindings.mqtt
                         |             ^~~~~~~~~~~~~
                         = help: write 'bindings.mqtt3'; unlike the old one, it keeps its session and acknowledges a message after its delivery
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
        .warning, .renamedComponent, "Dapr 1.10 renamed '\(type.value)' to '\(current)'", at: type.span,
        help: Broker.component(of: current).renaming.map { "write '\(current)'; \($0)" }
            ?? "write '\(current)', and check its settings: 'ofevents explain \(current)' lists them",
        fix: Fix(rename: type.span, to: current))
}
