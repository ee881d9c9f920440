internal import Diagnostics
internal import EventsAPI

/// No setting of the component lets go of events that the adapter refuses.
func checkDelivery(_ component: LintedComponent, _ options: LintOptions, into bag: inout DiagnosticBag) {
    let type = component.spec.type
    func isOn(_ name: String) -> Bool { isTrue(component.setting(name)?.value?.value) }
    switch type.value.lowercased() {
    case "bindings.kafka", "pubsub.kafka":
        if let setting = component.setting("consumeRetryEnabled"), let value = setting.value?.value,
            ["false", "no", "n", "f", "off", "0"].contains(value.lowercased())
        {
            bag.add(
                LintWording.losesEvents(
                    setting.name.span, "without retries a record whose delivery fails is skipped",
                    help: "remove the setting, or write \"true\""))
        }
    case "pubsub.rabbitmq":
        if let setting = component.setting("autoAck"), isTrue(setting.value?.value) {
            bag.add(
                LintWording.losesEvents(
                    setting.name.span, "with autoAck RabbitMQ forgets a message before it is delivered",
                    help: "remove it"))
        } else if !isOn("requeueInFailure"), !isOn("enableDeadLetter") {
            bag.add(
                LintWording.losesEvents(
                    type.span, "RabbitMQ drops a message that the adapter refuses",
                    help: "add '- name: requeueInFailure' or '- name: enableDeadLetter' with the value \"true\""))
        }
    case "pubsub.redis":
        bag.add(
            LintWording.losesEvents(
                type.span, "since Dapr 1.17 Redis drops an event that the adapter refuses",
                help: "give every subscriber a dead letter, or the component a Resiliency with inbound retries"))
    case "bindings.mqtt3", "bindings.mqtt":
        if (component.setting("backOffMaxRetries")?.value?.value ?? "0") == "0" {
            bag.add(
                LintWording.losesEvents(
                    type.span, "MQTT drops a message whose delivery fails once",
                    help: "add '- name: backOffMaxRetries' with a number of retries, or \"-1\" for no end"))
        }
    case "pubsub.jetstream":
        if let setting = component.setting("ackPolicy"), setting.value?.value == "none" {
            bag.add(
                LintWording.losesEvents(
                    setting.name.span, "without acknowledgements JetStream never brings a refused event again",
                    help: "write 'explicit'"))
        }
    default: break
    }
}

/// What Dapr takes for true (dapr/kit).
private func isTrue(_ value: String?) -> Bool {
    ["true", "yes", "y", "t", "on", "1"].contains((value ?? "").lowercased())
}
