package import DaprComponents
package import Findings
package import HandlerContract

/// A producer of events, and where they go: to a sink, to an event bus, or to both.
package struct EventSource: Sendable {
    package var metadata: ResourceMetadata
    package var eventBus: Located<String>?
    package var sink: Sink?

    /// The app-ids of other apps that use the Components of its sources; empty for none, nil where the author does not say, so that all
    /// apps of the namespace may.
    package var producers: [Located<String>]?

    /// Where a field can be added to its spec; nil where none can be written beside the others.
    package var place: MappingPlace?

    /// Where events go that cannot be delivered.
    package var deadLetterSink: Sink?
    package var deadLetterTopic: Located<String>?

    /// Whether a field for dead letters is there. It may be broken or misspelt, which is reported.
    package var namesDeadLetters = false

    /// How much its pods log; nil for what the adapter does by itself.
    package var logLevel: LogLevel?

    /// What its pods have beside what this program writes; nil for nothing.
    package var template: PodTemplate?

    /// One for each event name of each kind, in the author's order.
    package var sources: [Source]

    /// False where some events could not be read, so that a Trigger may name one that is not in `sources`.
    package var hasAllEvents = false

    /// One event of an EventSource.
    package struct Source: Sendable {
        package var kind: SourceKey

        /// The key under which the source stands; Triggers name it.
        package var event: Located<String>

        /// The Dapr component, or nil where the author's is broken (and reported).
        package var component: ComponentSpec?

        /// The topic of a pub/sub source (`srcTopic`); nil for a binding.
        package var topic: Located<String>?
    }
}
