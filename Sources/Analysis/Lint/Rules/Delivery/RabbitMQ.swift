internal import DaprComponents
internal import Findings

/// RabbitMQ keeps a message until it is acknowledged, if it is told to (pubsub/rabbitmq/rabbitmq.go and metadata.go in
/// dapr/components-contrib v1.18.4: `requeueInFailure` is off, `deletedWhenUnused` on, and `deliveryMode` 0).
func checkRabbitMQDelivery(_ component: LintedComponent, _ options: LintOptions, into bag: inout DiagnosticBag) {
    let type = component.typeSpan
    if let setting = component.switchedOn("autoAck") {
        bag.add(
            LintWording.losesEvents(
                setting.name.span, "with 'autoAck' RabbitMQ forgets a message before it is delivered", help: "remove it"
            ))
    } else if component.isOff("requeueInFailure"), component.isOff("enableDeadLetter") {
        bag.add(
            LintWording.losesEvents(
                component.setting("requeueInFailure")?.name.span ?? type,
                "RabbitMQ drops a message that the adapter refuses",
                help: component.advice("requeueInFailure", "true")))
    }
    // What a queue is like matters to those who read it: an EventSource on the bus publishes.
    guard component.isRead else { return }
    if component.setting("deletedWhenUnused") == nil || component.flag("deletedWhenUnused") == true {
        bag.add(
            LintWording.losesEvents(
                component.setting("deletedWhenUnused")?.name.span ?? type,
                "RabbitMQ deletes the queue and what is in it whenever the pod that reads it restarts",
                help: component.advice("deletedWhenUnused", "false")))
    }
    if let setting = component.switchedOff("durable") {
        bag.add(
            LintWording.losesEvents(
                setting.name.span, "a queue that is not durable is gone when RabbitMQ restarts",
                help: "remove the setting, or write \"true\""))
    }
    if component.isEventBus, component.setting("deliveryMode") == nil || isTransient(component) {
        bag.add(
            LintWording.losesEvents(
                component.setting("deliveryMode")?.name.span ?? type,
                "RabbitMQ keeps messages in memory only, and loses them when it restarts",
                help: component.advice("deliveryMode", "2")))
    }
}

private func isTransient(_ component: LintedComponent) -> Bool {
    component.plainValue("deliveryMode").map { ["", "0", "1"].contains($0.value) } ?? false
}
