internal import Diagnostics

/// Which broker a component talks to, as far as its settings say so.
struct Broker: Hashable {
    private let family: String
    private let address: [String]

    /// Nil for a type of which nothing is known that names the broker.
    init?(_ component: LintedComponent) {
        let type = component.currentType
        guard let dot = type.firstIndex(of: "."), let names = addresses[String(type[type.index(after: dot)...])] else {
            return nil
        }
        family = String(type[dot...])
        address = names.map { component.setting($0)?.identity ?? "" }
    }
}

extension Setting {
    /// The value, or what it is taken from: equal where two are written alike.
    var identity: String { value?.value ?? reference ?? "" }
}

/// The settings of each broker that name it (the metadata of each component in dapr/components-contrib v1.18.4).
private let addresses = [
    "azure.servicebus.queues": ["connectionString", "namespaceName"],
    "azure.servicebus.topics": ["connectionString", "namespaceName"],
    "jetstream": ["natsURL"],
    "kafka": ["brokers"],
    "mqtt3": ["url"],
    "pulsar": ["host", "tenant", "namespace"],
    "rabbitmq": ["connectionString", "hostname", "host"],
    "redis": ["redisHost", "redisDB"],
]
