package import Findings

extension DiagnosticCode {
    package static let ignoredField = DiagnosticCode(
        "ignored-field", formerly: ["ignored-topic"], of: .resource, .note,
        page: CodePage(
            """
            A field has no effect. OpenFunction accepts some fields and never reads them: 'topic' of an event bus, \
            'build' of an EventSource, 'consumerID'. Topics are named after the namespace, the EventSource and the \
            event, and each source and each Trigger gets a client of its own. 'scaleOption' is checked, and has no \
            effect yet: there is one pod.
            """,
            example: [
                .resources(
                    .eventBus(
                        spec: """
                            topic: default
                            redis:
                              version: v1
                              type: pubsub.redis
                            """)),
                .printed(
                    """
                    events.yaml:6:3: note: 'spec.topic' of an event bus has no effect [ignored-field]
                       6 |   topic: default
                         |   ^~~~~
                         = help: remove 'topic': each event has its own topic, named '{namespace}-{eventSource}-{event}'
                    """),
            ]))
}
