/// Which names of topics a broker takes.
package struct TopicNames: Sendable {
    /// What they have, in words that follow `names of topics have`.
    package let about: String

    /// What is wrong with a name, in words that follow `it`; nil where the broker takes it, if it is not too long.
    let fault: @Sendable (String) -> String?

    /// The same of what a reader may write, where that can be a pattern for many topics; nil where nothing but names is read.
    package let aboutRead: String?
    let faultOfRead: (@Sendable (String) -> String?)?

    /// What is wrong with such a pattern, and what to write; nil where it is right.
    let filterFault: (@Sendable (String) -> (fault: String, help: String)?)?

    init(
        _ about: String, whenRead aboutRead: String? = nil, faultOfRead: (@Sendable (String) -> String?)? = nil,
        filterFault: (@Sendable (String) -> (fault: String, help: String)?)? = nil,
        fault: @escaping @Sendable (String) -> String?
    ) {
        self.about = about
        self.filterFault = filterFault
        self.fault = fault
        self.aboutRead = aboutRead
        self.faultOfRead = faultOfRead
    }
}

extension BrokerLimits {
    /// What is wrong with the name of a topic to which events are published, in words that follow `it`; nil where the broker takes it, and
    /// where nothing is known.
    package func fault(ofTopic name: String) -> String? {
        guard let topicNames else { return nil }
        if let fault = topicNames.fault(name) { return fault }
        let count = name.unicodeScalars.count
        return topicName.flatMap { count > $0 ? "has \(count) characters, and \($0) are allowed" : nil }
    }

    /// The same of a topic that is read.
    package func fault(ofTopicRead name: String) -> String? {
        guard let fault = topicNames?.faultOfRead else { return fault(ofTopic: name) }
        return fault(name)
    }

    /// What is wrong with a pattern of topics that is read, as a sentence, and what to write; nil where nothing is or nothing is known.
    package func fault(ofFilter filter: String) -> (fault: String, help: String)? { topicNames?.filterFault?(filter) }
}
