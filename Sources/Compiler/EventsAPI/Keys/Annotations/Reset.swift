internal import HandlerContract

extension TriggerAnnotation {
    static let reset = TriggerAnnotation(
        word: "reset",
        """
        When an input stops being true: when a match has used it ('on-match'), or only when its window ends, so \
        that every further event fires again ('window').
        """,
        "on-match", or: "window",
        set: { $1.reset = $0 })
}
