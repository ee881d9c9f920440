internal import Brokers

extension Completion {
    /// What the compiler sets, for whom and when, such as ``prefetchCount: "50" for a source, if it is not set``.
    func words(quote: String) -> String { "\(quote)\(setting)\(quote): " + rule(quote: quote) }

    /// The same without the name of the setting.
    func rule(quote: String) -> String {
        let others = alternatives.map { " and \(quote)\($0)\(quote) is not set" }.joined()
        let when = isForced ? "in place of any other value" : "if it is not set" + others
        let value =
            switch value {
            case .text(let text): "\"\(text)\" " + users.map(\.words).joined(separator: " and ")
            case .reader: "a name for each " + users.map(\.reader).joined(separator: " and each ")
            case .readerWithin(let limit):
                "a name of at most \(limit) characters for each "
                    + users.map(\.reader).joined(separator: " and each ")
            case .readerOfTopic:
                "a name for each topic of a " + users.map(\.reader).joined(separator: " and each topic of a ")
            }
        return "\(value), \(when)"
    }
}

extension Completion.User {
    fileprivate var words: String {
        switch self {
        case .source: "for a source"
        case .busReader: "where a Trigger reads a bus"
        case .busPublisher: "where a pod publishes to a bus"
        }
    }

    /// Who has a name of its own.
    fileprivate var reader: String {
        switch self {
        case .source: "source"
        case .busReader: "Trigger"
        case .busPublisher: "EventSource"
        }
    }
}
