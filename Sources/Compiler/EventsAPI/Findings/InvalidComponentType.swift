package import Findings

extension DiagnosticCode {
    package static let invalidComponentType = DiagnosticCode(
        "invalid-component-type", of: .resource,
        page: CodePage(
            """
            A Dapr component has the wrong category, or a space in its type. Sources are bindings, or pub/sub with \
            'srcTopic'. Event buses are pub/sub.
            """,
            example: [
                .resources(.eventBus(spec: ExampleResource.backend("redis", category: "bindings"))),
                .printed(
                    """
                    events.yaml:8:11: error: 'spec.redis.type' must start with 'pubsub.', and this is 'bindings.redis' [invalid-component-type]
                       8 |     type: bindings.redis
                         |           ^~~~~~~~~~~~~~
                         = help: did you mean 'pubsub.redis'?
                    """),
            ]))
}
