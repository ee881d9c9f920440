/// What names those who read from a broker, and so what two of them must not share.
package enum ReaderIdentity: Sendable {
    /// A consumer group or a subscription, of each topic one; the first of the settings that is there names it.
    case group([String])

    /// A durable consumer, which is for one topic, in what the other settings name.
    case durable(String, in: [String])

    /// A connection, of which the broker keeps one.
    case client(String)

    /// A queue, within what the other settings name.
    case queue(String, in: [String])

    /// Nothing: all who read a topic read one queue, which has its name.
    case queueOfTopic

    /// Nothing: each pod reads for itself.
    case pod

    /// The settings that name the reader and nothing else.
    package var settings: [String] {
        switch self {
        case .group(let names): names
        case .durable(let name, _), .client(let name): [name]
        case .queue, .queueOfTopic, .pod: []
        }
    }
}
