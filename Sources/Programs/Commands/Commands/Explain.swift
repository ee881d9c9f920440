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
        abstract: "Show the page of a finding, of a field of the resources, or of a component of Dapr.",
        discussion: """
            All pages are inside of the program. Letter case does not matter, and '[0]' in a path may stay. Without a topic \
            it says what topics there are. Pages of components are those of the newest Dapr that is known, and say what \
            came later than Dapr 1.8.
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
                A rule or code, a kind or a field of one, a component or a setting of one, a field of .ofevents.yaml; or rules, codes, \
                kinds, components, configuration.
                """,
            completion: .custom { begun in Explanation(of: knownCodes).topics(beginningWith: begun) }),
        .flag("recursive", \.recursive, help: "Of a kind or a field, show the names of all fields below it."),
    ]

    func run(in context: CommandContext) throws {
        let page: Page
        do throws(UnknownTopic) {
            page = try Explanation(of: knownCodes).page(of: topic, isRecursive: recursive)
        } catch {
            context.report("ofevents: error: \(error.message)\n = help: \(error.help)\n")
            throw ExitCode(ExitStatus.usage.rawValue)
        }
        let text = page.text(
            width: min(context.output.columns ?? 80, Self.widest), colour: context.wantsColour(on: context.output))
        try context.print(text)
    }

    /// Longer lines are hard to read, however wide the terminal is.
    private static let widest = 100
}
