internal import Diagnostics
internal import EventsAPI

/// What a bus says of its consumers fits all that use it: each Trigger has a consumer of its own.
func checkConsumers(_ set: LintedSet, into bag: inout DiagnosticBag) {
    for bus in set.buses {
        guard let component = bus.component else { continue }
        switch component.currentType {
        case "pubsub.jetstream": checkDurable(component, of: bus, in: set, into: &bag)
        case "pubsub.mqtt3": checkClient(component, of: bus, into: &bag)
        default:
            for name in ["consumerID", "consumerGroup"] where bus.triggers.count > 1 {
                guard let (setting, _) = component.plainValue(name) else { continue }
                bag.add(LintWording.sharedConsumer(setting.name, bus.triggers.map(\.metadata.name.value)))
            }
        }
    }
}

/// A durable consumer of JetStream reads one topic, for one Trigger.
private func checkDurable(
    _ component: LintedComponent, of bus: LintedSet.Bus, in set: LintedSet, into bag: inout DiagnosticBag
) {
    guard let (setting, _) = component.plainValue("durableName") else { return }
    let topics = Set(bus.triggers.flatMap { set.topics(of: $0).map(\.topic) })
    if topics.count > 1 {
        bag.add(LintWording.durableOfSeveral(setting.name, topics.count))
    } else if bus.triggers.count > 1 {
        bag.add(LintWording.sharedConsumer(setting.name, bus.triggers.map(\.metadata.name.value)))
    }
}

/// MQTT knows a connection by its client id, which is made of `consumerID`: of two with one id it keeps the later one
/// (pubsub/mqtt3/mqtt.go in dapr/components-contrib v1.18.4).
private func checkClient(_ component: LintedComponent, of bus: LintedSet.Bus, into bag: inout DiagnosticBag) {
    guard let (setting, _) = component.plainValue("consumerID") else { return }
    let pods = bus.triggers.count + bus.eventSources.reduce(0) { $0 + $1.sources.count }
    if pods > 1 { bag.add(LintWording.sharedClient(setting.name, pods)) }
}
