internal import Diagnostics
internal import EventsAPI

/// Each bus is used, and no name means two of them.
func checkBuses(_ set: LintedSet, _ options: LintOptions, into bag: inout DiagnosticBag) {
    let eventBuses = set.buses.map(\.bus).filter { $0.kind == .eventBus }
    let byName = Dictionary(eventBuses.map { ($0.metadata.name.value, $0) }) { first, _ in first }
    for bus in set.buses {
        let name = bus.bus.metadata.name
        if bus.bus.kind == .clusterEventBus, let other = byName[name.value] {
            bag.add(LintWording.shadowedBus(name, by: other.metadata.name, in: set.namespace(of: other.metadata)))
        } else if !bus.isUsed, !options.assumesExternal {
            bag.add(LintWording.unusedBus(name, bus.bus.kind))
        }
    }
}
