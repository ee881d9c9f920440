internal import Brokers
internal import DaprCatalogue
internal import DaprComponents
package import Findings

extension DiagnosticCode {
    package static let outputOnlySource = DiagnosticCode(
        "output-only-source", of: .lint, .error,
        page: CodePage(
            """
            No event ever comes from this binding: it can only send, or its 'direction' turns the input side off. \
            The EventSource never publishes an event, and neither Dapr nor the pod reports an error.
            """,
            wayOut: """
                Use a binding with an input side ('ofevents explain components' lists them), or a pub/sub \
                component with 'srcTopic'.
                """,
            source: "dapr/dapr: pkg/runtime/processor/binding; run with Dapr 1.18",
            example: [
                .printed(
                    """
                    direction.yaml:34:15: error: 'direction' lets this source only write, so no event ever comes from it [output-only-source]
                      34 |       - name: direction
                         |               ^~~~~~~~~
                         = help: remove 'direction', or write the value "input"
                    """)
            ]))
}

extension Rule {
    /// A source gives events: its type has an input side, and no setting turns that off.
    static let outputOnlySource = Rule(
        .outputOnlySource, .component(checkType),
        .settings(checkDirection).since(BindingDirection.since))
}

private func checkType(_ component: LintedComponent, _ options: LintOptions, into bag: inout DiagnosticBag) {
    guard case .present = component.standing, !component.isEventBus, let type = component.type, !type.isInput,
        component.broker.sourceInstead == nil
    else { return }
    bag.add(outputOnlyType(component.spec.type))
}

private func checkDirection(_ component: LintedComponent, _ options: LintOptions, into bag: inout DiagnosticBag) {
    guard !component.isEventBus, component.spec.category == .binding,
        let (setting, value) = component.plainValue(BindingDirection.setting)
    else { return }
    let sides = value.split(separator: ",").map { $0.lowercased().filter { !$0.isWhitespace } }
    if !sides.contains(BindingDirection.input) { bag.add(outputDirection(setting.name)) }
}

private func outputOnlyType(_ type: Located<String>) -> Diagnostic {
    Diagnostic(
        .error, .outputOnlySource, "'\(type.value)' can only write, so no event ever comes from this source",
        at: type.span,
        help: "use a component that can read, such as 'bindings.kafka', or a pub/sub component with 'srcTopic'")
}

private func outputDirection(_ name: Located<String>) -> Diagnostic {
    Diagnostic(
        .error, .outputOnlySource, "'direction' lets this source only write, so no event ever comes from it",
        at: name.span, help: "remove 'direction', or write the value \"input\"")
}
