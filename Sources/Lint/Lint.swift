package import Diagnostics
package import EventsAPI

/// What is found in the resources of a set that the compiler accepts, and that fails or loses events only when it runs.
///
/// A pure function; broken parts of resources are passed over, as their errors are told by the compiler.
package func lint(_ resources: [Resource], options: LintOptions = LintOptions()) -> [Diagnostic] {
    var bag = DiagnosticBag()
    var types = KnownTypes()
    let set = LintedSet(resources, namespace: options.namespace)
    for resource in resources {
        switch resource {
        case .eventSource(let source):
            for item in source.sources {
                guard let spec = item.component else { continue }
                check(LintedComponent(spec, use: .source, &types), options, into: &bag)
            }
        case .eventBus(let bus):
            checkBus(bus, in: set, &types, into: &bag)
            guard let spec = bus.backend else { continue }
            check(LintedComponent(spec, use: .eventBus, &types), options, into: &bag)
        case .trigger(let trigger):
            checkConditions(trigger, into: &bag)
            checkTopics(trigger, in: set, into: &bag)
        }
    }
    return bag.sorted()
}

/// How strict a run is.
package struct LintOptions: Sendable {
    /// Makes errors of secrets that are written out.
    package var isStrict = false

    /// The namespace of resources that name none.
    package var namespace = "default"

    package init() {}
}

/// Every rule about a component, in the order in which people read it.
private let componentRules: [@Sendable (LintedComponent, LintOptions, inout DiagnosticBag) -> Void] = [
    checkType, checkNames, checkRequired, checkBareValues, checkValues, checkSecrets, checkDelivery,
]

private func check(_ component: LintedComponent, _ options: LintOptions, into bag: inout DiagnosticBag) {
    for rule in componentRules { rule(component, options, &bag) }
}
