/// What there is to know about a broker, or another place that events come from: everything that the compiler, lint, the graph and
/// `explain` ask about it.
///
/// A broker is a file in `Profiles` and a line in `Broker.all`. It knows components and who reads them, but none of the resources, rules
/// or codes; the facts are from the code of dapr/components-contrib v1.18.4 and dapr/dapr v1.18.3, where no other source is named.
package struct Broker: Sendable {
    /// As its makers call it.
    package let name: String

    /// What it is, in a sentence.
    package let about: String
    package let limits: BrokerLimits

    /// The Dapr components that lead to it.
    package let components: [BrokerComponent]

    /// What `explain` says of its components and their settings.
    package let notes: [BrokerNote]

    /// Values as they look in practice, by type and setting, such as `bindings.kafka.topics`.
    package let samples: [String: String]

    /// Types that people write for the first of its components, in lower case.
    package let mistakenTypes: [String]

    package init(
        _ name: String, about: String, limits: BrokerLimits, components: [BrokerComponent], notes: [BrokerNote] = [],
        samples: [String: String] = [:], mistakenTypes: [String] = []
    ) {
        self.name = name
        self.about = about
        self.limits = limits
        self.components = components
        self.notes = notes
        self.samples = samples
        self.mistakenTypes = mistakenTypes
    }
}

/// How long names and how large events may be.
package struct BrokerLimits: Sendable {
    /// The characters of a topic's or queue's name; nil where there is no limit that an author could reach.
    package let topicName: Int?

    /// The bytes of an event where nobody set another limit; nil where that is not known.
    package let eventSize: Int?

    /// The setting of its components that says another; nil where the broker alone knows it.
    package let sizeSetting: String?

    /// Which names it takes for topics; nil where nothing that an author would write is refused.
    package let topicNames: TopicNames?

    package init(topicName: Int?, eventSize: Int?, sizeSetting: String? = nil, topicNames: TopicNames? = nil) {
        self.topicName = topicName
        self.eventSize = eventSize
        self.sizeSetting = sizeSetting
        self.topicNames = topicNames
    }
}

/// What is worth knowing about a component or a setting, and is not in the catalogue: its reference is silent there, or says something else.
package struct BrokerNote: Sendable {
    /// Types such as `bindings.kafka`, or settings such as `bindings.kafka.brokers`.
    package let topics: [String]
    package let text: String

    package init(_ topics: String..., says text: String) {
        self.topics = topics
        self.text = text
    }
}
