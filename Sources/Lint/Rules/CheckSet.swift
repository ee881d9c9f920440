internal import Diagnostics
internal import EventsAPI
internal import YAMLTree

/// What the Triggers of a set make of their topics: no dead letters, events that come back.
func checkTopics(_ trigger: Trigger, in set: LintedSet, into bag: inout DiagnosticBag) {
    let inputs = trigger.inputs.compactMap { input in
        input.event.map { (input.name.value, set.topic(of: $0, in: trigger)) }
    }
    for subscriber in trigger.subscribers {
        if let topic = subscriber.topic ?? subscriber.deadLetterTopic,
            let input = inputs.first(where: { $0.1 == topic.value })
        {
            bag.add(LintWording.ownTopic(topic, input: input.0))
        }
        if let condition = subscriber.condition, subscriber.deadLetterSink == nil, subscriber.deadLetterTopic == nil {
            bag.add(LintWording.noDeadLetters(condition.span))
        }
    }
}

/// Each bus is used, and what it says of its consumers fits those that use it.
func checkBus(
    _ bus: EventBus, in set: LintedSet, _ options: LintOptions, _ types: inout KnownTypes,
    into bag: inout DiagnosticBag
) {
    let name = bus.metadata.name
    let others = set.eventBuses.filter { $0.kind == .eventBus && $0.metadata.name.value == name.value }
    if bus.kind == .clusterEventBus, let other = others.first {
        bag.add(LintWording.shadowedBus(name, by: other.metadata.name, in: set.namespace(of: other.metadata)))
    } else if !options.assumesExternal, !set.isUsed(bus) {
        bag.add(LintWording.unusedBus(name, bus.kind))
    }
    guard let spec = bus.backend else { return }
    let component = LintedComponent(spec, use: .eventBus, &types)
    let triggers = set.triggers(on: bus)
    if let setting = component.setting("consumerID"), setting.value != nil, !setting.isTemplate, triggers.count > 1 {
        bag.add(LintWording.sharedConsumer(setting.name, triggers.map(\.metadata.name.value)))
    }
    if spec.type.value.lowercased() == "pubsub.jetstream", let setting = component.setting("durableName") {
        let topics = Set(
            triggers.flatMap { trigger in trigger.inputs.compactMap { $0.event.map { set.topic(of: $0, in: trigger) } }
            })
        if topics.count > 1 { bag.add(LintWording.durableOfSeveral(setting.name, topics.count)) }
    }
}
