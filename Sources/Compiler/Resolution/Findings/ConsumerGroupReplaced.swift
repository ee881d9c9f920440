package import Findings

extension DiagnosticCode {
    package static let consumerGroupReplaced = DiagnosticCode(
        "consumer-group-replaced", of: .resource, .note,
        page: CodePage(
            """
            A Kafka source names a consumer group. ofevents gives every source its own group instead, so that two \
            sources of a topic both get all its records.
            """,
            example: [
                .resources(
                    .eventSource(
                        sources: ExampleResource.source(
                            "kafka", "placed",
                            settings: """
                                - name: consumerGroup
                                  value: shop
                                """))),
                .printed(
                    """
                    events.yaml:16:15: note: this consumer group has no effect: ofevents writes 'default-eventsource-clock-kafka-placed' instead [consumer-group-replaced]
                      16 |       - name: consumerGroup
                         |               ^~~~~~~~~~~~~
                         = help: remove it: every source gets its own group, so that each source gets all records of its topic
                    """),
            ]))
}
