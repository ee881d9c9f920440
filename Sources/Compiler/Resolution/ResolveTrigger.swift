internal import EventsAPI
internal import Findings

extension Resolver {
    mutating func resolve(_ trigger: Trigger, into bag: inout DiagnosticBag) {
        let name = trigger.metadata.name.value
        let namespace = namespace(of: trigger.metadata)
        let place = eventBus(trigger.eventBus, in: namespace, into: &bag)
        let bus = place.map { model.eventBuses[$0] }
        claimNames(of: trigger, in: namespace, into: &bag)
        var inputs: [ResolvedInput] = []
        for input in trigger.inputs {
            if let input = resolve(input, of: trigger, in: namespace, bus: bus, into: &bag) { inputs.append(input) }
        }
        if trigger.template != nil { model.hasTemplates = true }
        let names = Set(trigger.inputs.map(\.name.value))
        let isNamed = trigger.hasAllInputNames && names.allSatisfy { faultOfInputName($0) == nil }
        let inputNames = isNamed ? KnownNames(names, meaning: trigger.inputsOfEvents) : nil
        var sinks: [String: SinkUse] = [:]
        let subscribers = trigger.subscribers.compactMap { subscriber in
            resolve(subscriber, of: name, in: namespace, inputNames, sinks: &sinks, into: &bag)
        }
        let settings = settings(of: trigger, into: &bag)
        guard let place, let bus else { return }
        let deployment = GeneratedName.trigger(name)
        let workload = Workload(name: deployment, appID: appID(ofDeployment: deployment))
        let publishes = subscribers.contains { $0.topic != nil || $0.deadLetterTopic != nil }
        let buses = buses(of: trigger, workload, in: namespace, on: bus, at: place, publishes: publishes, into: &bag)
        let bulk = self.bulk(of: trigger, on: buses.first, type: bus.type, into: &bag)
        model.triggers.append(
            ResolvedTrigger(
                namespace: namespace,
                name: name,
                copied: trigger.metadata.copied,
                workload: workload,
                eventBus: buses.first,
                logLevel: trigger.logLevel,
                template: trigger.template,
                furtherBuses: buses.further,
                bulk: bulk,
                settings: settings,
                inputs: inputs,
                subscribers: subscribers,
                sinks: sinks.values.sorted { $0.componentName < $1.componentName }
            )
        )
    }

    private mutating func claimNames(of trigger: Trigger, in namespace: String, into bag: inout DiagnosticBag) {
        let name = trigger.metadata.name
        let deployment = GeneratedName.trigger(name.value)
        if deployment.utf8.count > deploymentNameLimit, !isTooLong(name.value) {
            bag.add(ResolutionWording.deploymentNameTooLong(deployment, at: name.span))
        }
        let bus = Origin(.busOfTrigger(name.value), at: trigger.eventBus?.span ?? name.span)
        objects.claim(component: GeneratedName.eventBus(ofTrigger: name.value), in: namespace, for: bus, into: &bag)
    }
}

// MARK: - Inputs

extension Trigger {
    /// The name of the input that a condition means by the name of its event; none where two inputs have the event.
    fileprivate var inputsOfEvents: [String: String] {
        let pairs = inputs.compactMap { input in input.event.map { ($0.event.value, input.name.value) } }
        return Dictionary(grouping: pairs, by: \.0).compactMapValues { $0.count == 1 ? $0[0].1 : nil }
    }
}

extension Resolver {
    private mutating func resolve(
        _ input: Trigger.Input, of trigger: Trigger, in namespace: String, bus: ResolvedEventBus?,
        into bag: inout DiagnosticBag
    ) -> ResolvedInput? {
        if let fault = faultOfInputName(input.name.value) {
            bag.add(ResolutionWording.invalidInputName(input.name, fault: fault))
        }
        guard let event = input.event else { return nil }
        let sourceNamespace = self.namespace(of: event, in: trigger, default: namespace)
        let target = eventSource(event.eventSource.value, in: sourceNamespace)
        if let (place, source) = target {
            check(event, against: source, at: place, in: sourceNamespace, bus: bus, into: &bag)
        } else if options.isComplete, options.isContextComplete {
            let help = references.suggestion(
                forEventSource: event.eventSource.value, in: sourceNamespace, field: event.namespaceField)
            bag.add(
                ResolutionWording.unknownEventSource(event.eventSource, namespace: sourceNamespace, help: help)
            )
        }
        return ResolvedInput(
            name: input.name.value,
            namespace: sourceNamespace,
            source: target.flatMap { modelPlaces[$0.place] },
            eventSource: event.eventSource.value,
            event: event.event.value,
            topic: GeneratedName.topic(
                namespace: sourceNamespace, eventSource: event.eventSource.value, event: event.event.value
            )
        )
    }

    /// The namespace of an input's EventSource: the one that is meant by a faulty one, or the Trigger's own.
    func namespace(of event: Trigger.EventReference, in trigger: Trigger, default own: String) -> String {
        guard let named = event.namespace?.value else { return own }
        return trigger.metadata.isBroken ? References.meant(byNamespace: named) : named
    }

    /// Reports an event that the EventSource does not have, and one that it publishes elsewhere.
    private mutating func check(
        _ event: Trigger.EventReference, against source: EventSource, at place: Int, in namespace: String,
        bus: ResolvedEventBus?, into bag: inout DiagnosticBag
    ) {
        guard !references.repeated.contains(place) else { return }
        let name = source.metadata.name
        let known = eventNames(of: source, at: place)
        if !known.contains(event.event.value) {
            guard source.hasAllEvents else { return }
            bag.add(ResolutionWording.unknownEvent(event.event, of: name, known: known))
            return
        }
        guard let reference = source.eventBus else {
            if !source.metadata.isBroken {
                bag.add(ResolutionWording.noEventBus(of: name, usedAt: event.eventSource.span))
            }
            return
        }
        guard let bus, let place = self.place(ofEventBus: reference.value, in: namespace) else { return }
        let published = model.eventBuses[place]
        guard !published.isSame(as: bus) else { return }
        bag.add(
            ResolutionWording.busMismatch(
                name, publishes: published.description, trigger: bus.description, usedAt: event.eventSource.span,
                bus: reference.span
            )
        )
    }
}
