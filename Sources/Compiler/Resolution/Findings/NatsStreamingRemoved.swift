package import Findings

extension DiagnosticCode {
    package static let natsStreamingRemoved = DiagnosticCode(
        "nats-streaming-removed", of: .resource, .warning, inLint: .error,
        page: CodePage(
            title: "NATS streaming removed",
            """
            The bus is NATS Streaming, which Dapr removed in 1.13. ofevents renders it as it is, for clusters with \
            an older Dapr. It is a warning of 'ofevents render', and an error of 'ofevents lint' unless the \
            configuration file says otherwise.
            """,
            example: [
                .resources(.eventBus(spec: ExampleResource.backend("nats", broker: "natsstreaming"))),
                .printed(
                    """
                    events.yaml:8:11: warning: Dapr 1.13 removed 'pubsub.natsstreaming': with Dapr 1.13 or later, the pod does not start [nats-streaming-removed]
                       8 |     type: pubsub.natsstreaming
                         |           ^~~~~~~~~~~~~~~~~~~~
                         = help: use NATS JetStream, whose stream must exist already:
                                   type: pubsub.jetstream
                                   metadata: 'natsURL' and 'streamName'; remove the other settings
                    """),
            ]))
}
