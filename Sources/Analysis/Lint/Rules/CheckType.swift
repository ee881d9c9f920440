internal import Brokers
internal import DaprCatalogue
internal import DaprComponents
internal import EventsAPI
internal import Findings
internal import Text

/// The type is one that the chosen release of Dapr has, by its present name, and gives events where it is a source.
func checkType(_ component: LintedComponent, _ options: LintOptions, into bag: inout DiagnosticBag) {
    let (type, release) = (component.spec.type, options.daprVersion)
    let history = Catalogue.history(of: type.value)
    if let removed = history?.removed, release >= removed {
        // The compiler has a word of its own for this one.
        guard Broker.component(of: type.value).removed == nil else { return }
        bag.add(LintWording.removedComponent(type, since: removed, in: release, successor: history?.other))
        return
    }
    if let added = history?.added, release < added {
        bag.add(LintWording.newerComponent(type, since: added, in: release, predecessor: history?.other))
        return
    }
    if let renamed = history?.renamed, release >= renamed, let current = history?.other {
        bag.add(LintWording.renamedComponent(type, current))
    }
    guard let known = component.type else {
        // A type with a history is one that this release has, and whose settings are not known.
        if history == nil, component.isRightCategory {
            bag.add(LintWording.unknownComponent(type, near: nearestType(to: type.value), in: release))
        }
        return
    }
    checkVersion(component, of: known, options, into: &bag)
    if !component.isEventBus, !known.isInput, component.broker.sourceInstead == nil {
        bag.add(LintWording.outputOnlySource(type))
    }
}

/// The names behind each category, such as `pubsub.`; that is right in most cases, and would make everything in it look alike.
private let typesOfCategories = Dictionary(grouping: Catalogue.types) { $0.prefix { $0 != "." } + "." }
    .mapValues { types in Vocabulary(types.map { $0.drop { $0 != "." }.dropFirst() }.map(String.init)) }

private func nearestType(to type: String) -> String? {
    if let meant = Broker.type(meantBy: type) { return meant }
    let category = type.lowercased().prefix { $0 != "." } + "."
    return typesOfCategories[category]?.nearest(to: String(type.dropFirst(category.count))).map { category + $0 }
}

/// The version is one that Dapr has: besides that of the type, no text, `v0` and `v1` all mean the first one (pkg/components/versioning.go in
/// dapr/dapr).
private func checkVersion(
    _ component: LintedComponent, of type: ComponentType, _ options: LintOptions, into bag: inout DiagnosticBag
) {
    guard let version = component.version, !["", "v0", "v1", type.version].contains(version.value.lowercased()) else {
        return
    }
    bag.add(LintWording.unknownVersion(version, of: type, in: options.daprVersion))
}
