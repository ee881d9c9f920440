internal import DaprComponents
internal import EventsAPI
internal import Findings

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
    let most = component.readers.map(\.events.count).max() ?? 0
    let advice =
        component.readers.count < 2 && most < 2
        ? "add 'durableName', which is for one topic and one pod" : LintWording.durableAdvice(isForSeveral: most > 1)
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
    /// The Triggers that read it; none of a source, which reads one topic.
    fileprivate var readers: [Trigger] { if case .eventBus(let readers) = use { readers } else { [] } }
}

extension Trigger {
    /// The events that it reads, each once.
    fileprivate var events: Set<[String]> {
        Set(
            inputs.compactMap(\.event).map {
                [$0.namespace?.value ?? "", $0.eventSource.value, $0.event.value]
            })
    }
}
