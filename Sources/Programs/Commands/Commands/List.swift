import CommandArguments
import EventsCompiler
import Files
import Terminal
import YAMLTree

/// `ofevents list`: what a set of files holds and what it becomes, as tables, data or names.
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
        examples: [
            "ofevents list events/", "ofevents list -o json events/ | jq -r '.components[].name'",
            "ofevents list -o name events/ | xargs kubectl get",
        ])

    static let arguments: [Argument<Self>] = [
        .group(\.input),
        .option(
            "output", short: "o", \.output,
            help: """
                The format of the output. wide adds columns to the tables, and yaml has the fields of json. name prints one line for \
                each resource and object, as 'kubectl get -o name' does.
                """),
    ]

    func run(in context: CommandContext) throws {
        let compilation = try compileInput(input, in: context)
        let text: String =
            switch output {
            case .table, .wide: listTables(compilation, namespace: input.namespace, isWide: output == .wide)
            case .yaml: yamlText(listFields(compilation))
            case .json: jsonText(listFields(compilation))
            case .name: listNames(compilation)
            }
        try context.print(text)
    }
}

/// How a list is written.
enum ListFormat: String, CaseIterable, ArgumentValue {
    case table
    case wide
    case yaml
    case json
    case name
}
