import CommandArguments
import Explanations
import Files
import Terminal
import Workspace

/// `ofevents explain`: the page of a finding, a field or a component, on the terminal.
struct Explain: Command {
    var topic: String?
    var recursive = false

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
    ]

    func run(in context: CommandContext) throws {
        try context.print(pageOf: topic, isRecursive: recursive)
    }
}

extension CommandContext {
    /// Prints the page of a topic, or what can be asked for; ends the command where there is none.
    ///
    /// - Parameter isRecursive: whether only the names of all fields below the topic are printed.
    func print(pageOf topic: String?, isRecursive: Bool = false) throws {
        let page: Page
        do throws(UnknownTopic) {
            page = try Explanation(of: knownCodes).page(of: topic, isRecursive: isRecursive)
        } catch {
            report("ofevents: error: \(error.message)\n = help: \(error.help)\n")
            throw ExitCode(ExitStatus.usage.rawValue)
        }
        try print(page.text(width: min(output.columns ?? 80, widestPage), colour: wantsColour(on: output)))
    }
}

/// Longer lines are hard to read, however wide the terminal is.
private let widestPage = 100
