internal import Brokers
internal import DaprComponents
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
            source: "components-contrib: history of each component",
            example: [
                .printed(
                    """
                    fires.yaml:20:13: warning: since Dapr 1.10, 'bindings.mqtt' is only another name of 'bindings.mqtt3', which has other defaults [renamed-component]
                      20 |       type: bindings.mqtt
                         |             ^~~~~~~~~~~~~
                         = help: write 'bindings.mqtt3', and check that you want its defaults: it keeps the MQTT session over restarts, and acknowledges a message only after its delivery
                    """)
            ]))
}

extension Rule {
    /// The type is written by its present name.
    static let renamedComponent = Rule(.renamedComponent, .component(check))
}

private func check(_ component: LintedComponent, _ options: LintOptions, into bag: inout DiagnosticBag) {
    // Of a component that is spelt as fields the type is the compiler's own.
    guard case .present(let current?) = component.standing, component.spec.spelling == nil else { return }
    bag.add(renamedComponent(component.spec.type, current))
}

private func renamedComponent(_ type: Located<String>, _ current: String) -> Diagnostic {
    Diagnostic(
        .warning, .renamedComponent,
        "since Dapr 1.10, '\(type.value)' is only another name of '\(current)', which has other defaults",
        at: type.span,
        help: Broker.component(of: current).renaming.map {
            "write '\(current)', and check that you want its defaults: \($0)"
        }
            ?? "write '\(current)', and check its defaults: 'ofevents explain \(current)' lists them",
        fix: Fix(rename: type.span, to: current))
}
