internal import DaprComponents
internal import Findings
internal import HandlerContract
internal import Resolution
internal import YAMLTree

/// The Deployment of a Trigger.
func deployment(of trigger: ResolvedTrigger, owner: Owner, _ options: DeploymentOptions) -> YAMLValue {
    let specs = [trigger.eventBus.component.written] + trigger.sinks.map(sinkSpec)
    return deploymentObject(
        DeploymentPlan(
            owner: owner,
            workload: trigger.workload,
            container: "trigger",
            isSingleton: true,
            config: HandlerConfig.trigger(config(of: trigger)).json(),
            checksum: checksum(of: specs),
            image: options.image
        )
    )
}

private func config(of trigger: ResolvedTrigger) -> TriggerConfig {
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
    config.window = trigger.settings.window
    config.deliveryAttempts = trigger.settings.deliveryAttempts
    config.deliveryTimeout = trigger.settings.deliveryTimeout
    config.payload = trigger.settings.payload
    config.reset = trigger.settings.reset
    return config
}
