internal import Brokers
internal import DaprComponents
internal import Findings

/// No setting of the component loses events that the adapter refuses, or brings them all again.
func checkDelivery(_ component: LintedComponent, _ options: LintOptions, into bag: inout DiagnosticBag) {
    for trap in component.broker.traps(of: component.component, component.role, in: options.daprVersion) {
        switch trap.effect {
        case .loses: bag.add(LintWording.trap(trap, .losesEvents))
        case .repeats: bag.add(LintWording.trap(trap, .repeatsEvents))
        case .sharesConsumer, .skipsTopics: break
        }
    }
}
