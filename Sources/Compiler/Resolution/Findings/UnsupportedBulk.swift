package import Findings

extension DiagnosticCode {
    package static let unsupportedBulk = DiagnosticCode(
        "unsupported-bulk", of: .resource,
        page: CodePage(
            """
            'bulk' of a Trigger asks the sidecar for several events in one call. That pays on Kafka, and less on Redis. On \
            other buses it loses refused events, has no effect, or its effect is not known. It also needs the Resiliency \
            that ofevents writes. Without one, a refused event brings its whole batch again.
            """,
            example: [
                .resources(
                    .eventBus(spec: ExampleResource.backend("rabbitmq")),
                    .eventSource(output: "eventBus: default"),
                    .trigger(
                        metadata: "name: mail",
                        eventBus: "default\nbulk: auto",
                        inputs: """
                            - name: tick
                              eventSourceName: clock
                              eventName: tick
                            """, subscribers: ExampleResource.mail(if: "tick", topic: "mails"))),
                .printed(
                    """
                    events.yaml:27:9: error: 'bulk' cannot be used with 'pubsub.rabbitmq': what happens to a refused event of a batch is not known [unsupported-bulk]
                      27 |   bulk: auto
                         |         ^~~~
                         = help: remove it; the buses for 'bulk' are 'pubsub.kafka' and 'pubsub.redis'
                    """),
            ]))
}
