internal import EventsAPI
internal import Text

extension APIReference {
    static let eventBus = resource(
        .eventBus,
        """
        The Dapr pub/sub component that carries events from the EventSources of a namespace to its Triggers. It becomes a \
        Component for each EventSource and each Trigger that refers to it.
        """,
        example: """
            apiVersion: events.openfunction.io/v1alpha1
            kind: EventBus
            metadata:
              name: default
            spec:
              nats:
                type: pubsub.jetstream
                version: v1
                metadata:
                - name: natsURL
                  value: nats://nats.shop.svc:4222
                - name: streamName
                  value: events
            """,
        metadata: plainMetadata, spec: eventBusSpec)

    static let clusterEventBus = resource(
        .clusterEventBus,
        """
        An event bus for every namespace that has no EventBus of the same name. It becomes a Component for each \
        EventSource and each Trigger that refers to it, in their namespaces.
        """,
        example: """
            apiVersion: events.openfunction.io/v1alpha1
            kind: ClusterEventBus
            metadata:
              name: shared
            spec:
              kafka:
                type: pubsub.kafka
                version: v1
                metadata:
                - name: brokers
                  value: kafka.messaging.svc:9092
                - name: authType
                  value: none
            """,
        metadata: clusterMetadata, spec: eventBusSpec)

    private static let eventBusSpec = ObjectSchema(
        "EventBusSpec",
        "The backend: exactly one of \(listed(BackendKey.all.map(\.name), "and")).",
        fields: BackendKey.all.map { key in
            FieldSchema(key.name, .object(key.form.map(typedBackend) ?? component), key.text)
        } + [
            FieldSchema(
                "topic", .string,
                "It has no effect, and a note says so: topics are named '{namespace}-{eventSource}-{event}'.",
                ignored: true)
        ])

    private static func typedBackend(_ form: TypedForm) -> ObjectSchema {
        ObjectSchema(
            form.name, "The backend in the released dialect. It becomes a component '\(form.type)'.",
            fields: typedFields(form))
    }

    private static let component = ObjectSchema(
        "Component", "The Dapr pub/sub component that is the backend of an event bus.",
        fields: componentFields(
            type: """
                The type of the Dapr component, which begins with 'pubsub.', such as 'pubsub.kafka'. It may differ \
                from the key above it.
                """,
            settings: """
                The settings of the component, which are written unchanged. A Trigger gets its own 'consumerID' if \
                none is set and the type reads it.
                """))
}
