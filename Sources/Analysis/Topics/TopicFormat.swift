internal import Brokers

/// A format of the topics of event buses: a file declares it, and `all` lists it.
///
/// The values of `ofevents topics --output`, their help and their completions come from the list.
package struct TopicFormat: Sendable {
    /// The word on the command line.
    package let name: String

    /// What follows the name in the help of the option, with the punctuation before it; empty where the name says it all.
    package let note: String

    /// Writes the topics.
    package let write: @Sendable (TopicList) -> TopicOutput

    /// Every format; the first is that of a list without an option.
    package static let all: [TopicFormat] = [text, json, nats, nack, kafka, rabbitMQ]

    init(_ name: String, note: String = "", write: @escaping @Sendable (TopicList) -> TopicOutput) {
        (self.name, self.note, self.write) = (name, note, write)
    }
}

extension TopicFormat: CustomStringConvertible {
    package var description: String { name }
}

/// What a format makes of the topics.
package struct TopicOutput: Sendable, Equatable {
    /// The output, with a line break at its end; empty where there is nothing to make.
    package var text: String

    /// What a person must know of it, in one line each.
    package var remarks: [String] = []

    /// Why there is no output, though the set has something for it, and what to do; nil where there is none of that.
    package var refusal: (message: String, help: String)?

    package init(_ text: String, remarks: [String] = []) {
        self.text = text
        self.remarks = remarks
    }

    init(refusal message: String, help: String) {
        text = ""
        refusal = (message, help)
    }

    package static func == (left: Self, right: Self) -> Bool {
        left.text == right.text && left.remarks == right.remarks && left.refusal?.message == right.refusal?.message
            && left.refusal?.help == right.refusal?.help
    }

    /// The output of a format for which the set has nothing.
    ///
    /// - Parameter kind: what the format makes.
    static func nothing(for kind: TopicObjects.Kind) -> TopicOutput {
        TopicOutput(
            "", remarks: ["no event bus of type '\(Broker.type(needing: kind) ?? "")' has topics in these files"])
    }
}
