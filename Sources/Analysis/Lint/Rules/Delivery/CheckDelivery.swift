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

extension LintedComponent {
    /// Whether a setting is on; nil where it is absent, not written out, or neither (which is a finding of its own).
    func flag(_ name: String) -> Bool? {
        guard let value = plainValue(name)?.value else { return nil }
        return isTruthy(value) ? true : isFalsy(value) ? false : nil
    }

    /// True for a setting that is off, be it for want of a value.
    func isOff(_ name: String) -> Bool { setting(name) == nil || flag(name) == false }

    /// The setting, where it is written and off.
    func switchedOff(_ name: String) -> Setting? { flag(name) == false ? setting(name) : nil }

    /// The setting, where it is written and on.
    func switchedOn(_ name: String) -> Setting? { flag(name) == true ? setting(name) : nil }
}

extension LintedComponent {
    /// How a setting is to be changed, whether it is there or not.
    func advice(_ name: String, _ value: String) -> String {
        setting(name) == nil
            ? "add '- name: \(name)' with 'value: \"\(value)\"' to 'metadata'" : "set '\(name)' to \"\(value)\""
    }
}
