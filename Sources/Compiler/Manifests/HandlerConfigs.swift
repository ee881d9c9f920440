internal import Brokers
internal import EventsAPI
internal import Findings
package import HandlerContract
package import Resolution

/// What the process in the pods of one Deployment gets in `CONFIG`.
package struct WorkloadConfig: Sendable {
    /// The namespace of the Deployment.
    package var namespace: String

    /// The name of the Deployment.
    package var workload: String

    /// What the adapter in it does.
    package var config: HandlerConfig
}

/// The configuration of each Deployment that the model becomes, in the order in which the Deployments are written.
///
/// It is made of the same values as `CONFIG` in the Deployments, so that what runs in simulations and tests is what runs in pods.
package func handlerConfigs(of model: ResolvedModel) -> [WorkloadConfig] {
    let sources = model.eventSources.flatMap { eventSource in
        eventSource.sources.map { source in
            WorkloadConfig(
                namespace: eventSource.namespace, workload: source.workload.name,
                config: handlerConfig(of: source, of: eventSource))
        }
    }
    let triggers = model.triggers.map { trigger in
        WorkloadConfig(
            namespace: trigger.namespace, workload: trigger.workload.name, config: handlerConfig(of: trigger))
    }
    return (sources + triggers).sorted { ($0.namespace, $0.workload) < ($1.namespace, $1.workload) }
}

/// What the pod of one event of an EventSource does.
func handlerConfig(of source: ResolvedSource, of eventSource: ResolvedEventSource) -> HandlerConfig {
    var config = EventSourceConfig(
        namespace: eventSource.namespace, eventSourceName: eventSource.name, eventSourceKind: source.kind,
        eventName: source.event, eventSourceComponentName: source.workload.name
    )
    config.eventSourceTopic = source.sourceTopic
    config.refusal = refusal(source.refusal, source.retry)
    if source.keepsUnread { config.restartsSidecar = true }
    if source.isSuperseded { config.holdAtMost = SupersededEvents.holdAtMost }
    config.sinkComponentName = eventSource.sink?.componentName
    config.deadLetterSinkComponentName = eventSource.deadLetterSink?.componentName
    config.deadLetterTopicName = eventSource.deadLetterTopic
    if let bus = eventSource.eventBus {
        config.eventBusName = bus.eventBusName
        config.eventBusComponentName = bus.componentName
        config.eventBusTopic = source.busTopic
    }
    return .eventSource(config)
}

/// What the pod of a Trigger does.
func handlerConfig(of trigger: ResolvedTrigger) -> HandlerConfig {
    var seen: Set<String> = []
    let topics = trigger.inputs.map(\.topic).filter { seen.insert($0).inserted }
    var config = TriggerConfig(
        namespace: trigger.namespace,
        triggerName: trigger.name,
        eventBusName: trigger.eventBus.eventBusName,
        eventBusComponentName: trigger.eventBus.componentName,
        eventBusTopics: topics,
        inputs: trigger.inputs.map { input in
            TriggerConfig.Input(
                name: input.name, namespace: input.namespace, eventSourceName: input.eventSource,
                eventName: input.event, topic: input.topic
            )
        },
        subscribers: trigger.subscribers.map { subscriber in
            TriggerConfig.Subscriber(
                condition: subscriber.condition,
                sinkComponentName: subscriber.sinkComponent,
                topicName: subscriber.topic,
                deadLetterSinkComponentName: subscriber.deadLetterSinkComponent,
                deadLetterTopicName: subscriber.deadLetterTopic
            )
        }
    )
    config.refusal = refusal(trigger.eventBus.refusal, trigger.eventBus.retry)
    if trigger.eventBus.keepsUnread { config.restartsSidecar = true }
    for topic in trigger.furtherBuses {
        config.eventBusComponents.append(
            TriggerConfig.TopicComponent(componentName: topic.bus.componentName, topic: topic.topic))
    }
    config.bulk = trigger.bulk.map {
        TriggerConfig.Bulk(maxMessages: $0.count, maxAwaitMilliseconds: $0.awaitMilliseconds)
    }
    for setting in trigger.settings { setting.annotation.set(setting.value.value, &config) }
    return .trigger(config)
}

/// What a refusal means to the adapter: the sidecar's retries hold up what is behind an event, whatever the broker does.
private func refusal(_ effect: Refusal.Effect?, _ retry: InboundRetry) -> RefusalEffect? {
    switch (effect, retry) {
    case (_, .generated), (.blocksPartition, _): .blocks
    case (.lost, _), (.waitsForConnection, _): .lost
    case (.comesAgain, _), (nil, _): nil
    }
}
