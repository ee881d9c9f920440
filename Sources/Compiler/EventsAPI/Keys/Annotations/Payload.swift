internal import HandlerContract

extension TriggerAnnotation {
    static let payload = TriggerAnnotation(
        word: "payload",
        """
        What a subscriber gets: the last event, which completed the condition, or all that made it true, as a \
        batch of CloudEvents.
        """,
        "last", or: "all",
        set: { $1.payload = $0 })
}
