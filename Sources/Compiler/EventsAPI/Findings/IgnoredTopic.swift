package import Findings

extension DiagnosticCode {
    package static let ignoredTopic = DiagnosticCode(
        "ignored-topic", of: .resource, .warning,
        page: CodePage(
            """
            An event bus has a 'topic'. It never had an effect: the names of topics come from the namespace, the \
            EventSource and the event.
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
                    events.yaml:6:3: warning: 'spec.topic' of an event bus has no effect [ignored-topic]
                       6 |   topic: default
                         |   ^~~~~
                         = help: remove 'topic': each event has its own topic, named '{namespace}-{eventSource}-{event}'
                    """),
            ]))
}
