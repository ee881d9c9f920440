package import Findings
internal import YAMLTree

/// One of the four kinds of `events.openfunction.io/v1alpha1`.
package enum Resource: Sendable {
    case eventSource(EventSource)
    case eventBus(EventBus)
    case trigger(Trigger)

    package var metadata: ResourceMetadata {
        switch self {
        case .eventSource(let eventSource): eventSource.metadata
        case .eventBus(let eventBus): eventBus.metadata
        case .trigger(let trigger): trigger.metadata
        }
    }

    /// What its pods have beside what is generated; nil for nothing, and for a bus.
    package var template: PodTemplate? {
        switch self {
        case .eventSource(let source): source.template
        case .trigger(let trigger): trigger.template
        case .eventBus: nil
        }
    }

    package var kind: ResourceKind {
        switch self {
        case .eventSource: .eventSource
        case .eventBus(let eventBus): eventBus.kind
        case .trigger: .trigger
        }
    }
}

/// The kinds as they stand in `kind:`.
package enum ResourceKind: String, Sendable, CaseIterable {
    case eventSource = "EventSource"
    case eventBus = "EventBus"
    case clusterEventBus = "ClusterEventBus"
    case trigger = "Trigger"

    /// The API group of all four, and the one version that is read.
    package static let group = "events.openfunction.io"
    package static let apiVersion = "\(group)/v1alpha1"
}

/// What of a resource's `metadata` has a meaning here; what the API server writes is left aside.
package struct ResourceMetadata: Sendable {
    /// The name; valid unless the resource is broken.
    package var name: Located<String>

    /// The namespace, where the author gave one.
    package var namespace: Located<String>?

    /// What stands in `annotations`, whatever it is.
    var annotations: YAMLPair?

    /// What stands in `labels`, whatever it is.
    var labels: YAMLPair?

    /// The names of the annotations.
    package var annotationNames: [Located<String>] { annotations.names }

    /// The names of the labels.
    package var labelNames: [Located<String>] { labels.names }

    /// What of its labels and annotations goes on to the objects that are made of it; nothing of a bus, which becomes part of others' objects.
    package var copied = CopiedMetadata()

    /// True where an error was found in the resource: what it lacks may be what could not be read.
    package var isBroken = false

    /// True where its text has an error that the tree does not show, such as a key that is written twice.
    package var isMisread = false

    /// Whether there is any error in the resource, so that it is better left as it is.
    package var hasErrors: Bool { isBroken || isMisread }
}

extension YAMLPair? {
    fileprivate var names: [Located<String>] {
        guard case .mapping(let pairs)? = self?.value.content else { return [] }
        return pairs.map(\.key)
    }
}
