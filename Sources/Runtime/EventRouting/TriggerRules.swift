/// What the author of a Trigger may decide about its conditions and deliveries.
package struct TriggerRules: Sendable, Equatable {
    /// What a subscriber gets when its condition becomes true.
    package enum Payload: String, Sendable, CaseIterable {
        /// The event that completed it.
        case last
        /// All events that made it true.
        case all
    }

    /// When an input stops being true.
    package enum Reset: String, Sendable, CaseIterable {
        /// When the condition has fired, and when the window ends.
        case onMatch = "on-match"
        /// When the window ends, so that every further event fires again: the original controller's way.
        case window
    }

    /// How long an event keeps its input true.
    package var window = Duration.seconds(60)
    package var payload = Payload.last
    package var reset = Reset.onMatch

    package init() {}
}
