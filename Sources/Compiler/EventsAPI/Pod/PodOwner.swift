/// Whose pods a template is about: those of one resource, or those of a whole set, which the configuration file describes.
package enum PodOwner: Sendable, CaseIterable {
    case eventSource, trigger, set

    /// What the adapter's container is called, as the original controller does; in a set it depends on the resource.
    package var containerNames: [String] {
        switch self {
        case .eventSource, .trigger: [containerName]
        case .set: [PodOwner.eventSource.containerName, PodOwner.trigger.containerName]
        }
    }

    /// The same of one resource, without a list: it is asked for ten thousand times.
    package var containerName: String { self == .trigger ? "trigger" : "eventsource" }
}

extension Resource {
    /// Whose pods it has; nil for an event bus, which has none.
    package var podOwner: PodOwner? {
        switch self {
        case .eventSource: .eventSource
        case .trigger: .trigger
        case .eventBus: nil
        }
    }
}
