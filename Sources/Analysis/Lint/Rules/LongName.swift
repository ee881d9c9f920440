internal import EventsAPI
package import Findings
internal import Resolution

extension DiagnosticCode {
    package static let longName = DiagnosticCode(
        "long-name", of: .lint, .note,
        page: CodePage(
            """
            The name still fits, but five more characters, such as '-prod' at its end, would make it too long. \
            This is a note.
            """,
            wayOut: "Choose a shorter name if you expect copies of the resource with longer names.",
            source: "Kubernetes: length of names",
            example: [
                .printed(
                    """
                    fires.yaml:22:5: note: the app-id 'eventsource-orders-of-the-shop-in-the-high-cron-placed' has 54 characters, and can have at most 58 [long-name]
                      22 |     placed:
                         |     ^~~~~~
                         = help: shorten the name before you add to it: a longer app-id is cut, and gets a hash at its end
                    """)
            ]))
}

extension Rule {
    /// Names that are made of a resource's leave some space below the limits of Dapr and Kubernetes.
    static let longName = Rule(.longName, .resource(check))
}

/// What is left of a limit before a name is near it: a suffix such as `-prod` no longer fits then.
private let margin = 5

private func check(_ resource: Resource, in set: LintedSet, into bag: inout DiagnosticBag) {
    for (deployment, place) in resource.deployments
    where deployment.utf8.count > appIDLimit - margin && appID(ofDeployment: deployment) == deployment {
        bag.add(longAppID(deployment, at: place))
    }
    guard case .trigger(let trigger) = resource else { return }
    for event in set.furtherEvents(of: trigger) {
        let component = GeneratedName.eventBus(
            ofTrigger: trigger.metadata.name.value, eventSource: event.eventSource.value, event: event.event.value)
        if isNearLimit(component) { bag.add(longComponentName(component, of: .topic, at: event.event.span)) }
    }
    let namespace = set.namespace(of: trigger.metadata)
    for sink in trigger.subscribers.flatMap({ [$0.sink, $0.deadLetterSink].compactMap(\.self) }) {
        let component = GeneratedName.sink(
            sink, ofTrigger: trigger.metadata.name.value, in: namespace,
            at: sink.url(in: namespace, clusterDomain: set.clusterDomain))
        if isNearLimit(component) { bag.add(longComponentName(component, of: .sink, at: sink.span)) }
    }
}

/// A longer one than the limit is an error of the compiler.
private func isNearLimit(_ component: String) -> Bool {
    let limit = KubernetesName.subdomain.limit
    return limit - margin < component.utf8.count && component.utf8.count <= limit
}

private func longAppID(_ appID: String, at span: SourceSpan) -> Diagnostic {
    Diagnostic(
        .note, .longName, "the app-id '\(appID)' has \(appID.utf8.count) characters, and can have at most 58",
        at: span, help: "shorten the name before you add to it: a longer app-id is cut, and gets a hash at its end")
}

/// What a Component of a Trigger is for, and what its name is made of.
private enum Purpose: String {
    case sink = "the Trigger, the namespace or the Service"
    case topic = "the Trigger, the EventSource or the event"
}

private func longComponentName(_ name: String, of purpose: Purpose, at span: SourceSpan) -> Diagnostic {
    Diagnostic(
        .note, .longName,
        "the Component for this \(purpose) has a name of \(name.utf8.count) characters, and can have at most 253",
        at: span,
        help: "shorten the name of \(purpose.rawValue) before you add to it: a longer one is an error"
    )
}
