internal import Brokers
internal import DaprComponents
internal import Findings

/// What a bus says of its consumers fits all that use it: each Trigger has a consumer of its own.
func checkConsumers(_ set: LintedSet, _ options: LintOptions, into bag: inout DiagnosticBag) {
    for component in set.buses.lazy.compactMap(\.component) {
        for trap in component.broker.traps(of: component.component, component.role, in: options.daprVersion) {
            switch trap.effect {
            case .sharesConsumer: bag.add(LintWording.trap(trap, .sharedConsumer))
            case .skipsTopics: bag.add(LintWording.trap(trap, .durableOfSeveral))
            case .loses, .repeats: break
            }
        }
    }
}
