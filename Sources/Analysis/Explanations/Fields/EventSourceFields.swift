internal import EventsAPI

extension APIReference {
    static let eventSource = resource(
        .eventSource,
        """
        A producer of events: where they come from, and whether they go to a sink, to an event bus, or to \
        both. Each event becomes a Component and a Deployment named 'eventsource-{eventSource}-{kind}-{event}'.
        """,
        example: """
            apiVersion: events.openfunction.io/v1alpha1
            kind: EventSource
            metadata:
              name: orders
            spec:
              eventBus: default
              kafka:
                placed:
                  brokers: kafka.shop.svc:9092
                  topic: orders
                  authRequired: false
              cron:
                nightly:
                  schedule: "@daily"
              deadLetterTopic: lost-orders
              producers:
              - order-importer
            """,
        metadata: sourceMetadata, spec: eventSourceSpec)

    private static let eventSourceSpec = ObjectSchema(
        "EventSourceSpec",
        """
        The events and where they go: at least one event below \(SourceKey.names), and 'sink', 'eventBus' or both.
        """,
        fields: [
            FieldSchema(
                "eventBus", .string,
                """
                The name of the event bus that the events are published to: an EventBus of the same namespace, otherwise \
                a ClusterEventBus. The topic of an event is '{namespace}-{eventSource}-{event}'.
                """),
            FieldSchema("sink", .object(sink), sink.text),
            logLevel,
            FieldSchema("template", .object(podTemplate), podTemplate.text),
            FieldSchema("build", .mapping, "OpenFunction never reads it.", ignored: true),
            FieldSchema(
                "deadLetterSink", .object(sink),
                """
                A sink that gets events that could not be delivered, with the reason in \
                'Ce-Deadletter…' headers. Without dead letters the adapter tries such an event again without end, \
                and the events behind it may wait.
                """),
            FieldSchema(
                "deadLetterTopic", .string,
                """
                A topic of the event bus that gets events that could not be delivered, with the reason in \
                'deadletter…' attributes. It may be used together with 'deadLetterSink'. An event that is too long \
                for the bus comes without its data.
                """),
            FieldSchema(
                "producers", .strings,
                """
                The app-ids of other apps that use the Components of the events, such as a producer of test events. Then \
                only the pods of the EventSource and these apps load the Components. '[]' names none: a binding then \
                also gets 'direction: input', unless 'direction' is set. Without this field, every app of the \
                namespace loads them.
                """),
        ] + SourceKey.all.map { FieldSchema($0.name, .map(key: "event", of: source($0)), $0.text) })

    /// One event of a key: in the released dialect, where the key has it there, or as a component.
    private static func source(_ key: SourceKey) -> ObjectSchema {
        let component = ObjectSchema(
            "Source", "One event, whose name is the key above it: the Dapr component that it comes from.",
            example: key.example, fields: sourceFields + (key.form.map(scaleFields) ?? []))
        guard let form = key.form else { return component }
        return ObjectSchema(
            form.name,
            """
            One event, whose name is the key above it: in the released dialect, or with the fields of a 'Source'. It becomes \
            a component '\(form.type)'.
            """, example: key.example, fields: typedFields(form) + (form.hasTopic ? [topic] : []),
            or: ObjectSchema.OtherForm(component))
    }

    /// The topic of a pub/sub component, beside the fields of either form.
    private static let topic = FieldSchema(
        "srcTopic", .string,
        """
        The topic that a pub/sub component subscribes to. 'type: pubsub.…' requires it, and a binding forbids it. A source of \
        'redis' in the released dialect requires it too: it is the stream.
        """)

    private static let sourceFields =
        componentFields(
            type: """
                The type of the Dapr component: a binding with an input side, such as 'bindings.kafka', or a \
                pub/sub component, such as 'pubsub.redis', with 'srcTopic'. It may differ from the key above the \
                event.
                """,
            settings: """
                The settings of the component, which are written unchanged. Each source of 'bindings.kafka' and \
                'pubsub.kafka' gets its own 'consumerGroup'; 'bindings.kafka' also gets \
                'consumeRetryEnabled: "true"' if it is not set.
                """) + [
            topic
        ]
}
