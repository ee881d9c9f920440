import CommandArguments
import EventGraph
import EventsCompiler
import Files
import Terminal

/// `ofevents graph`: the wiring of a set of files as a picture.
struct Graph: Command {
    var input = InputArguments()
    var format: GraphFormat = .text
    var show: GraphContent = .resources

    static let summary = CommandSummary(
        name: "graph",
        abstract: "Show how events flow through a set of resources, as a picture.",
        discussion: """
            Shows producers, EventSources, topics, Triggers with their conditions, Services and dead letters, a box \
            for each namespace. Marked are a topic that no Trigger reads, an input whose EventSource is in none of \
            the files, and events that go round in a circle.
            """,
        examples: [
            "ofevents graph events/",
            "ofevents graph --format mermaid events/ > events.mmd",
            "ofevents graph --format svg events/ > events.svg",
        ])

    static let arguments: [Argument<Self>] = [
        .group(\.input),
        .option(
            "format", \.format,
            help:
                "The form of the picture: text (trees for a terminal), mermaid, dot, or svg, for which Graphviz is needed."
        ),
        .option(
            "show", \.show, help: "What it shows: resources, or the components and Deployments that they become."),
    ]

    func run() throws {
        let model = try compileInput(input).model
        let graph = show == .resources ? EventGraph(resources: model) : EventGraph(components: model)
        let text: String =
            switch format {
            case .text: graph.text()
            case .mermaid: graph.mermaid()
            case .dot: graph.dot()
            case .svg: try exiting(.unavailable) { () throws(FileError) in try svg(ofDOT: graph.dot()) }
            }
        _ = try exiting(.cannotCreate) { () throws(FileError) in try StandardOutput().write(text) }
    }
}

/// How a graph is written.
enum GraphFormat: String, CaseIterable, ArgumentValue {
    case text
    case mermaid
    case dot
    case svg
}

/// What a graph shows.
enum GraphContent: String, CaseIterable, ArgumentValue {
    case resources
    case components
}
