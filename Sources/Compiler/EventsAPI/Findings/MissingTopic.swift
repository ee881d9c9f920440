package import Findings

extension DiagnosticCode {
    package static let missingTopic = DiagnosticCode(
        "missing-topic", of: .resource,
        page: CodePage(
            """
            A source is a pub/sub component and does not name its topic. Write the topic as 'srcTopic' beside \
            'type'.
            """,
            example: [
                .resources(.eventSource(sources: ExampleResource.source("redis", "changed", category: "pubsub"))),
                .printed(
                    """
                    events.yaml:14:13: error: a source of type 'pubsub.redis' needs a topic to subscribe to [missing-topic]
                      14 |       type: pubsub.redis
                         |             ^~~~~~~~~~~~
                         = help: add 'srcTopic: …' with the name of the topic, beside 'type'
                    """),
            ]))
}
