internal import EventsAPI
internal import Findings

/// Each bus is used, and no name means two of them.
func checkBuses(_ set: LintedSet, _ options: LintOptions, into bag: inout DiagnosticBag) {
    let eventBuses = set.buses.map(\.bus).filter { $0.kind == .eventBus }
    let byName = Dictionary(grouping: eventBuses) { $0.metadata.name.value }
    for bus in set.buses {
        let name = bus.bus.metadata.name
        if bus.bus.kind == .clusterEventBus, let others = byName[name.value] {
            let places = others.map { (namespace: set.namespace(of: $0.metadata), name: $0.metadata.name) }
            bag.add(LintWording.shadowedBus(name, by: places))
        }
        if !bus.isUsed, !options.assumesExternal { bag.add(LintWording.unusedBus(name, bus.bus.kind)) }
    }
}
