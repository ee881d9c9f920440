import CommandArguments
import Explanations
import Files
import Terminal
import Workspace

/// `ofevents explain`: the page of a finding, a field or a component, on the terminal.
struct Explain: Command {
    var topic: String?
    var recursive = false
    var example = false
    var dialect: ExampleDialect?

    static let summary = CommandSummary(
        name: "explain",
        abstract: "Explain a finding, a field of the resources, or a Dapr component.",
        discussion: """
            Needs no network. Letter case does not matter, and a path may have indices such as '[0]'. Without a topic, it \
            lists the kinds of topics. Pages of components describe the newest Dapr that ofevents knows.
            """,
        examples: [
            "ofevents explain unknown-field",
            "ofevents explain Trigger",
            "ofevents explain --recursive EventSource.spec",
            "ofevents explain trigger.spec.subscribers.condition",
            "ofevents explain bindings.kafka.brokers",
            "ofevents explain pubsub.kafka --example > events.yaml",
            "ofevents explain rules",
        ])

    static let arguments: [Argument<Self>] = [
        .positional(
            "topic", \.topic,
            help: """
                A rule or code of a finding, a kind or its field, a component or its setting, a field of .ofevents.yaml; or a \
                list: rules, codes, kinds, components, configuration.
                """,
            completion: .custom { begun, _ in Explanation(of: knownCodes).topics(beginningWith: begun) }),
        .flag("recursive", \.recursive, help: "For a kind or a field, list the names of all fields below it."),
        .flag(
            "example", \.example,
            help: "For a component, print a whole set with the settings for production, and the reason for each.",
            discussion: """
                An event bus with a source and a Trigger, or an EventSource with a sink. 'ofevents lint --strict' finds \
                nothing in it. Replace the addresses and names, and create the Secret.
                """),
        .option(
            "dialect", \.dialect, help: "With --example, how sources and inputs are written.", defaultText: "component"),
    ]

    func validate(in context: CommandContext) throws {
        if example, recursive {
            throw ValidationError("'--example' and '--recursive' cannot be used together: remove one of them")
        }
        if dialect != nil, !example { throw ValidationError("'--dialect' needs '--example': add '--example'") }
    }

    func run(in context: CommandContext) throws {
        if example {
            return try context.print(
                context.known { () throws(UnknownTopic) in
                    try Explanation(of: knownCodes).example(of: topic, in: dialect ?? .component)
                })
        }
        try context.print(pageOf: topic, isRecursive: recursive)
    }
}

extension CommandContext {
    /// Prints the page of a topic, or what can be asked for; ends the command where there is none.
    ///
    /// - Parameter isRecursive: whether only the names of all fields below the topic are printed.
    func print(pageOf topic: String?, isRecursive: Bool = false) throws {
        let page = try known { () throws(UnknownTopic) in
            try Explanation(of: knownCodes).page(of: topic, isRecursive: isRecursive)
        }
        try print(page.text(width: min(output.columns ?? 80, widestPage), colour: wantsColour(on: output)))
    }

    /// What is there of a topic; ends the command where there is nothing.
    fileprivate func known<Found>(_ find: () throws(UnknownTopic) -> Found) throws -> Found {
        do throws(UnknownTopic) {
            return try find()
        } catch {
            report("ofevents: error: \(error.message)\n = help: \(error.help)\n")
            throw ExitCode(ExitStatus.usage.rawValue)
        }
    }
}

extension ExampleDialect: ArgumentValue {}

/// Longer lines are hard to read, however wide the terminal is.
private let widestPage = 100
