/// Whose pods a template is about: those of one resource, or those of a whole set, which the configuration file describes.
package enum PodOwner: Sendable, CaseIterable {
    case eventSource, trigger, set

    /// What the adapter's container is called, as the original controller does; in a set it depends on the resource.
    package var containerNames: [String] {
        switch self {
        case .eventSource: ["eventsource"]
        case .trigger: ["trigger"]
        case .set: ["eventsource", "trigger"]
        }
    }
}
