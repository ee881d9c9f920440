internal import DaprComponents
internal import Findings

/// No setting of the component lets go of events that the adapter refuses, or brings them all again.
func checkDelivery(_ component: LintedComponent, _ options: LintOptions, into bag: inout DiagnosticBag) {
    guard let rule = deliveryRules[component.currentType] else { return }
    rule(component, options, &bag)
}

/// The rule of each type that has one.
private let deliveryRules: [String: @Sendable (LintedComponent, LintOptions, inout DiagnosticBag) -> Void] = [
    "bindings.kafka": checkKafkaDelivery,
    "pubsub.kafka": checkKafkaDelivery,
    "pubsub.rabbitmq": checkRabbitMQDelivery,
    "pubsub.redis": checkRedisDelivery,
    "bindings.mqtt3": checkMQTTBindingDelivery,
    "pubsub.mqtt3": checkMQTTDelivery,
    "pubsub.jetstream": checkJetStreamDelivery,
    "pubsub.in-memory": checkInMemoryDelivery,
]
