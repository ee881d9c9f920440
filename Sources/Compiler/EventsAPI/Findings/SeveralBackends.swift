package import Findings

extension DiagnosticCode {
    package static let severalBackends = DiagnosticCode(
        "several-backends", of: .resource,
        page: CodePage(
            "An event bus has more than one backend, but events can go through only one.",
            example: [
                .file(
                    """
                    apiVersion: events.openfunction.io/v1alpha1
                    kind: EventBus
                    metadata:
                      name: default
                    spec:
                      redis:
                        version: v1
                        type: pubsub.redis
                      kafka:
                        version: v1
                        type: pubsub.kafka
                    """),
                .printed(
                    """
                    events.yaml:9:3: error: this EventBus has a second backend, 'kafka' [several-backends]
                       9 |   kafka:
                         |   ^~~~~
                         = help: keep one, and move the other to another event bus
                    events.yaml:6:3: note: the first is 'redis'
                       6 |   redis:
                         |   ^~~~~
                    """),
            ]))
}
