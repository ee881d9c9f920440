internal import Brokers
internal import DaprCatalogue
internal import DaprComponents
internal import EventsAPI
internal import Findings

extension Resolver {
    /// - Parameter position: its place in the set.
    mutating func resolve(_ eventSource: EventSource, at position: Int, into bag: inout DiagnosticBag) {
        modelPlaces[position] = model.eventSources.count
        let name = eventSource.metadata.name
        let namespace = namespace(of: eventSource.metadata)
        let place = eventBus(eventSource.eventBus, in: namespace, into: &bag)
        let bus = place.map { model.eventBuses[$0] }
        var result = ResolvedEventSource(
            namespace: namespace, name: name.value, copied: eventSource.metadata.copied,
            logLevel: eventSource.logLevel, template: eventSource.template,
            producers: eventSource.producers?.map(\.value), sources: [])
        if let place, let bus, let reference = eventSource.eventBus {
            let component = GeneratedName.eventBus(ofEventSource: name.value)
            let origin = Origin(.busOfEventSource(name.value), at: reference.span)
            objects.claim(component: component, in: namespace, for: origin, into: &bag)
            result.eventBus = EventBusUse(
                eventBus: place, eventBusName: bus.name, componentName: component,
                component: Broker.component(of: bus.type, in: options.daprVersion).completed(
                    bus.component, for: [.busPublisher], in: options.daprVersion,
                    reader: ReaderName(namespace: namespace, component: component)))
        }
        result.sink = use(
            eventSource.sink, .sinkOfEventSource(name.value), in: namespace,
            as: GeneratedName.sink(ofEventSource: name.value), into: &bag)
        result.deadLetterSink = use(
            eventSource.deadLetterSink, .deadLetterSinkOfEventSource(name.value), in: namespace,
            as: GeneratedName.deadLetterSink(ofEventSource: name.value), into: &bag)
        if bus != nil { result.deadLetterTopic = eventSource.deadLetterTopic?.value }
        for source in eventSource.sources {
            guard var resolved = resolve(source, of: name.value, in: namespace, on: bus, into: &bag) else { continue }
            let appID = resolved.workload.appID
            if result.producers?.allSatisfy({ $0 == appID }) == true {
                resolved.component.readOnly(in: options.daprVersion)
            }
            result.sources.append(resolved)
        }
        if result.template != nil { model.hasTemplates = true }
        model.eventSources.append(result)
    }

    /// The Component of a sink, whose name is claimed.
    private mutating func use(
        _ sink: Sink?, _ maker: Origin.Maker, in namespace: String, as component: String, into bag: inout DiagnosticBag
    ) -> SinkUse? {
        guard let sink else { return nil }
        objects.claim(component: component, in: namespace, for: Origin(maker, at: sink.span), into: &bag)
        return use(sink, in: namespace, as: component)
    }

    private mutating func resolve(
        _ source: EventSource.Source, of name: String, in namespace: String, on bus: ResolvedEventBus?,
        into bag: inout DiagnosticBag
    ) -> ResolvedSource? {
        let event = source.event.value
        let generated = GeneratedName.source(name, source.kind, event)
        let origin = Origin(.event(event, kind: source.kind, eventSource: name), at: source.event.span)
        objects.claim(component: generated, in: namespace, for: origin, into: &bag)
        let topic = GeneratedName.topic(namespace: namespace, eventSource: name, event: event)
        if let bus {
            let what = Origin.Maker.topic(event: event, eventSource: name, namespace: namespace)
            let owner = Origin(what, at: source.event.span)
            objects.claim(topic: topic, on: bus, for: owner, into: &bag)
        }
        guard let component = source.component else { return nil }
        checkStillInDapr(component, into: &bag)
        let broker = Broker.component(of: component.type.value, in: options.daprVersion)
        let workload = Workload(name: generated, appID: appID(ofDeployment: generated))
        return ResolvedSource(
            kind: source.kind.name,
            event: event,
            firesInEveryReplica: broker.firesInEveryReplica,
            workload: workload,
            component: sourceComponent(
                component, broker,
                reader: ReaderName(namespace: namespace, component: generated, topic: source.topic?.value ?? ""),
                into: &bag),
            retry: retry(
                of: generated, isWhole: broker.isRetriedWhole(component), for: workload, in: namespace, into: &bag),
            refusal: broker.refusal(in: options.daprVersion)?.effect,
            keepsUnread: broker.keepsUnread(in: options.daprVersion),
            isSuperseded: broker.isSuperseded,
            sourceTopic: source.topic?.value,
            busTopic: topic
        )
    }

    /// The author's component with what its broker's profile has the compiler set; what takes the place of the author's value is reported.
    private func sourceComponent(
        _ spec: ComponentSpec, _ broker: BrokerComponent, reader: ReaderName, into bag: inout DiagnosticBag
    ) -> ComponentSpec {
        broker.completed(spec, for: [.source], in: options.daprVersion, reader: reader) { setting, value in
            bag.add(ResolutionWording.consumerGroupReplaced(by: value, at: setting.place ?? spec.type.span))
        }
    }
}

extension ComponentSpec {
    /// Has Dapr only read from a binding that nobody writes to, unless the author chose what it does.
    ///
    /// Never where others use it: without its output side they cannot publish, and with both sides Dapr brings them the events too (run with
    /// Dapr 1.18 and 1.16).
    fileprivate mutating func readOnly(in release: DaprVersion) {
        guard category == .binding, setting(BindingDirection.setting) == nil, release >= BindingDirection.since else {
            return
        }
        set(BindingDirection.setting, to: BindingDirection.input)
    }
}
