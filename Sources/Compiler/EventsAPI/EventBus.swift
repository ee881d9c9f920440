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

/// The kinds of backends: the fields of a bus's `spec` that hold a component.
///
/// The original knows `nats` only, with any `pubsub.*` type in it; the others are ofevents' own, of the same shape.
package enum BackendKind: String, Sendable, CaseIterable {
    case nats
    case kafka
    case redis
    case rabbitmq
    case mqtt
    case pulsar
}
