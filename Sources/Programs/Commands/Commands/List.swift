import CommandArguments
import EventsCompiler
import Files
import Terminal

/// `ofevents list`: what a set of files holds and what it becomes, as tables or as JSON.
struct List: Command {
    var input = InputArguments()
    var output: ListFormat = .table

    static let summary = CommandSummary(
        name: "list",
        abstract: "Show what a set of resources holds, and the objects that each of them becomes.",
        discussion: """
            The tables are those of 'kubectl get'. The column NAMESPACE is left out where everything is in one \
            namespace and that is the one of --namespace.
            """,
        examples: ["ofevents list events/", "ofevents list -o json events/ | jq -r '.components[].name'"])

    static let arguments: [Argument<Self>] = [
        .group(\.input),
        .option("output", short: "o", \.output, help: "The form of the output."),
    ]

    func run(in context: CommandContext) throws {
        let compilation = try compileInput(input, in: context)
        let text: String =
            switch output {
            case .table: listTables(compilation, namespace: input.namespace)
            case .json: listJSON(compilation)
            }
        try context.print(text)
    }
}

/// How a list is written.
enum ListFormat: String, CaseIterable, ArgumentValue {
    case table
    case json
}
