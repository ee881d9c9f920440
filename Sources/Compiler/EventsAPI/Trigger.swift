package import Findings
package import HandlerContract
package import YAMLTree

/// What is to happen when events arrive: inputs, and subscribers whose conditions name them.
package struct Trigger: Sendable {
    package var metadata: ResourceMetadata

    /// The annotations of `Trigger.annotationPrefix`: how its conditions and deliveries differ from the default.
    package var settings: [Setting] = []
    package var eventBus: Located<String>?

    /// How many events its pod gets in one call; nil for one.
    package var bulk: Located<BulkSize>?

    /// How much its pod logs; nil for what the adapter does by itself.
    package var logLevel: LogLevel?

    /// What its pod has beside what this program writes; nil for nothing.
    package var template: PodTemplate?
    package var inputs: [Input]

    /// False where an input had no readable name, or there are none, so that a condition may name one that is not in
    /// `inputs`.
    package var hasAllInputNames: Bool
    package var subscribers: [Subscriber]

    /// What the names of annotations begin with that mean something here.
    package static let annotationPrefix = "ofevents.openfunction.io/"

    /// What stands behind it in the annotations that mean something.
    package static let settingNames = TriggerAnnotation.all.map(\.name)

    /// One such annotation.
    package struct Setting: Sendable {
        /// The name behind the prefix.
        package var name: Located<String>
        package var value: Located<String>
    }

    /// A name for one event of one EventSource.
    package struct Input: Sendable {
        package var name: Located<String>

        /// What the name stands for, or nil where that is broken (and reported).
        package var event: EventReference?
    }

    /// An event of an EventSource, perhaps in another namespace.
    package struct EventReference: Sendable {
        package var eventSource: Located<String>
        package var event: Located<String>
        package var namespace: Located<String>?

        /// The field that holds the namespace, in the form in which the input is written.
        package var namespaceField: String
    }

    /// Where events go when a condition becomes true, and where they go when that fails.
    package struct Subscriber: Sendable {
        /// The condition as it was written (a string), or nil where it is broken (and reported).
        package var condition: YAMLNode?
        package var sink: Sink?
        package var topic: Located<String>?
        package var deadLetterSink: Sink?
        package var deadLetterTopic: Located<String>?

        /// Whether a field for dead letters is there. It may be broken, misspelt or in the wrong place, which is reported.
        package var namesDeadLetters = false
    }
}
