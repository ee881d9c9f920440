extension HandlerConfig {
    /// Why a pod with this configuration would take events and deliver them nowhere, or take none; nil where it is of use.
    ///
    /// The compiler makes no such configuration; one that was written or changed by hand can be one.
    package var fault: String? {
        switch self {
        case .eventSource(let source): source.fault
        case .trigger(let trigger): trigger.fault
        }
    }
}

extension EventSourceConfig {
    /// The original controller names the topic of a bus even where there is no bus: then it means nothing.
    fileprivate var fault: String? {
        for (name, value, other, isMissing) in [
            ("eventBusComponentName", eventBusComponentName, "eventBusTopic", eventBusTopic == nil),
            ("eventBusName", eventBusName, "eventBusComponentName", eventBusComponentName == nil),
            ("deadLetterTopicName", deadLetterTopicName, "eventBusComponentName", eventBusComponentName == nil),
        ] where value != nil && isMissing {
            return "it has '\(name)' without '\(other)'"
        }
        return sinkComponentName == nil && eventBusComponentName == nil
            ? "it names nowhere to deliver to: neither 'sinkComponentName' nor 'eventBusComponentName' with 'eventBusTopic'"
            : nil
    }
}

extension TriggerConfig {
    /// The original controller writes a subscriber without a target where an earlier one has its topic, and never a condition.
    fileprivate var fault: String? {
        if eventBusTopics.isEmpty { return "'eventBusTopics' is empty: no event would come" }
        for (place, other) in eventBusComponents.enumerated() {
            let name = "'eventBusComponents[\(place)].topic'"
            guard eventBusTopics.contains(other.topic) else { return "\(name) is not in 'eventBusTopics'" }
            if eventBusComponents[..<place].contains(where: { $0.topic == other.topic }) {
                return "\(name) has a Component already"
            }
        }
        if subscribers.isEmpty { return "'subscribers' is empty: events would be taken and delivered nowhere" }
        if let place = subscribers.firstIndex(where: { !$0.hasTarget && $0.condition != nil }) {
            return "'subscribers[\(place)]' has neither 'sinkComponentName' nor 'topicName'"
        }
        return subscribers.contains(where: \.hasTarget)
            ? nil
            : "no subscriber has 'sinkComponentName' or 'topicName': events would be taken and delivered nowhere"
    }
}
