internal import DaprCatalogue
internal import Diagnostics
internal import EventsAPI

/// The type is one that the chosen release of Dapr has, by its present name, and gives events where it is a source.
func checkType(_ component: LintedComponent, _ options: LintOptions, into bag: inout DiagnosticBag) {
    let (type, release) = (component.spec.type, options.daprVersion)
    let history = Catalogue.history(of: type.value)
    if let removed = history?.removed, release >= removed {
        // The compiler has a word of its own for this one.
        guard type.value != "pubsub.natsstreaming" else { return }
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
        if history == nil { bag.add(LintWording.unknownComponent(type, among: Catalogue.types)) }
        return
    }
    if !component.isEventBus, !known.isInput, known.type != "bindings.redis" {
        bag.add(LintWording.outputOnlySource(type))
    }
}
