internal import Brokers
package import Resolution

extension EventGraph {
    /// The objects of a set: Deployments, and the Components through which they get and give events.
    package init(components model: ResolvedModel) {
        self.init()
        let model = model.withoutContext
        for source in model.eventSources.sorted(by: { ($0.namespace, $0.name) < ($1.namespace, $1.name) }) {
            for item in source.sources.sorted(by: { $0.workload.name < $1.workload.name }) {
                let pod = deployment(item.workload, in: source.namespace)
                connect(component(item.workload.name, item.type, in: source.namespace), pod, "events")
                if let bus = source.eventBus {
                    let output = component(bus.componentName, bus.type, in: source.namespace)
                    connect(pod, output)
                    let topic = topic(item.busTopic, on: model.eventBuses[bus.eventBus], home: source.namespace)
                    connect(output, topic)
                }
                if let sink = source.sink { connect(pod, to: sink, in: source.namespace) }
                if let sink = source.deadLetterSink {
                    connect(pod, to: sink, in: source.namespace, isDeadLetter: true)
                }
                if let bus = source.eventBus, let name = source.deadLetterTopic {
                    let topic = topic(name, on: model.eventBuses[bus.eventBus])
                    connect(pod, topic, bus.componentName, isDeadLetter: true)
                }
            }
        }
        for trigger in model.triggers.sorted(by: { ($0.namespace, $0.name) < ($1.namespace, $1.name) }) {
            let pod = deployment(trigger.workload, in: trigger.namespace)
            let buses = trigger.inputs.isEmpty ? [trigger.eventBus] : trigger.buses
            let components = buses.map { component($0.componentName, $0.type, in: trigger.namespace) }
            let eventBus = model.eventBuses[trigger.eventBus.eventBus]
            for input in trigger.inputs {
                let topic = topic(input.topic, on: eventBus, home: input.namespace)
                let bus = trigger.bus(ofTopic: input.topic)
                connect(topic, component(bus.componentName, bus.type, in: trigger.namespace))
            }
            if !trigger.inputs.isEmpty { for bus in components { connect(bus, pod, "subscription") } }
            for subscriber in trigger.subscribers {
                for (name, isDeadLetter) in [(subscriber.topic, false), (subscriber.deadLetterTopic, true)] {
                    guard let name else { continue }
                    let topic = topic(name, on: eventBus)
                    connect(pod, topic, trigger.eventBus.componentName, isDeadLetter: isDeadLetter)
                }
                for sink in trigger.sinks {
                    if sink.componentName == subscriber.sinkComponent { connect(pod, to: sink, in: trigger.namespace) }
                    if sink.componentName == subscriber.deadLetterSinkComponent {
                        connect(pod, to: sink, in: trigger.namespace, isDeadLetter: true)
                    }
                }
            }
        }
    }

    private mutating func deployment(_ workload: Workload, in namespace: String) -> Int {
        node(.deployment, namespace, workload.name, lines: ["Deployment", workload.name], namespace: namespace)
    }

    private mutating func component(_ name: String, _ type: String, in namespace: String) -> Int {
        node(.component, namespace, name, lines: ["Component \(type)", name], namespace: namespace)
    }

    private mutating func connect(_ pod: Int, to sink: SinkUse, in namespace: String, isDeadLetter: Bool = false) {
        let output = component(sink.componentName, HTTPBinding.type, in: namespace)
        connect(pod, output, isDeadLetter: isDeadLetter)
        let service = node(.sink, sink.url, lines: [sink.title], namespace: sink.namespace)
        connect(output, service, sink.shownURL)
    }
}
