import CloudEvents
import HandlerContract

@testable import EventRouting

/// Routers and events as the tests want them.
enum RouterSetup {
    /// A Trigger with the inputs `a`, `b` and `c` (topics `t-a`, `t-b`, `t-c`) and a sink for each condition.
    static func trigger(_ conditions: String?..., rules: TriggerRules = TriggerRules()) throws -> EventRouter {
        try trigger(conditions.map { subscriber($0) }, rules: rules)
    }

    static func trigger(_ subscribers: [TriggerConfig.Subscriber], rules: TriggerRules = TriggerRules()) throws
        -> EventRouter
    {
        let inputs = ["a", "b", "c"].map { name in
            TriggerConfig.Input(
                name: name, namespace: "default", eventSourceName: "source", eventName: name, topic: "t-\(name)")
        }
        let config = TriggerConfig(
            namespace: "default", triggerName: "trigger", eventBusName: "bus", eventBusComponentName: "bus",
            eventBusTopics: inputs.map(\.topic), inputs: inputs, subscribers: subscribers
        )
        return try EventRouter(.trigger(config), rules: rules)
    }

    static func subscriber(
        _ condition: String?, sink: String? = "sink", topic: String? = nil, deadLetterSink: String? = nil,
        deadLetterTopic: String? = nil
    ) -> TriggerConfig.Subscriber {
        TriggerConfig.Subscriber(
            condition: condition, sinkComponentName: sink, topicName: topic,
            deadLetterSinkComponentName: deadLetterSink, deadLetterTopicName: deadLetterTopic
        )
    }

    static func source(sink: String?, topic: String?) throws -> EventRouter {
        var config = EventSourceConfig(
            namespace: "default", eventSourceName: "source", eventSourceKind: "kafka", eventName: "a",
            eventSourceComponentName: "component"
        )
        config.sinkComponentName = sink
        config.eventBusComponentName = topic.map { _ in "bus" }
        config.eventBusTopic = topic
        return try EventRouter(.eventSource(config))
    }

    static func event(_ id: String, data: String? = nil) -> CloudEvent {
        var event = CloudEvent(id: id, source: "/source", type: "type")
        event.data = data.map { Array($0.utf8) }
        return event
    }
}

extension Reception {
    /// What is to be delivered.
    var deliveries: [Delivery] {
        switch self {
        case .first(let deliveries, _), .again(let deliveries): deliveries
        case .inFlight, .full: []
        }
    }
}
