internal import EventsAPI

extension APIReference {
    /// The annotations that a Trigger is read for. Each value is a string, so a number needs quotes.
    static let triggerAnnotations = ObjectSchema(
        "map[string]string",
        """
        How conditions and deliveries of the Trigger differ from the default, each as a string. An unknown name behind \
        `ofevents.openfunction.io/` is an error; others are left alone and not copied.
        """,
        example: """
            metadata:
              annotations:
                ofevents.openfunction.io/window: 5m
                ofevents.openfunction.io/delivery-attempts: "10"
            """,
        fields: [
            annotation(
                "window",
                """
                How long an event keeps its input true, so that others can complete the condition: a duration of up to \
                24 hours, such as 90s or 1h30m.
                """, default: "60s"),
            annotation(
                "payload",
                """
                What a subscriber gets: the last event, which completed the condition, or all that made it true, as a \
                batch of CloudEvents.
                """, values: ["last", "all"], default: "last"),
            annotation(
                "reset",
                """
                When an input stops being true: when a match has used it (`on-match`), or only when its window ends, so \
                that every further event fires again (`window`).
                """, values: ["on-match", "window"], default: "on-match"),
            annotation(
                "delivery-attempts",
                "How often a delivery is tried before it goes to the dead letters: a number from 1 to 100, in quotes.",
                default: "5"),
            annotation(
                "delivery-timeout",
                """
                How long a delivery may take, with all its attempts and the waiting between them: a duration of up to 24 \
                hours. Keep it below the time after which the broker brings an event again.
                """, default: "20s"),
        ])

    private static func annotation(
        _ name: String, _ text: String, values: [String] = [], default defaultValue: String
    ) -> FieldSchema {
        FieldSchema(Trigger.annotationPrefix + name, .string, text, values: values, default: defaultValue)
    }
}
