internal import HandlerContract

extension AdapterConfiguration {
    /// What the adapter does with this configuration, for people; tokens are not shown.
    package var summary: String {
        var lines = [
            "app channel   127.0.0.1:\(appPort)", "health        port \(opsPort)",
            "sidecar       127.0.0.1:\(daprGRPCPort)",
        ]
        switch handler {
        case .eventSource(let source):
            let topic = source.eventSourceTopic.map { ", topic \($0)" } ?? ""
            lines.append("events of     component \(source.eventSourceComponentName)\(topic)")
            if let sink = source.sinkComponentName { lines.append("to            sink \(sink)") }
            if let bus = source.eventBusComponentName, let topic = source.eventBusTopic {
                lines.append("to            topic \(topic) of \(bus)")
            }
            if let sink = source.deadLetterSinkComponentName { lines.append("dead letter   sink \(sink)") }
            if let topic = source.deadLetterTopicName { lines.append("dead letter   topic \(topic)") }
        case .trigger(let trigger):
            for topic in trigger.eventBusTopics {
                lines.append("events of     topic \(topic) of \(trigger.component(ofTopic: topic))")
            }
            if let bulk = trigger.bulk {
                lines.append("in one call   up to \(bulk.maxMessages), after \(bulk.maxAwaitMilliseconds) ms at most")
            }
            for subscriber in trigger.subscribers {
                lines.append("when          \(subscriber.condition ?? "true")")
                if let sink = subscriber.sinkComponentName { lines.append("  to          sink \(sink)") }
                if let topic = subscriber.topicName { lines.append("  to          topic \(topic)") }
                if !subscriber.hasTarget { lines.append("  to          nothing") }
                if let sink = subscriber.deadLetterSinkComponentName { lines.append("  dead letter sink \(sink)") }
                if let topic = subscriber.deadLetterTopicName { lines.append("  dead letter topic \(topic)") }
            }
        }
        return lines.joined(separator: "\n")
    }
}
