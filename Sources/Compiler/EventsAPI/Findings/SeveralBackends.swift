package import Findings

extension DiagnosticCode {
    package static let severalBackends = DiagnosticCode(
        "several-backends", of: .resource,
        page: CodePage(
            "An event bus has more than one backend, but events can go through only one.",
            example: [
                .resources(
                    .eventBus(
                        spec: """
                            redis:
                              version: v1
                              type: pubsub.redis
                            kafka:
                              version: v1
                              type: pubsub.kafka
                            """)),
                .printed(
                    """
                    events.yaml:9:3: error: this EventBus already has a backend, and 'kafka' is a second one [several-backends]
                       9 |   kafka:
                         |   ^~~~~
                         = help: remove 'kafka' or 'redis'; for both brokers, define two event buses
                    events.yaml:6:3: note: the first backend, 'redis', is here
                       6 |   redis:
                         |   ^~~~~
                    """),
            ]))
}
