import CommandArguments
import EventsCompiler
import Terminal
import Text
import Topics

/// `ofevents topics`: the topics of each event bus, who uses them, and what creates them at the broker.
struct TopicsCommand: Command {
    var input = InputArguments()
    var output: TopicFormat = .text
    var buses: [String] = []

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
            "ofevents topics -o rabbitmq --bus default events/ > definitions.json",
            "ofevents topics -o json events/ | jq -r '.buses[].topics[].name'",
        ])

    static let arguments: [Argument<Self>] = [
        .group(\.input),
        .option("output", short: "o", \.output, help: "The format of the output: \(TopicFormat.words)."),
        .option(
            "bus", \.buses, value: "name", help: "Only the topics of this event bus (can be given several times).",
            discussion: """
                NAME, or NAMESPACE/NAME. If an EventBus and a ClusterEventBus have one name, put EventBus/ or \
                ClusterEventBus/ before it. A stream that several event buses share keeps the topics of all of them.
                """,
            completion: .custom { _, context in
                configuredSet(in: context).map { set in
                    TopicList(set.compilation.model, namespace: set.namespace).buses.map(\.reference)
                } ?? []
            }),
    ]

    func run(in context: CommandContext) throws {
        let model = try compileInput(input, in: context).model
        var list = TopicList(model, namespace: input.namespace)
        let all = list.buses.map(\.reference)
        if !buses.isEmpty, let unknown = list.keep(buses) {
            let help = all.isEmpty ? "these files have none" : "the event buses are \(quotedList(all))"
            try refuse("there is no event bus '\(unknown)' in these files", help: help, in: context)
        }
        let topics = output.write(list)
        if let refusal = topics.refusal { try refuse(refusal.message, help: refusal.help, in: context) }
        if !input.quiet { for remark in topics.remarks { context.report("ofevents: \(visible(remark))\n") } }
        try context.print(topics.text)
    }

    private func refuse(_ message: String, help: String, in context: CommandContext) throws -> Never {
        context.report("ofevents: error: \(visible(message))\n = help: \(visible(help))\n")
        throw ExitCode(ExitStatus.usage.rawValue)
    }
}

extension TopicFormat: NamedFormat {}
