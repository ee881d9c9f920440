internal import DaprCatalogue
internal import Diagnostics
internal import EventsAPI

/// The type is one that Dapr has, by its present name, and gives events where it is a source.
func checkType(_ component: LintedComponent, _ options: LintOptions, into bag: inout DiagnosticBag) {
    let type = component.spec.type
    if let current = Renamed.current(of: type.value) {
        bag.add(LintWording.renamedComponent(type, current))
    }
    guard let known = component.type else {
        // The compiler has a word of its own for this one.
        if type.value != "pubsub.natsstreaming" { bag.add(LintWording.unknownComponent(type, among: Catalogue.types)) }
        return
    }
    if !component.isEventBus, !known.isInput, known.type != "bindings.redis" {
        bag.add(LintWording.outputOnlySource(type))
    }
}
