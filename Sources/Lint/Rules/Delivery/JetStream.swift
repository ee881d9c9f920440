internal import Diagnostics
internal import EventsAPI

/// JetStream remembers for a durable consumer alone how far it has read (pubsub/jetstream/jetstream.go in
/// dapr/components-contrib v1.18.4: `durableName` is for one topic, and `consumerID` means nothing).
func checkJetStreamDelivery(_ component: LintedComponent, _ options: LintOptions, into bag: inout DiagnosticBag) {
    if let (setting, value) = component.plainValue("ackPolicy"), value.lowercased() == "none" {
        bag.add(
            LintWording.losesEvents(
                setting.name.span, "without acknowledgements JetStream never brings a refused event again",
                help: "write 'explicit'"))
    }
    if let (setting, value) = component.plainValue("maxDeliver"), let count = Int(value), count > 0 {
        bag.add(
            LintWording.losesEvents(
                setting.name.span, "JetStream gives an event up when none of \(count) deliveries was acknowledged",
                help: "remove the setting: give subscribers a dead letter for what never succeeds"))
    }
    guard component.isRead, component.setting("durableName") == nil else { return }
    let policy = component.plainValue("deliverPolicy")
    let advice =
        component.readsOneTopic
        ? "add 'durableName', which is for one topic and one pod"
        : "use an event bus for each topic and Trigger, with a 'durableName' of its own, or another broker, such as Kafka or Redis"
    if let policy, ["new", "last"].contains(policy.value.lowercased()) {
        bag.add(
            LintWording.losesEvents(
                policy.setting.name.span, "without 'durableName' what comes while the pod restarts is lost",
                help: advice))
    } else {
        bag.add(LintWording.repeatsEvents(component.typeSpan, help: advice))
    }
}

extension LintedComponent {
    /// Whether one pod reads one topic of it: a source does, and a Trigger with one event that is alone on a bus.
    fileprivate var readsOneTopic: Bool {
        guard case .eventBus(let readers) = use else { return true }
        let events = Set(
            readers.flatMap(\.inputs).compactMap(\.event).map {
                [$0.namespace?.value ?? "", $0.eventSource.value, $0.event.value]
            })
        return readers.count == 1 && events.count == 1
    }
}
