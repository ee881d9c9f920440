package import HandlerContract
internal import Text

/// An annotation of Triggers that has a meaning here: its name, its page, what it may hold, and what it becomes in `CONFIG`.
///
/// A new one is a file in `Annotations` and a line in `all`; the decoder, lint, messages and documents read the list.
package struct TriggerAnnotation: Sendable {
    /// The name behind `Trigger.annotationPrefix`.
    package let name: String

    /// What stands in the reference: a few sentences, with code in backquotes.
    package let text: String

    /// The values that it may have; empty where they are not limited to some words.
    package let values: [String]

    /// What counts without the annotation.
    package let defaultValue: String

    /// What a value must be, in words that follow "'window' must be ".
    package let expected: String

    /// Whether a value is as it must be.
    package let accepts: @Sendable (String) -> Bool

    /// Sets an accepted value in the configuration of the Trigger's pod.
    package let set: @Sendable (String, inout TriggerConfig) -> Void

    /// Every annotation, in the order in which messages and documents name them.
    package static let all: [TriggerAnnotation] = [
        .window,
        .deliveryAttempts,
        .deliveryTimeout,
        .payload,
        .reset,
    ]
}

extension TriggerAnnotation {
    /// The one of that name behind the prefix.
    package static func named(_ name: String) -> TriggerAnnotation? { all.first { $0.name == name } }

    /// Whether it holds a duration.
    package var isDuration: Bool { accepts("60s") && !accepts("60") }

    /// One that holds a duration of more than 0 and up to 24 hours, as Go writes it.
    init(
        duration name: String, _ text: String, default defaultValue: String,
        set: @escaping @Sendable (String, inout TriggerConfig) -> Void
    ) {
        self.init(
            name: name, text: text, values: [], defaultValue: defaultValue,
            expected: "a duration of at most 24 hours, such as '60s' or '1m30s'",
            accepts: isDurationUpToOneDay, set: set)
    }

    /// One that holds one of two words, of which the first is the default.
    init(
        word name: String, _ text: String, _ first: String, or second: String,
        set: @escaping @Sendable (String, inout TriggerConfig) -> Void
    ) {
        self.init(
            name: name, text: text, values: [first, second], defaultValue: first,
            expected: "'\(first)' or '\(second)'", accepts: { $0 == first || $0 == second }, set: set)
    }
}

/// Whether a text is a duration of more than 0 and up to 24 hours.
private func isDurationUpToOneDay(_ text: String) -> Bool {
    guard let duration = parseGoDuration(text) else { return false }
    return duration > .zero && duration <= .seconds(86_400)
}
