/// What the pod of a Trigger does: the topics it listens to, and who gets what when.
///
/// Keys are the original controller's where it has one; the others are ours.
package struct TriggerConfig: Codable, Sendable, Equatable {
    package var namespace: String
    package var triggerName: String

    /// The name in `spec.eventBus`.
    package var eventBusName: String
    package var eventBusComponentName: String

    /// The topic of each input, each topic once.
    package var eventBusTopics: [String]
    package var inputs: [Input]
    package var subscribers: [Subscriber]

    /// A name that conditions use, and the topic whose events make it true.
    package struct Input: Codable, Sendable, Equatable {
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
    package struct Subscriber: Codable, Sendable, Equatable {
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
    /// The fields in the order of their keys.
    var json: JSONObject {
        var object = JSONObject(capacity: 1024)
        object.add("eventBusComponentName", eventBusComponentName)
        object.add("eventBusName", eventBusName)
        object.add("eventBusTopics", eventBusTopics)
        object.add("inputs", inputs.map(\.json))
        object.add("namespace", namespace)
        object.add("subscribers", subscribers.map(\.json))
        object.add("triggerName", triggerName)
        return object
    }
}

extension TriggerConfig.Input {
    fileprivate var json: JSONObject {
        var object = JSONObject(capacity: 256)
        object.add("eventName", eventName)
        object.add("eventSourceName", eventSourceName)
        object.add("name", name)
        object.add("namespace", namespace)
        object.add("topic", topic)
        return object
    }
}

extension TriggerConfig.Subscriber {
    fileprivate var json: JSONObject {
        var object = JSONObject(capacity: 256)
        object.add("condition", condition)
        object.add("deadLetterSinkComponentName", deadLetterSinkComponentName)
        object.add("deadLetterTopicName", deadLetterTopicName)
        object.add("sinkComponentName", sinkComponentName)
        object.add("topicName", topicName)
        return object
    }
}
