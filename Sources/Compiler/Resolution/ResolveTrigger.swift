internal import Brokers
internal import EventsAPI
internal import Findings
internal import Text

extension Resolver {
    mutating func resolve(_ trigger: Trigger, into bag: inout DiagnosticBag) {
        let name = trigger.metadata.name.value
        let namespace = namespace(of: trigger.metadata)
        let bus = eventBus(trigger.eventBus, in: namespace, into: &bag)
        claimNames(of: trigger, in: namespace, into: &bag)
        var inputs: [ResolvedInput] = []
        for input in trigger.inputs {
            if let input = resolve(input, of: trigger, in: namespace, bus: bus, into: &bag) { inputs.append(input) }
        }
        let names = Set(trigger.inputs.map(\.name.value))
        let isNamed = trigger.hasAllInputNames && names.allSatisfy { faultOfInputName($0) == nil }
        let inputNames = isNamed ? KnownNames(names) : nil
        var sinks: [String: SinkUse] = [:]
        let subscribers = trigger.subscribers.compactMap { subscriber in
            resolve(subscriber, of: name, in: namespace, inputNames, sinks: &sinks, into: &bag)
        }
        let settings = settings(of: trigger, into: &bag)
        guard let bus else { return }
        let workload = GeneratedName.trigger(name)
        let component = GeneratedName.eventBus(ofTrigger: name)
        model.triggers.append(
            ResolvedTrigger(
                namespace: namespace,
                name: name,
                workload: Workload(name: workload, appID: appID(ofDeployment: workload)),
                eventBus: EventBusUse(
                    eventBusName: bus.name, componentName: component,
                    component: Broker.component(of: bus.type).completed(
                        bus.component, for: .busReader, reader: "\(namespace)-\(component)")
                ),
                settings: settings,
                inputs: inputs,
                subscribers: subscribers,
                sinks: sinks.values.sorted { $0.componentName < $1.componentName }
            )
        )
    }

    private mutating func claimNames(of trigger: Trigger, in namespace: String, into bag: inout DiagnosticBag) {
        let name = trigger.metadata.name
        let bus = Origin(.busOfTrigger(name.value), at: trigger.eventBus?.span ?? name.span)
        objects.claim(component: GeneratedName.eventBus(ofTrigger: name.value), in: namespace, for: bus, into: &bag)
    }
}

// MARK: - Inputs

extension Resolver {
    private mutating func resolve(
        _ input: Trigger.Input, of trigger: Trigger, in namespace: String, bus: ResolvedEventBus?,
        into bag: inout DiagnosticBag
    ) -> ResolvedInput? {
        if let fault = faultOfInputName(input.name.value) {
            bag.add(ResolutionWording.invalidInputName(input.name, fault: fault))
        }
        guard let event = input.event else { return nil }
        let named = event.namespace?.value
        let sourceNamespace = (trigger.metadata.isBroken ? named.map(mended) : named) ?? namespace
        let key = Key(kind: .eventSource, namespace: sourceNamespace, name: event.eventSource.value)
        if let source = eventSource(key) {
            check(event, against: source, in: sourceNamespace, bus: bus, into: &bag)
        } else if options.isComplete {
            let help = suggestion(for: event, in: sourceNamespace)
            bag.add(
                ResolutionWording.unknownEventSource(event.eventSource, namespace: sourceNamespace, help: help)
            )
        }
        return ResolvedInput(
            name: input.name.value,
            namespace: sourceNamespace,
            eventSource: event.eventSource.value,
            event: event.event.value,
            topic: GeneratedName.topic(
                namespace: sourceNamespace, eventSource: event.eventSource.value, event: event.event.value
            )
        )
    }

    /// What a person may have meant by an EventSource that is not there, as a whole sentence; in sets of over 500 nobody
    /// looks, so that each costs the same.
    private func suggestion(for event: Trigger.EventReference, in namespace: String) -> String? {
        guard eventSourceCount <= 500 else { return nil }
        let eventSources = places.keys.filter {
            $0.kind == .eventSource && KubernetesName.subdomain.fault(of: $0.name) == nil
        }
        let name = event.eventSource.value
        let names = eventSources.filter { $0.namespace == namespace }.map(\.name)
        if let near = nearestName(to: name, among: names.sorted()) { return "did you mean '\(near)'?" }
        let elsewhere = eventSources.filter { $0.name == name }.compactMap(\.namespace).min()
        return elsewhere.map { "there is one in namespace '\($0)': name it with 'eventSourceNamespace: \($0)'" }
    }

    /// Reports an event that the EventSource does not have, and one that it publishes elsewhere.
    private mutating func check(
        _ event: Trigger.EventReference, against source: EventSource, in namespace: String, bus: ResolvedEventBus?,
        into bag: inout DiagnosticBag
    ) {
        let name = source.metadata.name
        let known = eventNames(of: source, in: namespace)
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
        guard let bus, case .found(let published) = eventBuses.find(reference.value, in: namespace),
            !published.isSame(as: bus)
        else { return }
        bag.add(
            ResolutionWording.busMismatch(
                name, publishes: published.description, trigger: bus.description, usedAt: event.eventSource.span,
                bus: reference.span
            )
        )
    }
}
