internal import DaprComponents
internal import EventsAPI
internal import Findings

/// What a bus says of its consumers fits all that use it: each Trigger has a consumer of its own.
func checkConsumers(_ set: LintedSet, into bag: inout DiagnosticBag) {
    for bus in set.buses {
        guard let component = bus.component else { continue }
        switch component.currentType {
        case "pubsub.jetstream": checkDurable(component, of: bus, in: set, into: &bag)
        case "pubsub.mqtt3": checkClient(component, of: bus, into: &bag)
        default: checkGroup(component, of: bus, in: set, into: &bag)
        }
    }
}

/// A group, a queue or a subscription is one for each topic: Triggers share what they both read (`XGroupCreateMkStream` of pubsub/redis, the
/// queue of pubsub/rabbitmq and the consumer group of common/component/kafka in dapr/components-contrib v1.18.4).
private func checkGroup(
    _ component: LintedComponent, of bus: LintedSet.Bus, in set: LintedSet, into bag: inout DiagnosticBag
) {
    guard bus.triggers.count > 1 else { return }
    for name in ["consumerID", "consumerGroup"] {
        guard let (setting, _) = component.plainValue(name) else { continue }
        let topics = bus.triggers.map { Set(set.topics(of: $0).map(\.topic)) }
        let counts = topics.joined().reduce(into: [:]) { $0[$1, default: 0] += 1 }
        let sharing = zip(bus.triggers, topics).filter { $1.contains { counts[$0, default: 0] > 1 } }.map(\.0)
        if !sharing.isEmpty { bag.add(LintWording.sharedConsumer(setting.name, set.names(of: sharing))) }
    }
}

/// A durable consumer of JetStream reads one topic, for one Trigger.
private func checkDurable(
    _ component: LintedComponent, of bus: LintedSet.Bus, in set: LintedSet, into bag: inout DiagnosticBag
) {
    guard let setting = component.setting("durableName"), !setting.isEmpty else { return }
    for trigger in bus.triggers {
        let topics = Set(set.topics(of: trigger).map(\.topic))
        if topics.count > 1 {
            bag.add(LintWording.durableOfSeveral(setting.name, topics.count, by: trigger.metadata.name.value))
            return
        }
    }
    // What Dapr puts in the place of a part of it is another text in each pod.
    guard component.plainValue("durableName") != nil else { return }
    let topics = Set(bus.triggers.flatMap { set.topics(of: $0).map(\.topic) })
    if topics.count > 1 {
        bag.add(LintWording.durableOfSeveral(setting.name, topics.count, by: nil))
    } else if bus.triggers.count > 1 {
        bag.add(LintWording.sharedConsumer(setting.name, set.names(of: bus.triggers)))
    }
}

/// MQTT knows a connection by its client id, which is made of `consumerID`: of two with one id it keeps the later one
/// (pubsub/mqtt3/mqtt.go in dapr/components-contrib v1.18.4).
private func checkClient(_ component: LintedComponent, of bus: LintedSet.Bus, into bag: inout DiagnosticBag) {
    guard let (setting, _) = component.plainValue("consumerID") else { return }
    let pods = bus.triggers.count + bus.eventSources.reduce(0) { $0 + $1.sources.count }
    if pods > 1 { bag.add(LintWording.sharedClient(setting.name, pods)) }
}
