extension HandlerConfig {
    /// The names of the Components that the pod needs of its sidecar, each once, in the order of their use.
    package var componentNames: [String] {
        var names: [String?]
        switch self {
        case .eventSource(let source):
            names = [
                source.eventSourceComponentName, source.eventBusComponentName, source.sinkComponentName,
                source.deadLetterSinkComponentName,
            ]
        case .trigger(let trigger):
            names = [trigger.eventBusComponentName] + trigger.eventBusComponents.map(\.componentName)
            for subscriber in trigger.subscribers {
                names += [subscriber.sinkComponentName, subscriber.deadLetterSinkComponentName]
            }
        }
        var known: Set<String> = []
        return names.compactMap(\.self).filter { known.insert($0).inserted }
    }

    /// The topics that the pod subscribes to; none for an input binding.
    package var topics: [String] {
        switch self {
        case .eventSource(let source): source.eventSourceTopic.map { [$0] } ?? []
        case .trigger(let trigger): trigger.eventBusTopics
        }
    }
}
