internal import Conditions
internal import DaprComponents
package import EventsAPI
package import Findings

/// What is found in the resources of a set that the compiler accepts, and that fails or loses events only when it runs.
///
/// A pure function; broken parts of resources are passed over, as their errors are told by the compiler.
package func lint(_ resources: [Resource], options: LintOptions = LintOptions()) -> [Diagnostic] {
    var bag = DiagnosticBag()
    let set = LintedSet(resources, namespace: options.namespace, release: options.daprVersion)
    for component in set.sources.lazy.map(\.component) + set.buses.lazy.compactMap(\.component) {
        checkType(component, options, into: &bag)
        // The settings of a type that is an error of the compiler mean nothing.
        for rule in rulesOfSettings where component.isRightCategory { rule(component, options, &bag) }
    }
    var limit = SearchLimit()
    for trigger in set.triggers {
        checkConditions(trigger, in: set, &limit, into: &bag)
        checkTopics(trigger, in: set, into: &bag)
    }
    checkBuses(set, options, into: &bag)
    checkConsumers(set, options, into: &bag)
    checkSharedSources(set, into: &bag)
    checkFlow(set, into: &bag)
    for resource in resources {
        checkAnnotations(resource, into: &bag)
        checkGeneratedNames(resource, namespace: set.namespace(of: resource.metadata), into: &bag)
    }
    return bag.sorted()
}

/// Every rule about the settings of a component, in the order in which people read it.
private let rulesOfSettings: [@Sendable (LintedComponent, LintOptions, inout DiagnosticBag) -> Void] = [
    checkNames, checkRequired, checkBareValues, checkValues, checkSecrets, checkDirection, checkDelivery,
]
