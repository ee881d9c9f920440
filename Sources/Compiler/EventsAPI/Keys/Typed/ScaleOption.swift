/// A field of `scaleOption`, by which OpenFunction's API of 0.4 to 1.2 has KEDA scale the pods of a source or a Trigger.
///
/// It is read and checked in full, and has no effect yet.
package struct ScaleField: Sendable {
    package enum Kind: Sendable {
        /// A whole number from 0 on.
        case count
        case boolean
        case text

        /// A text that people write as a number.
        case numberText

        /// A mapping of texts.
        case texts

        /// A mapping whose fields are KEDA's own.
        case mapping
        case fields([ScaleField])
    }

    package let name: String
    package let kind: Kind
    package let isRequired: Bool

    /// What stands in the reference.
    package let text: String

    init(_ name: String, _ kind: Kind, required isRequired: Bool = false, _ text: String) {
        (self.name, self.kind, self.isRequired, self.text) = (name, kind, isRequired, text)
    }
}

/// The fields of each kind of `scaleOption`; no field but a name inside it is required, as no release worked with the smallest form.
enum ScaleOption {
    /// Of a source of Kafka.
    static let kafka =
        general + [
            ScaleField("consumerGroup", .text, "The consumer group whose lag counts."),
            ScaleField("topic", .text, "The topic whose lag counts."),
            ScaleField("lagThreshold", .numberText, "The lag for which one pod is enough."),
        ]

    /// Of an event bus, for the pods of its Triggers.
    static let natsStreaming =
        general + [
            ScaleField("natsServerMonitoringEndpoint", .text, "The address of the server's monitoring."),
            ScaleField("queueGroup", .text, "The queue group whose lag counts."),
            ScaleField("durableName", .text, "The durable subscription whose lag counts."),
            ScaleField("subject", .text, "The subject whose lag counts."),
            ScaleField("lagThreshold", .numberText, "The lag for which one pod is enough."),
        ]

    /// The names of the fewest and the most pods.
    static let (least, most) = ("minReplicaCount", "maxReplicaCount")

    private static let general = [
        ScaleField("pollingInterval", .count, "How many seconds there are between two looks at the lag."),
        ScaleField("cooldownPeriod", .count, "How many seconds pass until the last pod goes."),
        ScaleField(least, .count, "The fewest pods."),
        ScaleField(most, .count, "The most pods."),
        ScaleField(
            "advanced",
            .fields([
                ScaleField("restoreToOriginalReplicaCount", .boolean, "Whether the pods of before come back."),
                ScaleField(
                    "horizontalPodAutoscalerConfig",
                    .fields([
                        ScaleField("name", .text, "The name of the HorizontalPodAutoscaler."),
                        ScaleField("behavior", .mapping, "The behavior of the HorizontalPodAutoscaler."),
                    ]), "The HorizontalPodAutoscaler that KEDA makes."),
            ]), "Further fields of KEDA's ScaledObject."),
        ScaleField("metadata", .texts, "Further metadata of KEDA's trigger."),
        ScaleField(
            "authRef",
            .fields([
                ScaleField("name", .text, required: true, "The name of the TriggerAuthentication."),
                ScaleField("kind", .text, "'TriggerAuthentication' or 'ClusterTriggerAuthentication'."),
            ]), "How KEDA logs in at the broker."),
    ]
}

extension TypedField {
    /// How the pods scale, which has no effect yet.
    static func scaleOption(_ fields: [ScaleField]) -> TypedField {
        TypedField(
            "scaleOption", .scale(fields), settings: [],
            "How KEDA scales the pods. It has no effect yet, and a note says so: there is one pod.")
    }
}
