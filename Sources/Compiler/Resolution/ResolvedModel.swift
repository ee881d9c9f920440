package import Brokers
package import DaprCatalogue
package import DaprComponents
package import EventsAPI
package import Findings
package import HandlerContract

/// Every resource of the set with its references found, its defaults filled and its names final.
///
/// It is complete only where no error was reported: a broken resource is not in it.
package struct ResolvedModel: Sendable {
    package var eventBuses: [ResolvedEventBus] = []
    package var eventSources: [ResolvedEventSource] = []
    package var triggers: [ResolvedTrigger] = []

    /// How many of each belong to the set; those behind them are of its context. Nil where there is no context.
    package var own: OwnCounts?

    /// Whether one of its resources has a template of its pods: most sets have none, and nothing then looks for one.
    package var hasTemplates = false

    /// The release of Dapr that it is made for.
    package var daprVersion = DaprVersion.newest
}

/// An event bus: a ClusterEventBus has no namespace.
package struct ResolvedEventBus: Sendable {
    package var kind: ResourceKind
    package var namespace: String?
    package var name: String
    package var component: ComponentSpec

    /// The type of its backend, such as `pubsub.kafka`.
    package var type: String { component.type.value }
}

/// An EventSource and what its pods need.
package struct ResolvedEventSource: Sendable {
    package var namespace: String
    package var name: String

    /// The author's labels and annotations for what is made of it.
    package var copied: CopiedMetadata

    /// The event bus it publishes to, and the Component that is made of it.
    package var eventBus: EventBusUse?
    package var sink: SinkUse?

    /// How much its pods log; nil for what the adapter does by itself.
    package var logLevel: LogLevel?

    /// What its pods have beside what is generated; nil for nothing.
    package var template: PodTemplate?

    /// The app-ids of other apps that use the Components of its sources; nil where all apps of the namespace may.
    package var producers: [String]?

    /// Where events go that cannot be delivered; the topic is one of the event bus.
    package var deadLetterSink: SinkUse?
    package var deadLetterTopic: String?
    package var sources: [ResolvedSource]

    /// Its sink and its dead letter sink.
    package var sinks: [SinkUse] { [sink, deadLetterSink].compactMap(\.self) }
}

/// One event of an EventSource: a Component and a Deployment, both of `workload.name`.
package struct ResolvedSource: Sendable {
    /// The key of the source, such as `kafka`.
    package var kind: String
    package var event: String

    /// True where two pods would give every event twice.
    package var firesInEveryReplica: Bool
    package var workload: Workload
    package var component: ComponentSpec

    /// Who has what its pod refuses come again, and what happens otherwise; nil where that is not known.
    package var retry: InboundRetry
    package var refusal: Refusal.Effect?

    /// True where a sidecar may keep what it has read once its app was unhealthy.
    package var keepsUnread = false

    /// True where a later event takes the place of one that could not be delivered.
    package var isSuperseded: Bool

    /// The topic that a pub/sub source is subscribed to.
    package var sourceTopic: String?

    /// The topic of the event on the bus.
    package var busTopic: String

    /// The type of its component, such as `bindings.kafka`.
    package var type: String { component.type.value }
}

/// A Trigger and what its pod needs.
package struct ResolvedTrigger: Sendable {
    package var namespace: String
    package var name: String

    /// The author's labels and annotations for what is made of it.
    package var copied: CopiedMetadata
    package var workload: Workload

    /// The Component that reads the topic of the first input, and publishes.
    package var eventBus: EventBusUse

    /// How much its pod logs; nil for what the adapter does by itself.
    package var logLevel: LogLevel?

    /// What its pod has beside what is generated; nil for nothing.
    package var template: PodTemplate?

    /// The Components of further topics, in the order of the inputs: none where one Component reads all topics.
    package var furtherBuses: [TopicBusUse]

    /// How it gets several events in one call; nil where it gets each alone.
    package var bulk: ResolvedBulk?
    package var settings: [TriggerSetting]
    package var inputs: [ResolvedInput]
    package var subscribers: [ResolvedSubscriber]

    /// Every sink and dead letter sink of the subscribers, each once, by Component name.
    package var sinks: [SinkUse]

    /// Every Component of its bus, each with a name of its own.
    package var buses: [EventBusUse] { [eventBus] + furtherBuses.map(\.bus) }

    /// The Component that reads a topic.
    package func bus(ofTopic topic: String) -> EventBusUse {
        furtherBuses.first { $0.topic == topic }?.bus ?? eventBus
    }

    /// The sink whose Component has that name.
    package func sink(_ component: String?) -> SinkUse? { sinks.first { $0.componentName == component } }
}

/// One way in which a Trigger's conditions and deliveries differ from the adapter's defaults, as the author wrote it and checked.
package struct TriggerSetting: Sendable {
    package var annotation: TriggerAnnotation
    package var value: Located<String>
}

/// An input of a Trigger and the topic on which its events arrive.
package struct ResolvedInput: Sendable {
    package var name: String

    /// That of the EventSource.
    package var namespace: String

    /// The place of the EventSource in the model's `eventSources`; nil where it is in none of the files.
    package var source: Int?
    package var eventSource: String
    package var event: String
    package var topic: String
}

/// A subscriber whose condition has been checked; sinks are named by their Components.
package struct ResolvedSubscriber: Sendable {
    package var condition: String
    package var sinkComponent: String?
    package var topic: String?
    package var deadLetterSinkComponent: String?
    package var deadLetterTopic: String?
}

/// A Component for an event bus, in the namespace of the resource that uses it.
package struct EventBusUse: Sendable {
    /// The place of the bus in the model's `eventBuses`.
    package var eventBus: Int
    package var eventBusName: String
    package var componentName: String
    package var component: ComponentSpec

    /// Who has what a Trigger's pod refuses come again, and what happens otherwise; nil where that is not known. An EventSource only
    /// publishes.
    package var retry = InboundRetry.none
    package var refusal: Refusal.Effect?

    /// True where a sidecar may keep what it has read once its app was unhealthy.
    package var keepsUnread = false

    /// The type of the component, such as `pubsub.kafka`.
    package var type: String { component.type.value }
}

/// A Component through which a Trigger reads one topic of its bus.
package struct TopicBusUse: Sendable {
    package var topic: String
    package var bus: EventBusUse
}

/// A Component for a sink.
package struct SinkUse: Sendable {
    package var componentName: String
    package var url: String

    /// How people call it, such as `Service report`; an address without what may be a secret.
    package var title: String

    /// How scenarios call it: a Knative Service by `namespace/name`, anything else by its address, without what may be a secret.
    package var reference: String

    /// The name in a list: that of a Knative Service, or the address.
    package var name: String

    /// The namespace of the object; nil for an address.
    package var namespace: String?
}

/// A Deployment's name, and what is made of it where Kubernetes or Dapr allow fewer characters.
package struct Workload: Sendable {
    package var name: String

    /// At most 58 characters, without `.`.
    package var appID: String
}
