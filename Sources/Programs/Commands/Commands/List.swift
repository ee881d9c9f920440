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
        abstract: "List resources and the objects that are generated from each.",
        discussion: """
            The tables look like those of 'kubectl get'. They have no column NAMESPACE if everything is in the \
            namespace of --namespace.
            """,
        examples: ["ofevents list events/", "ofevents list -o json events/ | jq -r '.components[].name'"])

    static let arguments: [Argument<Self>] = [
        .group(\.input),
        .option("output", short: "o", \.output, help: "The format of the output."),
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
