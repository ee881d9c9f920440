internal import HandlerContract

extension TriggerAnnotation {
    static let deliveryTimeout = TriggerAnnotation(
        duration: "delivery-timeout",
        """
        How long a delivery may take, with all its attempts and the waiting between them: a duration of up to 24 \
        hours. Keep it below the time after which the broker redelivers an event.
        """,
        default: "20s",
        set: { $1.deliveryTimeout = $0 })
}
