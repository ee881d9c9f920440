package import Findings

extension DiagnosticCode {
    package static let unknownEventBus = DiagnosticCode(
        "unknown-event-bus", of: .resource,
        page: CodePage(
            """
            The event bus is not in the set, or has errors in a file of its context. An EventBus serves its own \
            namespace; a ClusterEventBus serves all namespaces.
            """,
            example: [
                .resources(.eventSource(output: "eventBus: defualt")),
                .printed(
                    """
                    events.yaml:6:13: error: there is no EventBus 'defualt' in namespace 'default', and no ClusterEventBus of that name [unknown-event-bus]
                       6 |   eventBus: defualt
                         |             ^~~~~~~
                         = help: did you mean 'default'?
                    """),
                .orders,
            ]))
}
