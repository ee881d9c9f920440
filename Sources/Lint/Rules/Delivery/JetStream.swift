internal import Diagnostics

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
                setting.name.span, "JetStream gives an event up after \(count) deliveries, whatever came of them",
                help: "remove the setting: give subscribers a dead letter for what never succeeds"))
    }
    guard component.isRead, component.setting("durableName") == nil else { return }
    let policy = component.plainValue("deliverPolicy")
    let advice =
        "add 'durableName' where one pod reads one topic of this component; for several choose another broker, such as Kafka or Redis"
    if let policy, ["new", "last"].contains(policy.value.lowercased()) {
        bag.add(
            LintWording.losesEvents(
                policy.setting.name.span, "without 'durableName' what comes while the pod restarts is lost",
                help: advice))
    } else {
        bag.add(LintWording.repeatsEvents(component.typeSpan, help: advice))
    }
}
