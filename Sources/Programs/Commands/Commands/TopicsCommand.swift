import CommandArguments
import EventsCompiler
import Terminal
import Text
import Topics

/// `ofevents topics`: the topics of each event bus, who uses them, and what creates them at the broker.
struct TopicsCommand: Command {
    var input = InputArguments()
    var output: TopicFormat = .text

    static let summary = CommandSummary(
        name: "topics",
        abstract: "List the topics of each event bus, or print what creates them.",
        discussion: """
            For each topic it names who publishes to it and who reads it. Some brokers need more than the topic's name: \
            JetStream needs a stream with the subject, and RabbitMQ drops events until a queue exists. The formats \
            for brokers print what creates that. They change nothing themselves.
            """,
        examples: [
            "ofevents topics events/",
            "ofevents topics -o nats events/ | sh",
            "ofevents topics -o nack events/ | kubectl apply -f -",
            "ofevents topics -o rabbitmq events/ > definitions.json",
            "ofevents topics -o json events/ | jq -r '.buses[].topics[].name'",
        ])

    static let arguments: [Argument<Self>] = [
        .group(\.input),
        .option("output", short: "o", \.output, help: "The format of the output: \(TopicFormat.words)."),
    ]

    func run(in context: CommandContext) throws {
        let model = try compileInput(input, in: context).model
        let topics = output.write(TopicList(model, namespace: input.namespace))
        if !input.quiet { for remark in topics.remarks { context.report("ofevents: \(visible(remark))\n") } }
        try context.print(topics.text)
    }
}

extension TopicFormat: NamedFormat {}
