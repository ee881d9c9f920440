internal import HandlerContract

extension TriggerAnnotation {
    static let window = TriggerAnnotation(
        duration: "window",
        """
        How long an event keeps its input true, so that others can complete the condition: a duration of up to \
        24 hours, such as 90s or 1h30m.
        """,
        default: "60s",
        set: { $1.window = $0 })
}
