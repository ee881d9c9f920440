import CommandArguments
import EventGraph
import EventsCompiler
import Files
import Terminal

/// `ofevents graph`: the wiring of a set of files as a picture.
struct Graph: Command {
    var input = InputArguments()
    var output: GraphFormat = .text
    var show: GraphContent = .resources

    static let summary = CommandSummary(
        name: "graph",
        abstract: "Show how events flow through a set of resources, as a picture.",
        discussion: """
            Shows producers, EventSources, topics, Triggers with their conditions, Services and dead letters, with \
            a box for each namespace. Marks topics that no Trigger reads, inputs whose EventSource is missing from \
            the files, and events that go round in a cycle.
            """,
        examples: [
            "ofevents graph events/",
            "ofevents graph -o mermaid events/ > events.mmd",
            "ofevents graph -o svg events/ > events.svg",
        ])

    static let arguments: [Argument<Self>] = [
        .group(\.input),
        .option("output", short: "o", \.output, help: "The format of the picture: \(GraphFormat.words).")
            .formerly("format", since: "0.2.0"),
        .option(
            "show", \.show, help: "What to draw: resources, or the components and Deployments generated from them."),
    ]

    func run(in context: CommandContext) throws {
        let model = try compileInput(input, in: context).model
        let graph = show == .resources ? EventGraph(resources: model) : EventGraph(components: model)
        let text = output.text(graph)
        guard let drawing = output.drawing else { return try context.print(text) }
        try context.print(
            context.exiting(.unavailable) { () throws(FileError) in try drawing.output(for: text, in: context) })
    }
}

extension GraphFormat: NamedFormat {}

extension GraphFormat.Drawing {
    /// What the program draws of a text.
    ///
    /// - Throws: where it is not installed, or ends with an error, whose own words are on standard error.
    fileprivate func output(for text: String, in context: CommandContext) throws(FileError) -> String {
        let bytes: [UInt8]?
        do throws(SystemError) {
            bytes = try context.exchange(Array(text.utf8), program, arguments)
        } catch {
            throw FileError("cannot run", program, reason: error.reason, help: help)
        }
        guard let bytes else {
            throw FileError("cannot draw with", program, reason: "it ended with an error", help: help)
        }
        return String(decoding: bytes, as: UTF8.self)
    }
}

/// What a graph shows.
enum GraphContent: String, CaseIterable, ArgumentValue {
    case resources
    case components
}
