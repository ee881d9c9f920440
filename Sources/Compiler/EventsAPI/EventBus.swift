package import DaprComponents
internal import Findings

/// The Dapr pub/sub component that carries events from EventSources to Triggers, for a namespace or for the cluster.
package struct EventBus: Sendable {
    package var metadata: ResourceMetadata

    /// `EventBus` or `ClusterEventBus`.
    package var kind: ResourceKind

    /// The component, or nil where the author's is broken (and reported).
    package var backend: ComponentSpec?
}
