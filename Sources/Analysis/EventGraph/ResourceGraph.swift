internal import Brokers
internal import Conditions
internal import DaprComponents
internal import EventsAPI
package import Resolution

extension EventGraph {
    /// The resources of a set: producers, EventSources, topics, Triggers and sinks.
    package init(resources model: ResolvedModel) {
        self.init()
        let own = model.withoutContext
        let sources = own.eventSources.sorted { ($0.namespace, $0.name) < ($1.namespace, $1.name) }
        let triggers = model.triggers.prefix(own.triggers.count).sorted {
            ($0.namespace, $0.name) < ($1.namespace, $1.name)
        }
        for source in sources { add(source, in: model) }
        for trigger in triggers { add(trigger, in: model) }
        markUnread(except: topicsRead(by: model.triggersOfContext, in: model))
        markCycles()
    }

    private mutating func add(_ source: ResolvedEventSource, in model: ResolvedModel) {
        for item in source.sources.sorted(by: { ($0.kind, $0.event) < ($1.kind, $1.event) }) {
            let event = event(item, of: source)
            let origin = node(
                .producer, source.namespace, item.workload.name, lines: producer(of: item), namespace: source.namespace)
            connect(origin, event)
            if let bus = source.eventBus {
                let topic = topic(item.busTopic, on: model.eventBuses[bus.eventBus], home: source.namespace)
                connect(event, topic)
            }
            if let sink = source.sink { connect(event, service(sink)) }
            connectDeadLetters(of: source, from: event, in: model)
        }
    }

    private mutating func connectDeadLetters(
        of source: ResolvedEventSource, from event: Int, in model: ResolvedModel
    ) {
        if let sink = source.deadLetterSink { connect(event, service(sink), isDeadLetter: true) }
        if let bus = source.eventBus, let name = source.deadLetterTopic {
            connect(event, topic(name, on: model.eventBuses[bus.eventBus]), isDeadLetter: true)
        }
    }

    private mutating func add(_ trigger: ResolvedTrigger, in model: ResolvedModel) {
        let place = node(
            .trigger, trigger.namespace, trigger.name, lines: ["Trigger \(trigger.name)"], namespace: trigger.namespace)
        for input in trigger.inputs {
            let source = input.source.map { model.eventSources[$0] }
            // Two namespaces may each have an EventBus of one backend: the topic is where it is published.
            let bus = source?.eventBus ?? trigger.eventBus
            let topic = topic(input.topic, on: model.eventBuses[bus.eventBus], home: input.namespace)
            connect(topic, place, input.name, subscribers: trigger.subscribers(of: input.name))
            if let source {
                // That of the context is not drawn itself.
                for item in source.sources where item.event == input.event { connect(event(item, of: source), topic) }
                continue
            }
            let missing = node(
                .missing, input.namespace, input.eventSource, input.event,
                lines: ["EventSource \(input.eventSource)", input.event],
                namespace: input.namespace, problem: "this EventSource is not in the files"
            )
            connect(missing, topic)
        }
        for (number, subscriber) in trigger.subscribers.enumerated() {
            add(subscriber, number, of: trigger, at: place, on: model.eventBuses[trigger.eventBus.eventBus])
        }
    }

    private mutating func add(
        _ subscriber: ResolvedSubscriber, _ number: Int, of trigger: ResolvedTrigger, at place: Int,
        on bus: ResolvedEventBus
    ) {
        if let sink = trigger.sink(subscriber.sinkComponent) {
            connect(place, service(sink), subscriber.condition, subscribers: [number])
        }
        if let name = subscriber.topic {
            let topic = topic(name, on: bus)
            connect(place, topic, subscriber.condition, subscribers: [number])
        }
        let label = "dead letters of \(subscriber.condition)"
        if let sink = trigger.sink(subscriber.deadLetterSinkComponent) {
            connect(place, service(sink), label, isDeadLetter: true, subscribers: [number])
        }
        if let name = subscriber.deadLetterTopic {
            let topic = topic(name, on: bus)
            connect(place, topic, label, isDeadLetter: true, subscribers: [number])
        }
    }

    /// The topics in the picture that Triggers read which are not.
    private func topicsRead(by triggers: ArraySlice<ResolvedTrigger>, in model: ResolvedModel) -> Set<Int> {
        Set(
            triggers.flatMap { trigger in
                trigger.inputs.compactMap { input in
                    let bus = input.source.flatMap { model.eventSources[$0].eventBus } ?? trigger.eventBus
                    return place(ofTopic: input.topic, on: model.eventBuses[bus.eventBus])
                }
            })
    }

    /// Topics that EventSources publish to and nothing reads.
    ///
    /// - Parameter elsewhere: those that something reads which is not in the picture.
    private mutating func markUnread(except elsewhere: Set<Int>) {
        let published = Set(edges.filter { nodes[$0.from].kind == .event && !$0.isDeadLetter }.map(\.to))
        let read = Set(edges.map(\.from))
        for place in nodes.indices where nodes[place].kind == .topic && published.contains(place) {
            if !read.contains(place), !elsewhere.contains(place) {
                nodes[place].problem = "no Trigger of these files reads it"
            }
        }
    }
}

// MARK: - Nodes

extension EventGraph {
    /// - Parameter home: the namespace of the EventSource that publishes to it; others stand where their bus is.
    mutating func topic(_ name: String, on bus: ResolvedEventBus, home: String? = nil) -> Int {
        node(
            .topic, bus.namespace ?? "", bus.name, name, lines: ["topic \(name)", "\(bus.kind.rawValue) \(bus.name)"],
            namespace: home ?? bus.namespace
        )
    }

    private func place(ofTopic name: String, on bus: ResolvedEventBus) -> Int? {
        place(.topic, bus.namespace ?? "", bus.name, name)
    }

    private mutating func event(_ item: ResolvedSource, of source: ResolvedEventSource) -> Int {
        node(
            .event, source.namespace, source.name, item.kind, item.event,
            lines: ["EventSource \(source.name)", "\(item.kind) \(item.event)"], namespace: source.namespace)
    }

    private mutating func service(_ sink: SinkUse) -> Int {
        node(.sink, sink.url, lines: [sink.title], namespace: sink.namespace)
    }

    /// What events come from, in the words of its Component; only settings that hold no secret are shown.
    private func producer(of source: ResolvedSource) -> [String] {
        let shown = Broker.component(of: source.type).origin
        let settings = source.component.metadata.filter { shown.contains($0.name) }
        let topic = source.sourceTopic.map { ["topic: \($0)"] } ?? []
        return [source.type] + topic
            + settings.compactMap { setting in setting.literal.map { "\(setting.name): \($0.text)" } }
    }
}

extension ResolvedTrigger {
    /// The numbers of the subscribers whose conditions name an input; a condition without inputs is asked by every one.
    fileprivate func subscribers(of input: String) -> [Int] {
        subscribers.indices.filter { number in
            let uses = (try? parseCondition(subscribers[number].condition))?.uses ?? []
            return uses.isEmpty || uses.contains { $0.name == input }
        }
    }
}
