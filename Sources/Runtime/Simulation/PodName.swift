internal import EventDelivery
package import HandlerContract

/// Which pod something happens in: one of a Trigger, or of one event of an EventSource.
package struct PodName: Sendable, Hashable {
    package enum Kind: String, Sendable {
        case eventSource = "EventSource"
        case trigger = "Trigger"
    }

    package let kind: Kind

    /// `namespace/trigger`, or `namespace/eventSource/event`.
    package let reference: String

    /// The same, with the kind of source before the event: what tells two events of one name apart.
    package let text: String

    package init(_ config: HandlerConfig) {
        text = EventOrigin(config).description
        switch config {
        case .eventSource(let source):
            kind = .eventSource
            reference = "\(source.namespace)/\(source.eventSourceName)/\(source.eventName)"
        case .trigger:
            kind = .trigger
            reference = text
        }
    }

    /// Whether a person who writes this means this pod.
    package func isMeant(by name: String) -> Bool { name == reference || name == text }
}
