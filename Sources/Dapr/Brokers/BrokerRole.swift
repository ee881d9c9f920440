/// What a component is used for.
package enum BrokerRole: Sendable {
    /// The source of one event.
    case source(SourceRole)

    /// The bus that carries events from sources to readers.
    case bus(BusRole)
}

/// How a component is the source of an event.
package struct SourceRole: Sendable {
    /// The name of the Component and the Deployment that are made of it.
    package let generatedName: String

    /// The topic that is read; nil for a binding.
    package let topic: String?

    /// True where a Resiliency has refused events come again.
    package let isRetried: Bool

    /// True where an event that its target does not accept goes to dead letters, so that the sidecar never sees a refusal of it.
    package let hasDeadLetters: Bool

    package init(generatedName: String, topic: String?, isRetried: Bool, hasDeadLetters: Bool) {
        self.generatedName = generatedName
        self.topic = topic
        self.isRetried = isRetried
        self.hasDeadLetters = hasDeadLetters
    }
}

/// Who uses a component as a bus.
package struct BusRole: Sendable {
    package let readers: [BusReader]

    /// The pods that publish.
    package let publishers: Int

    package init(readers: [BusReader], publishers: Int) {
        self.readers = readers
        self.publishers = publishers
    }
}

/// One that reads topics of a bus in a pod of its own.
package struct BusReader: Sendable {
    package let namespace: String
    package let name: String

    /// The name of the Component that is made of the bus for it.
    package let generatedName: String
    package let topics: Set<String>

    /// The topic of its first input; nil where it has none.
    package let firstTopic: String?

    /// True where a Resiliency has refused events come again.
    package let isRetried: Bool

    package init(
        namespace: String, name: String, generatedName: String, topics: Set<String>, firstTopic: String? = nil,
        isRetried: Bool
    ) {
        self.namespace = namespace
        self.name = name
        self.generatedName = generatedName
        self.topics = topics
        self.firstTopic = firstTopic
        self.isRetried = isRetried
    }
}

extension BrokerRole {
    package var isBus: Bool { if case .bus = self { true } else { false } }

    /// Those who read the bus; none of a source, which one pod reads.
    package var readers: [BusReader] { if case .bus(let bus) = self { bus.readers } else { [] } }

    /// Whether pods read events through the component: those of a source do, and those of the readers of a bus.
    package var isRead: Bool { if case .bus(let bus) = self { !bus.readers.isEmpty } else { true } }

    /// The first Component with events that no Resiliency has come again; nil where there is none.
    var unretried: String? {
        switch self {
        case .source(let source): source.isRetried ? nil : source.generatedName
        case .bus(let bus): bus.readers.first { !$0.isRetried }?.generatedName
        }
    }
}
