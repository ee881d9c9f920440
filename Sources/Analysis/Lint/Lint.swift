internal import DaprComponents
package import EventsAPI
package import Findings

/// What is found in the resources of a set that the compiler accepts, and that fails or loses events only when it runs.
///
/// A pure function; broken parts of resources are passed over, as the compiler reports their errors.
package func lint(_ resources: [Resource], options: LintOptions = LintOptions()) -> [Diagnostic] {
    var bag = DiagnosticBag()
    let set = LintedSet(resources, options)
    for component in set.sources.lazy.map(\.component) + set.buses.lazy.compactMap(\.component) {
        checkType(component, options, into: &bag)
        // The settings of a type that is an error of the compiler mean nothing.
        for rule in rulesOfSettings where component.isRightCategory { rule(component, options, &bag) }
    }
    checkConsumers(set, into: &bag)
    checkSharedSources(set, into: &bag)
    for rule in allRules { rule.run(on: set, into: &bag) }
    return bag.sorted()
}

/// Every rule about the settings of a component, in the order in which people read it.
private let rulesOfSettings: [@Sendable (LintedComponent, LintOptions, inout DiagnosticBag) -> Void] = [
    checkNames, checkRequired, checkBareValues, checkValues, checkSecrets, checkDirection, checkDelivery,
]
