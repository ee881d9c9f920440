internal import EventsAPI

extension APIReference {
    static let trigger = resource(
        .trigger,
        """
        What happens when events arrive. Inputs are events with a name for conditions. Subscribers get an event \
        when their condition over the inputs becomes true. A Trigger becomes a Deployment 'trigger-{trigger}'.
        """,
        example: """
            apiVersion: events.openfunction.io/v1alpha1
            kind: Trigger
            metadata:
              name: shipping
            spec:
              eventBus: default
              inputs:
                placed:
                  eventSource: orders
                  event: placed
                nightly:
                  eventSource: orders
                  event: nightly
              subscribers:
              - condition: placed || nightly
                sink:
                  ref:
                    apiVersion: serving.knative.dev/v1
                    kind: Service
                    name: packing
                deadLetterTopic: unshipped
            """,
        metadata: metadata(
            annotations: FieldSchema("annotations", .object(triggerAnnotations), triggerAnnotations.text),
            labels: copiedLabels),
        spec: triggerSpec)

    private static let triggerSpec = ObjectSchema(
        "TriggerSpec", "The bus, the events, and who gets them when.",
        fields: [
            FieldSchema(
                "eventBus", .string, required: true,
                """
                The name of the event bus of the inputs, of 'topic' and of 'deadLetterTopic': an EventBus of the \
                same namespace, otherwise a ClusterEventBus. The EventSources must publish to the same bus.
                """),
            FieldSchema(
                "bulk", .scalar,
                """
                How many events the sidecar hands over in one call at most: 'auto', or a number from 2 to 1000. It pays on \
                Kafka with small events, and less on Redis. An event waits up to 20 ms for others. One that cannot be \
                delivered holds up its topic, so use dead letters. A refused event may come after later ones. It needs the \
                Resiliency that ofevents writes.
                """, default: "one event a call"),
            logLevel,
            FieldSchema("template", .object(podTemplate), podTemplate.text),
            FieldSchema("inputs", .listOrMap(key: "input", of: input), required: true, input.text),
            FieldSchema("subscribers", .list(of: subscriber), required: true, subscriber.text),
        ])

    private static let input = ObjectSchema(
        "Input",
        """
        Events of EventSources under the names that conditions use; at least one. An input is true from its event on, \
        until a match uses it or its window ends.
        """,
        example: """
            inputs:
              placed:
                eventSource: orders
                event: placed
              nightly:
                eventSource: clock
                event: nightly
                namespace: operations
            """,
        fields: [
            FieldSchema(
                "name", .string, required: true,
                """
                The name in conditions: letters, digits, '-', '_' and '.', beginning with a letter, a digit or '_'. It \
                is not 'true' or 'false', and no other input of the Trigger has it.
                """),
            FieldSchema("eventSourceName", .string, required: true, "The name of the EventSource."),
            FieldSchema(
                "eventName", .string, required: true,
                "The name of the event: its key below \(SourceKey.names) of the EventSource."),
            FieldSchema(
                "eventSourceNamespace", .string,
                "The namespace of the EventSource. Both must then use one ClusterEventBus, or buses with the same text.",
                default: "the namespace of the Trigger"),
        ],
        or: ObjectSchema.OtherForm(inputOfMapping))

    private static let inputOfMapping = ObjectSchema(
        "NamedInput",
        """
        An input in the mapping of the released dialect, whose keys are the names for conditions. The inputs count in the order of \
        their names.
        """,
        fields: [
            FieldSchema("eventSource", .string, required: true, "The name of the EventSource."),
            FieldSchema(
                "event", .string, required: true,
                "The name of the event: its key below \(SourceKey.names) of the EventSource."),
            FieldSchema(
                "namespace", .string,
                "The namespace of the EventSource. Both must then use one ClusterEventBus, or buses with the same text.",
                default: "the namespace of the Trigger"),
        ])

    private static let subscriber = ObjectSchema(
        "Subscriber",
        """
        Who gets an event when a condition becomes true; at least one. Each has a condition, and 'sink', 'topic' or both.
        """,
        fields: [
            FieldSchema("condition", .string, required: true, conditionText),
            FieldSchema("sink", .object(sink), sink.text),
            FieldSchema(
                "topic", .string,
                "A topic of the Trigger's event bus, to which the event is published. Choose one that is not an input."),
            FieldSchema(
                "deadLetterSink", .object(sink),
                """
                A sink that gets events that could not be delivered, with the reason in \
                'Ce-Deadletter…' headers. Without dead letters the adapter refuses the event, and the broker \
                redelivers it.
                """),
            FieldSchema(
                "deadLetterTopic", .string,
                """
                A topic of the Trigger's event bus that gets events that could not be delivered, with the reason \
                in 'deadletter…' attributes. It may be used together with 'deadLetterSink'.
                """),
        ])

    private static let conditionText = """
        Names of inputs with '!' (not), '==' and '!=', '&&' (and), '||' (or) and parentheses, in the order in \
        which they bind. 'true' alone stands for every event. The adapter evaluates the condition when an input that it names gets \
        an event. If it is true, the subscriber fires once, with that event, and the inputs that made the \
        condition true no longer count. In YAML, a condition that begins with '!' needs quotes.
        """
}
