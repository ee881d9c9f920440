import ArgumentParser
import EventsCompiler

/// `ofevents list`: what a set of files holds and what it becomes, as tables or as JSON.
struct List: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list",
        abstract: "Show what a set of resources holds, and the objects that each of them becomes.",
        discussion: """
            The tables are those of 'kubectl get'. The column NAMESPACE is left out where everything is in one \
            namespace and that is the one of --namespace.

            EXAMPLES:
              ofevents list events/
              ofevents list -o json events/ | jq -r '.components[].name'
            """
    )

    @OptionGroup var input: InputArguments

    @Option(name: .shortAndLong, help: "The form of the output: table or json.")
    var output: ListFormat = .table

    func run() throws {
        let compilation = try compileInput(input)
        let text: String =
            switch output {
            case .table: listTables(compilation, namespace: input.namespace)
            case .json: listJSON(compilation)
            }
        _ = try exiting(.cannotCreate) { () throws(FileError) in try StandardOutput().write(text) }
    }
}

/// How a list is written.
enum ListFormat: String, CaseIterable, ExpressibleByArgument {
    case table
    case json
}
