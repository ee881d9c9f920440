internal import EventsAPI

extension APIReference {
    /// The annotations that a Trigger is read for. Each value is a string, so a number needs quotes.
    static let triggerAnnotations = ObjectSchema(
        "map[string]string",
        """
        Settings for conditions and deliveries of the Trigger, each as a string. An unknown name after \
        'ofevents.openfunction.io/' is an error. Others are not read. \(copiedAnnotations)
        """,
        example: """
            metadata:
              annotations:
                ofevents.openfunction.io/window: 5m
                ofevents.openfunction.io/delivery-attempts: "10"
            """,
        fields: TriggerAnnotation.all.map { annotation in
            FieldSchema(
                Trigger.annotationPrefix + annotation.name, .string, annotation.text, values: annotation.values,
                default: annotation.defaultValue)
        })
}
