internal import EventsAPI
package import Findings

extension DiagnosticCode {
    package static let shadowedEventBus = DiagnosticCode("shadowed-event-bus", of: .lint, .note)
}

extension Rule {
    /// In no namespace the name of a ClusterEventBus means an EventBus.
    static let shadowedEventBus = Rule(.shadowedEventBus, .set(check))
}

private func check(_ set: LintedSet, into bag: inout DiagnosticBag) {
    let buses = set.buses.map(\.bus)
    let byName = Dictionary(grouping: buses.lazy.filter { $0.kind == .eventBus }) { $0.metadata.name.value }
    for bus in buses where bus.kind == .clusterEventBus {
        guard let others = byName[bus.metadata.name.value] else { continue }
        let places = others.map { (namespace: set.namespace(of: $0.metadata), name: $0.metadata.name) }
        bag.add(shadowedBus(bus.metadata.name, by: places))
    }
}

/// - Parameter others: each EventBus of the name, with its namespace; the first ten are shown.
private func shadowedBus(
    _ name: Located<String>, by others: [(namespace: String, name: Located<String>)]
) -> Diagnostic {
    let place = others.count == 1 ? "namespace '\(others[0].namespace)'" : "\(others.count) namespaces"
    return Diagnostic(
        .note, .shadowedEventBus, "in \(place) an EventBus takes the place of this ClusterEventBus", at: name.span,
        notes: others.prefix(10).map {
            Diagnostic.Note("it is defined here, for namespace '\($0.namespace)'", at: $0.name.span)
        },
        help: "rename one of the two, if that is not meant")
}
