internal import Brokers
internal import DaprComponents
internal import EventsAPI
package import Findings

extension DiagnosticCode {
    package static let unscopedSource = DiagnosticCode(
        "unscoped-source", of: .lint, .note,
        page: CodePage(
            """
            The EventSource has no 'producers', so each Dapr sidecar of the namespace loads the Components of its sources \
            and connects to their brokers. If one broker does not answer, no sidecar of the namespace starts, even if its \
            app has nothing to do with events. This is a note, because an app may publish through these Components.
            """,
            wayOut: """
                Add 'producers' with the app-ids of the apps that publish through the Components, or 'producers: []' if \
                there are none. '--fix' adds 'producers: []'. Schedules are not reported, as they have no broker.
                """,
            example: [
                .printed(
                    """
                    fires.yaml:4:9: note: every Dapr sidecar of the namespace loads the sources of this EventSource, and fails if a broker does not answer [unscoped-source]
                       4 |   name: orders
                         |         ^~~~~~
                         = help: add 'producers: []' to its 'spec', or list there the app-ids of other apps that use its Components
                    """)
            ]))
}

extension Rule {
    /// The Components of sources are for who needs them.
    static let unscopedSource = Rule(.unscopedSource, .resource(check))
}

/// Of a broken EventSource it is not known what its author wrote.
private func check(_ resource: Resource, _ set: LintedSet, into bag: inout DiagnosticBag) {
    guard case .eventSource(let eventSource) = resource, eventSource.producers == nil, !eventSource.metadata.isBroken,
        eventSource.sources.contains(where: \.hasBroker)
    else { return }
    bag.add(unscopedSource(eventSource.metadata.name, fix: eventSource.place))
}

extension EventSource.Source {
    fileprivate var hasBroker: Bool { component.map { Broker.component(of: $0.type.value).schedule == nil } ?? false }
}

private func unscopedSource(_ name: Located<String>, fix place: MappingPlace?) -> Diagnostic {
    Diagnostic(
        .note, .unscopedSource,
        "every Dapr sidecar of the namespace loads the sources of this EventSource, and fails if a broker does not answer",
        at: name.span,
        help: "add 'producers: []' to its 'spec', or list there the app-ids of other apps that use its Components",
        fix: place.map { Fix(add: "producers", value: "[]", to: $0) })
}
