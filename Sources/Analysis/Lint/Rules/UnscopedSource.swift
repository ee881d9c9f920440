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
                there are none. '--fix' adds 'producers: []', unless the files have other apps of the namespace with a \
                'dapr.io/app-id': which of them publish is for you to say. Apps that are in none of the files are not \
                seen. Schedules are not reported, as they have no broker.
                """,
            source: "dapr/dapr: scopes of Components",
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
    let apps = set.appIDs(in: set.namespace(of: eventSource.metadata))
    bag.add(unscopedSource(eventSource.metadata.name, apps: apps, fix: eventSource.place))
}

extension EventSource.Source {
    fileprivate var hasBroker: Bool { component.map { Broker.component(of: $0.type.value).schedule == nil } ?? false }
}

/// - Parameter apps: other apps of the namespace, some of which may publish through its Components: then only the author knows the fix.
private func unscopedSource(_ name: Located<String>, apps: [String], fix place: MappingPlace?) -> Diagnostic {
    Diagnostic(
        .note, .unscopedSource,
        "every Dapr sidecar of the namespace loads the sources of this EventSource, and fails if a broker does not answer",
        at: name.span, help: help(apps),
        fix: apps.isEmpty ? place.map { Fix(add: "producers", value: "[]", to: $0) } : nil)
}

private func help(_ apps: [String]) -> String {
    // Another text, such as a variable, is none that may be listed.
    let shown = apps.filter { KubernetesName.appID.fault(of: $0) == nil }.prefix(mostShown)
    guard !shown.isEmpty else {
        return "add 'producers: []' to its 'spec', or list there the app-ids of other apps that use its Components"
    }
    let others = apps.count > shown.count ? " (this namespace has more apps)" : ""
    return """
        add 'producers: [\(shown.joined(separator: ", "))]' to its 'spec'\(others), without the apps that do not use its \
        Components
        """
}

/// So many app-ids fit into a line.
private let mostShown = 5
