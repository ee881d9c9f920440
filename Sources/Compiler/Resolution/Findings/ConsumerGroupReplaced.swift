package import Findings

extension DiagnosticCode {
    package static let consumerGroupReplaced = DiagnosticCode(
        "consumer-group-replaced", of: .resource, .note,
        page: CodePage(
            """
            A Kafka source names a consumer group. Every source gets one of its own instead, so that two \
            sources of a topic both see all of it.
            """,
            example: [
                .file(
                    """
                    apiVersion: events.openfunction.io/v1alpha1
                    kind: EventSource
                    metadata:
                      name: clock
                    spec:
                      sink:
                        ref:
                          apiVersion: serving.knative.dev/v1
                          kind: Service
                          name: archive
                      kafka:
                        placed:
                          version: v1
                          type: bindings.kafka
                          metadata:
                          - name: consumerGroup
                            value: shop
                    """),
                .printed(
                    """
                    events.yaml:16:15: note: this consumer group is replaced by 'default-eventsource-clock-kafka-placed' [consumer-group-replaced]
                      16 |       - name: consumerGroup
                         |               ^~~~~~~~~~~~~
                         = help: remove it: every source gets a group of its own, so that two sources never share the records of a topic
                    """),
            ]))
}
