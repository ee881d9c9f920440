package import Findings

extension DiagnosticCode {
    package static let redisBindingSource = DiagnosticCode(
        "redis-binding-source", of: .resource,
        page: CodePage(
            """
            Dapr's Redis binding can write but not read: no release of Dapr delivers an event from it. Read a \
            Redis stream through pub/sub.
            """,
            example: [
                .resources(.eventSource(sources: ExampleResource.source("redis", "changed"))),
                .printed(
                    """
                    events.yaml:14:13: error: 'bindings.redis' cannot be a source: with it, Dapr only writes to Redis [redis-binding-source]
                      14 |       type: bindings.redis
                         |             ^~~~~~~~~~~~~~
                         = help: read a Redis stream through pub/sub instead, and name the stream:
                                   type: pubsub.redis
                                   srcTopic: my-stream
                    """),
            ]))
}
