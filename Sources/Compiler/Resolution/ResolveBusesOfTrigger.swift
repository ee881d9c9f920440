internal import Brokers
internal import DaprComponents
internal import EventsAPI
internal import Findings

extension Resolver {
    /// The Components through which a Trigger uses its bus: one, or one for each topic where the broker's consumers read one topic each.
    ///
    /// The first has the name that every Trigger's bus has, and publishes. A consumer is named after the Trigger and the topic, so that the
    /// order of the inputs does not matter to the broker.
    mutating func buses(
        of trigger: Trigger, _ workload: Workload, in namespace: String, on bus: ResolvedEventBus, at place: Int,
        publishes: Bool, into bag: inout DiagnosticBag
    ) -> (first: EventBusUse, further: [TopicBusUse]) {
        let owner = trigger.metadata.name.value
        let broker = Broker.component(of: bus.type, in: options.daprVersion)
        let pinned = GeneratedName.eventBus(ofTrigger: owner)
        func use(
            _ component: String, _ spec: ComponentSpec, for users: [Completion.User], reading topic: String,
            into bag: inout DiagnosticBag
        ) -> EventBusUse {
            EventBusUse(
                eventBus: place, eventBusName: bus.name, componentName: component,
                component: broker.completed(
                    spec, for: users, in: options.daprVersion,
                    reader: ReaderName(namespace: namespace, component: pinned, topic: topic)),
                retry: retry(of: component, isWhole: true, for: workload, in: namespace, into: &bag),
                refusal: broker.refusal(in: options.daprVersion)?.effect,
                keepsUnread: broker.keepsUnread(in: options.daprVersion))
        }
        let events = broker.readsOneTopic ? events(of: trigger, in: namespace) : []
        let first = use(
            pinned, bus.component, for: publishes ? [.busReader, .busPublisher] : [.busReader],
            reading: events.first?.topic ?? "", into: &bag)
        let further = events.dropFirst().map { event in
            let (source, name) = (event.reference.eventSource.value, event.reference.event.value)
            let component = GeneratedName.eventBus(
                ofTrigger: owner, eventSource: source, event: name)
            let isReported = isTooLong(source) || isTooLong(name)
            let origin = Origin(
                .busOfTopic(
                    trigger: owner, event: name, eventSource: source, namespace: event.namespace),
                at: event.reference.event.span,
                hasLongPartElsewhere: isReported && eventSource(source, in: event.namespace) != nil)
            objects.claim(component: component, in: namespace, for: origin, into: &bag)
            return TopicBusUse(
                topic: event.topic,
                bus: use(
                    component, broker.forFurtherTopic(bus.component, event.topic), for: [.busReader],
                    reading: event.topic, into: &bag))
        }
        return (first, further)
    }

    /// What a Trigger reads, in the order of its inputs, each topic once.
    private func events(
        of trigger: Trigger, in namespace: String
    ) -> [(reference: Trigger.EventReference, namespace: String, topic: String)] {
        var seen: Set<String> = []
        return trigger.inputs.compactMap { input in
            guard let reference = input.event else { return nil }
            let sourceNamespace = self.namespace(of: reference, in: trigger, default: namespace)
            let topic = GeneratedName.topic(
                namespace: sourceNamespace, eventSource: reference.eventSource.value, event: reference.event.value)
            return seen.insert(topic).inserted ? (reference, sourceNamespace, topic) : nil
        }
    }
}
