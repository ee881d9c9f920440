internal import JSON

/// What the pod of a Trigger does: the topics it listens to, and who gets what when.
///
/// Keys are the original controller's where it has one; the others are ours.
package struct TriggerConfig: Sendable, Equatable {
    package var namespace: String
    package var triggerName: String

    /// The name in `spec.eventBus`.
    package var eventBusName: String
    package var eventBusComponentName: String

    /// The topic of each input, each topic once.
    package var eventBusTopics: [String]

    /// The topics that other Components than `eventBusComponentName` read.
    package var eventBusComponents: [TopicComponent] = []
    package var inputs: [Input]
    package var subscribers: [Subscriber]

    /// How long an event keeps its input true, as Go writes durations; the adapter's default is 60 s.
    package var window: String?

    /// How often a delivery is tried in all.
    package var deliveryAttempts: Int?

    /// How long a delivery may take in all, as Go writes durations.
    package var deliveryTimeout: String?

    /// What a subscriber gets: `last` or `all`.
    package var payload: String?

    /// When an input stops being true: `on-match` or `window`.
    package var reset: String?

    /// What a refused event means to the bus; nil: it comes again, and others are delivered meanwhile.
    package var refusal: RefusalEffect?

    /// How the sidecar hands over several events in one call; nil: each alone.
    package var bulk: Bulk?

    /// Whether an adapter that starts beside an older sidecar ends that: it may have messages that it hands to nobody; nil: it
    /// goes on.
    package var restartsSidecar: Bool?

    /// A Component of the bus that reads one topic.
    package struct TopicComponent: Sendable, Equatable {
        package var componentName: String
        package var topic: String

        package init(componentName: String, topic: String) {
            self.componentName = componentName
            self.topic = topic
        }
    }

    /// A name that conditions use, and the topic whose events make it true.
    package struct Input: Sendable, Equatable {
        package var name: String
        package var namespace: String
        package var eventSourceName: String
        package var eventName: String
        package var topic: String

        package init(name: String, namespace: String, eventSourceName: String, eventName: String, topic: String) {
            self.name = name
            self.namespace = namespace
            self.eventSourceName = eventSourceName
            self.eventName = eventName
            self.topic = topic
        }
    }

    /// Where an event goes when the condition becomes true, and where it goes when that fails.
    package struct Subscriber: Sendable, Equatable {
        package var condition: String?
        package var sinkComponentName: String?
        package var topicName: String?
        package var deadLetterSinkComponentName: String?
        package var deadLetterTopicName: String?

        package init(
            condition: String?, sinkComponentName: String?, topicName: String?,
            deadLetterSinkComponentName: String?, deadLetterTopicName: String?
        ) {
            self.condition = condition
            self.sinkComponentName = sinkComponentName
            self.topicName = topicName
            self.deadLetterSinkComponentName = deadLetterSinkComponentName
            self.deadLetterTopicName = deadLetterTopicName
        }

        /// Whether it gets events, dead letters aside.
        package var hasTarget: Bool { sinkComponentName != nil || topicName != nil }
    }

    package init(
        namespace: String, triggerName: String, eventBusName: String, eventBusComponentName: String,
        eventBusTopics: [String], inputs: [Input], subscribers: [Subscriber]
    ) {
        self.namespace = namespace
        self.triggerName = triggerName
        self.eventBusName = eventBusName
        self.eventBusComponentName = eventBusComponentName
        self.eventBusTopics = eventBusTopics
        self.inputs = inputs
        self.subscribers = subscribers
    }
}

