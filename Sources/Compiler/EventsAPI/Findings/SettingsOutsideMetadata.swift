package import Findings

extension DiagnosticCode {
    package static let settingsOutsideMetadata = DiagnosticCode(
        "settings-outside-metadata", of: .resource,
        page: CodePage(
            title: "Settings outside metadata",
            """
            A source or an event bus has fields of two forms. In the form of a Dapr component it has 'type', \
            'version' and 'metadata', and each setting is an item of 'metadata'. In the released dialect it has \
            fields of its own instead, such as 'brokers' and 'topic' of Kafka.
            """,
            example: [
                .resources(
                    .eventSource(
                        sources: """
                            kafka:
                              placed:
                                version: v1
                                type: bindings.kafka
                                brokers: kafka:9092
                                topic: placed
                                authRequired: false
                            """)),
                .printed(
                    """
                    events.yaml:15:7: error: 'brokers', 'topic' and 'authRequired' are settings of the component 'spec.kafka.placed', and stand outside its 'metadata' [settings-outside-metadata]
                      15 |       brokers: kafka:9092
                         |       ^~~~~~~
                         = help: write each as an item of 'metadata', or remove 'type' and 'version':
                                   metadata:
                                   - name: brokers
                                     value: …
                                   - name: topics
                                     value: …
                                   - name: authRequired
                                     value: …
                    """),
            ]))
}
