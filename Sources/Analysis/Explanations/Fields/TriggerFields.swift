internal import EventsAPI

extension APIReference {
    static let trigger = resource(
        .trigger,
        """
        What is to happen when events arrive: inputs, which are events with a name of their own here, and subscribers, \
        which get an event when their condition over the inputs becomes true. It becomes a Deployment 'trigger-{trigger}'.
        """,
        example: """
            apiVersion: events.openfunction.io/v1alpha1
            kind: Trigger
            metadata:
              name: shipping
            spec:
              eventBus: default
              inputs:
              - name: placed
                eventSourceName: orders
                eventName: placed
              - name: nightly
                eventSourceName: orders
                eventName: nightly
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
            annotations: FieldSchema("annotations", .object(triggerAnnotations), triggerAnnotations.text)),
        spec: triggerSpec)

    private static let triggerSpec = ObjectSchema(
        "TriggerSpec", "The bus that is listened to, the events, and who gets them when.",
        fields: [
            FieldSchema(
                "eventBus", .string, required: true,
                """
                The name of the event bus that is listened to, and that 'topic' and 'deadLetterTopic' are on: an EventBus \
                of the same namespace, otherwise a ClusterEventBus. Its EventSources must publish to the same bus.
                """),
            FieldSchema("inputs", .list(of: input), required: true, input.text),
            FieldSchema("subscribers", .list(of: subscriber), required: true, subscriber.text),
        ])

    private static let input = ObjectSchema(
        "Input",
        """
        Events of EventSources under the names that conditions use; at least one. An input is true from its event on, \
        until a match uses it up or its window ends.
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
                "The namespace of the EventSource; then both must use one ClusterEventBus, or buses that are written alike.",
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
                "A topic of the Trigger's event bus that the event is published to. Choose one that is not an input."),
            FieldSchema(
                "deadLetterSink", .object(sink),
                """
                A Knative Service that gets what could not be delivered, with the reason in 'Ce-Deadletter…' headers. \
                Without dead letters the event is refused, and the broker brings it again.
                """),
            FieldSchema(
                "deadLetterTopic", .string,
                """
                A topic of the Trigger's event bus that gets what could not be delivered, with the reason in \
                'deadletter…' attributes. It may stand beside 'deadLetterSink'.
                """),
        ])

    private static let conditionText = """
        What must be true of the inputs: their names with '!' (not), '&&' (and), '||' (or) and parentheses; 'true' alone \
        stands for every event. '!' binds closest, then '&&'. It is asked when an input that it names has an event, and \
        when it is true it fires once, with that event, and uses up the inputs that made it true. A condition that begins \
        with '!' needs quotes in YAML.
        """
}
