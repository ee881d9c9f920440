internal import JSON

/// What the pod of one event of an EventSource does: where its events come from and where they go.
///
/// Keys are the original controller's where it has one; the others are ours. Never a component's spec: it can hold
/// secrets.
package struct EventSourceConfig: Sendable, Equatable {
    package var namespace: String
    package var eventSourceName: String

    /// The key of the source, such as `kafka`.
    package var eventSourceKind: String
    package var eventName: String
    package var eventSourceComponentName: String

    /// The topic to subscribe to, of a pub/sub source.
    package var eventSourceTopic: String?

    /// The name in `spec.eventBus`.
    package var eventBusName: String?
    package var eventBusComponentName: String?

    /// The topic to publish to, where there is a bus.
    package var eventBusTopic: String?
    package var sinkComponentName: String?

    /// Where an event goes that cannot be delivered; the topic is one of the bus.
    package var deadLetterSinkComponentName: String?
    package var deadLetterTopicName: String?

    /// What a refused event means to the broker; nil: it comes again, and others are delivered meanwhile.
    package var refusal: RefusalEffect?

    /// How long the adapter holds a refused event at most, as Go writes durations; nil: without end.
    package var holdAtMost: String?

    /// Whether an adapter that starts beside an older sidecar ends that: it may have messages that it hands to nobody; nil: it
    /// goes on.
    package var restartsSidecar: Bool?

    package init(
        namespace: String, eventSourceName: String, eventSourceKind: String, eventName: String,
        eventSourceComponentName: String
    ) {
        self.namespace = namespace
        self.eventSourceName = eventSourceName
        self.eventSourceKind = eventSourceKind
        self.eventName = eventName
        self.eventSourceComponentName = eventSourceComponentName
    }
}

extension EventSourceConfig {
    /// Reads the original controller's form too, which tells nothing about the EventSource itself.
    init(_ members: ConfigMembers) throws(HandlerConfigError) {
        self.init(
            namespace: try members.textIfPresent("namespace") ?? "",
            eventSourceName: try members.textIfPresent("eventSourceName") ?? "",
            eventSourceKind: try members.textIfPresent("eventSourceKind") ?? "",
            eventName: try members.textIfPresent("eventName") ?? "",
            eventSourceComponentName: try members.text("eventSourceComponentName")
        )
        eventSourceTopic = try members.textIfPresent("eventSourceTopic")
        eventBusName = try members.textIfPresent("eventBusName")
        eventBusComponentName = try members.textIfPresent("eventBusComponentName")
        eventBusTopic = try members.textIfPresent("eventBusTopic")
        sinkComponentName = try members.textIfPresent("sinkComponentName")
        deadLetterSinkComponentName = try members.textIfPresent("deadLetterSinkComponentName")
        deadLetterTopicName = try members.textIfPresent("deadLetterTopicName")
        refusal = try members.choiceIfPresent("refusal")
        holdAtMost = try members.textIfPresent("holdAtMost")
        restartsSidecar = try members.flagIfPresent("restartsSidecar")
        if refusal == nil, eventSourceKind == "cron" {
            // Dapr ignores the answer to a tick. Whoever wrote no key did not ask for ticks to be held.
            (refusal, holdAtMost) = (.lost, holdAtMost ?? "0s")
        }
    }

    /// Writes an object with its fields in the order of their keys.
    func write(to writer: inout JSONWriter) {
        writer.beginObject()
        writer.field("deadLetterSinkComponentName", deadLetterSinkComponentName)
        writer.field("deadLetterTopicName", deadLetterTopicName)
        writer.field("eventBusComponentName", eventBusComponentName)
        writer.field("eventBusName", eventBusName)
        writer.field("eventBusTopic", eventBusTopic)
        writer.field("eventName", eventName)
        writer.field("eventSourceComponentName", eventSourceComponentName)
        writer.field("eventSourceKind", eventSourceKind)
        writer.field("eventSourceName", eventSourceName)
        writer.field("eventSourceTopic", eventSourceTopic)
        writer.field("holdAtMost", holdAtMost)
        writer.field("namespace", namespace)
        writer.field("refusal", refusal?.rawValue)
        if let restartsSidecar {
            writer.key("restartsSidecar")
            writer.write(restartsSidecar)
        }
        writer.field("sinkComponentName", sinkComponentName)
        writer.endObject()
    }
}
