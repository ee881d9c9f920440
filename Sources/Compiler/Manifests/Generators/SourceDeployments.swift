internal import DaprComponents
internal import Findings
internal import HandlerContract
internal import Resolution
internal import Text
internal import YAMLTree

/// The Deployment of one event of an EventSource.
func deployment(
    of eventSource: ResolvedEventSource, _ source: ResolvedSource, owner: Owner, _ options: DeploymentOptions
) -> YAMLValue {
    var config = EventSourceConfig(
        namespace: eventSource.namespace, eventSourceName: eventSource.name, eventSourceKind: source.kind,
        eventName: source.event, eventSourceComponentName: source.workload.name
    )
    config.eventSourceTopic = source.sourceTopic
    config.sinkComponentName = eventSource.sink?.componentName
    if let bus = eventSource.eventBus {
        config.eventBusName = bus.eventBusName
        config.eventBusComponentName = bus.componentName
        config.eventBusTopic = source.busTopic
    }
    var specs = [source.component.written]
    if let bus = eventSource.eventBus { specs.append(bus.component.written) }
    if let sink = eventSource.sink { specs.append(sinkSpec(sink)) }
    return deploymentObject(
        DeploymentPlan(
            owner: owner,
            workload: source.workload,
            container: "eventsource",
            isSingleton: source.firesInEveryReplica,
            config: HandlerConfig.eventSource(config).json(),
            checksum: checksum(of: specs),
            image: options.image
        )
    )
}

/// A hash of the Components that a pod loads; it changes when one of them does.
func checksum(of specs: [YAMLValue]) -> String {
    var writer = YAMLWriter()
    for spec in specs { writer.writeDocument(spec) }
    let digits = String(fnv1a(writer.bytes), radix: 16)
    return String(repeating: "0", count: 16 - digits.utf8.count) + digits
}
