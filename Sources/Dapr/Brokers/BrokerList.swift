package import DaprCatalogue
internal import DaprComponents

extension Broker {
    /// Every broker, in the order in which pages list them.
    package static let all: [Broker] =
        [kafka, redis, jetStream, natsStreaming, rabbitMQ, mqtt, pulsar, cron, watches, inMemory] + cloudServices
}

extension Broker {
    /// What is known of a type, whatever the letter case of what follows its category; of one without a profile what holds for all.
    package static func component(of type: String) -> BrokerComponent {
        byType[comparedType(type)]?.component ?? .unknown
    }

    /// The same, as a release of Dapr takes the type: an older name means the type that has it now, unless it is still another's.
    package static func component(of type: String, in release: DaprVersion) -> BrokerComponent {
        let type = comparedType(type)
        if let renamed = Catalogue.history(of: type)?.renamed, release < renamed { return component(of: type) }
        return component(of: Catalogue.type(calledBefore: type) ?? type)
    }

    /// The broker that a type leads to.
    package static func broker(of type: String) -> Broker? { byType[comparedType(type)].map { all[$0.broker] } }

    /// The type that a person means by one that there is not; nil for others.
    package static func type(meantBy type: String) -> String? {
        let type = type.lowercased()
        return all.first { $0.mistakenTypes.contains(type) }?.components.first?.type
    }

    private static let byType: [String: (broker: Int, component: BrokerComponent)] = {
        var types: [String: (broker: Int, component: BrokerComponent)] = [:]
        for (place, broker) in all.enumerated() {
            for component in broker.components { types[component.type] = (place, component) }
        }
        return types
    }()
}

extension Broker {
    /// Every note, also that of the binding of sinks.
    package static let allNotes = all.flatMap(\.notes) + [HTTPBinding.note]

    /// What `explain` says about a type such as `bindings.kafka`, or a setting such as `bindings.kafka.brokers`.
    package static func notes(of topic: String) -> [String] {
        allNotes.filter { $0.topics.contains(topic) }.map(\.text)
    }

    /// A value of a setting as it looks in practice.
    package static func sample(of setting: String) -> String? { all.lazy.compactMap { $0.samples[setting] }.first }
}
