extension SourceKey {
    /// In both dialects.
    package static let kafka = SourceKey(
        "kafka",
        """
        Events by name, each with the Dapr component that it comes from; for topics of Kafka. Triggers refer to \
        the name, and it is part of generated names: lower-case letters, digits, '-' and '.'.
        """,
        example: """
            spec:
              eventBus: default
              kafka:
                placed:
                  brokers: kafka.shop.svc:9092
                  topic: orders
                  authRequired: false
                paid:
                  type: bindings.kafka
                  version: v1
                  metadata:
                  - name: brokers
                    value: kafka.shop.svc:9092
                  - name: topics
                    value: payments
                  - name: authType
                    value: none
            """,
        form: .kafka)
}
