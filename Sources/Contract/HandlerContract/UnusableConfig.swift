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
    fileprivate var fault: String? {
        if (eventBusComponentName == nil) != (eventBusTopic == nil) {
            let (named, missing) =
                eventBusTopic == nil
                ? ("eventBusComponentName", "eventBusTopic") : ("eventBusTopic", "eventBusComponentName")
            return "it has '\(named)' without '\(missing)'"
        }
        return sinkComponentName == nil && eventBusTopic == nil
            ? "it names nowhere to deliver to: neither 'sinkComponentName' nor 'eventBusComponentName' with 'eventBusTopic'"
            : nil
    }
}

extension TriggerConfig {
    fileprivate var fault: String? {
        if eventBusTopics.isEmpty { return "'eventBusTopics' is empty: no event would come" }
        if subscribers.isEmpty { return "'subscribers' is empty: events would be taken and delivered nowhere" }
        let place = subscribers.firstIndex { $0.sinkComponentName == nil && $0.topicName == nil }
        return place.map { "'subscribers[\($0)]' has neither 'sinkComponentName' nor 'topicName'" }
    }
}
