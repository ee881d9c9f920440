package import DaprCatalogue

/// How a deprecated setting is written today, where that means the same.
package enum SettingSuccessor: Sendable {
    /// Another name for the same value.
    case renamed(String)

    /// Another name, and another value for each.
    case translated(String, [String: String])

    /// Nothing: Dapr reads it no longer.
    case nothing

    /// Nil for a setting of which only people know what they meant, such as RocketMQ's `sendTimeOut`.
    ///
    /// - Parameter type: of the component, in lower case and by its present name.
    package init?(of field: ComponentField, in type: String) {
        switch (type, field.name) {
        // Read only where 'authType' is not set (common/component/kafka/metadata.go); booleans are strconv's.
        case ("bindings.kafka", "authRequired"), ("pubsub.kafka", "authRequired"):
            let on = ["1", "t", "T", "TRUE", "true", "True"].map { ($0, "password") }
            let off = ["0", "f", "F", "FALSE", "false", "False"].map { ($0, "none") }
            self = .translated("authType", Dictionary(uniqueKeysWithValues: on + off))
        case ("bindings.azure.eventhubs", "consumerGroup"), ("pubsub.rabbitmq", "host"):
            guard let name = field.successor else { return nil }
            self = .renamed(name)
        default:
            guard field.successor == "" else { return nil }
            self = .nothing
        }
    }
}
