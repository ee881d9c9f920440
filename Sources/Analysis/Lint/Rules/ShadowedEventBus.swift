internal import EventsAPI
package import Findings

extension DiagnosticCode {
    package static let shadowedEventBus = DiagnosticCode(
        "shadowed-event-bus", of: .lint, .note,
        page: CodePage(
            """
            An EventBus has the name of this ClusterEventBus and replaces it in its namespace. An EventSource \
            there and a Trigger elsewhere name the same bus, but mean two different ones. No event gets from one \
            to the other. This is a note, because it may be what you want.
            """,
            wayOut: """
                Rename one of the two, and the references to it, unless the namespace should have its own bus.
                """,
            source: "ofevents: look-up of event buses",
            example: [
                .printed(
                    """
                    fires.yaml:4:9: note: in namespace 'default', an EventBus 'default' is used instead of this ClusterEventBus of the same name [shadowed-event-bus]
                       4 |   name: default
                         |         ^~~~~~~
                         = help: rename the EventBus or the ClusterEventBus, unless this is what you want
                    fires.yaml:18:9: note: here is the EventBus of namespace 'default'
                      18 |   name: default
                         |         ^~~~~~~
                    """)
            ]))
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
        .note, .shadowedEventBus,
        "in \(place), an EventBus '\(name.value)' is used instead of this ClusterEventBus of the same name",
        at: name.span,
        notes: others.prefix(10).map {
            Diagnostic.Note("here is the EventBus of namespace '\($0.namespace)'", at: $0.name.span)
        },
        help: "rename the EventBus or the ClusterEventBus, unless this is what you want")
}