extension TriggerConfig {
    /// Reads the original controller's form too: topics without inputs, and nothing about the Trigger itself.
    init(_ members: ConfigMembers) throws(HandlerConfigError) {
        self.init(
            namespace: try members.textIfPresent("namespace") ?? "",
            triggerName: try members.textIfPresent("triggerName") ?? "",
            eventBusName: try members.textIfPresent("eventBusName") ?? "",
            eventBusComponentName: try members.text("eventBusComponentName"),
            eventBusTopics: try members.texts("eventBusTopics"),
            inputs: try members.objectsIfPresent("inputs", Input.init),
            subscribers: try members.objects("subscribers", Subscriber.init)
        )
        eventBusComponents = try members.objectsIfPresent("eventBusComponents", TopicComponent.init)
        window = try members.textIfPresent("window")
        deliveryAttempts = try members.wholeNumberIfPresent("deliveryAttempts")
        deliveryTimeout = try members.textIfPresent("deliveryTimeout")
        payload = try members.textIfPresent("payload")
        reset = try members.textIfPresent("reset")
        refusal = try members.choiceIfPresent("refusal")
        bulk = try members.objectIfPresent("bulk", Bulk.init)
        restartsSidecar = try members.flagIfPresent("restartsSidecar")
    }

    /// Writes an object with its fields in the order of their keys.
    func write(to writer: inout JSONWriter) {
        writer.beginObject()
        if let bulk {
            writer.key("bulk")
            bulk.write(to: &writer)
        }
        writer.field("deliveryAttempts", deliveryAttempts)
        writer.field("deliveryTimeout", deliveryTimeout)
        writer.field("eventBusComponentName", eventBusComponentName)
        if !eventBusComponents.isEmpty {
            writer.field("eventBusComponents", eventBusComponents) { $0.write(to: &$1) }
        }
        writer.field("eventBusName", eventBusName)
        writer.field("eventBusTopics", eventBusTopics) { $1.write($0) }
        writer.field("inputs", inputs) { $0.write(to: &$1) }
        writer.field("namespace", namespace)
        writer.field("payload", payload)
        writer.field("refusal", refusal?.rawValue)
        writer.field("reset", reset)
        if let restartsSidecar {
            writer.key("restartsSidecar")
            writer.write(restartsSidecar)
        }
        writer.field("subscribers", subscribers) { $0.write(to: &$1) }
        writer.field("triggerName", triggerName)
        writer.field("window", window)
        writer.endObject()
    }
}

extension TriggerConfig {
    /// The Component that reads a topic of the bus.
    package func component(ofTopic topic: String) -> String {
        eventBusComponents.first { $0.topic == topic }?.componentName ?? eventBusComponentName
    }
}

extension TriggerConfig.TopicComponent {
    init(_ members: ConfigMembers) throws(HandlerConfigError) {
        try members.refuseOthers(than: ["componentName", "topic"])
        self.init(componentName: try members.text("componentName"), topic: try members.text("topic"))
    }

    fileprivate func write(to writer: inout JSONWriter) {
        writer.beginObject()
        writer.field("componentName", componentName)
        writer.field("topic", topic)
        writer.endObject()
    }
}

extension TriggerConfig.Input {
    init(_ members: ConfigMembers) throws(HandlerConfigError) {
        self.init(
            name: try members.text("name"), namespace: try members.text("namespace"),
            eventSourceName: try members.text("eventSourceName"), eventName: try members.text("eventName"),
            topic: try members.text("topic")
        )
    }

    fileprivate func write(to writer: inout JSONWriter) {
        writer.beginObject()
        writer.field("eventName", eventName)
        writer.field("eventSourceName", eventSourceName)
        writer.field("name", name)
        writer.field("namespace", namespace)
        writer.field("topic", topic)
        writer.endObject()
    }
}

extension TriggerConfig.Subscriber {
    init(_ members: ConfigMembers) throws(HandlerConfigError) {
        self.init(
            condition: try members.textIfPresent("condition"),
            sinkComponentName: try members.textIfPresent("sinkComponentName"),
            topicName: try members.textIfPresent("topicName"),
            deadLetterSinkComponentName: try members.textIfPresent("deadLetterSinkComponentName"),
            deadLetterTopicName: try members.textIfPresent("deadLetterTopicName")
        )
    }

    fileprivate func write(to writer: inout JSONWriter) {
        writer.beginObject()
        writer.field("condition", condition)
        writer.field("deadLetterSinkComponentName", deadLetterSinkComponentName)
        writer.field("deadLetterTopicName", deadLetterTopicName)
        writer.field("sinkComponentName", sinkComponentName)
        writer.field("topicName", topicName)
        writer.endObject()
    }
}
