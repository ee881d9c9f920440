/// A command of the tree, with everything that is below it, as data.
package struct CommandDescription: Sendable {
    package let summary: CommandSummary
    package let arguments: [ArgumentDescription]
    package let subcommands: [CommandDescription]

    /// Makes the command of what was written: for each the place in `arguments`.
    let make: @Sendable ([(argument: Int, value: WrittenValue)]) throws(MisfitValue) -> any Command

    package init<Kind: Command>(_: Kind.Type) {
        summary = Kind.summary
        arguments = Kind.arguments.flattened().map(\.description)
        subcommands = Kind.summary.subcommands.map { CommandDescription(of: $0) }
        make = { written throws(MisfitValue) in
            let stores = Kind.arguments.flattened().map(\.store)
            var command = Kind()
            for (argument, value) in written {
                do throws(ValueFault) {
                    try stores[argument](&command, value)
                } catch {
                    throw MisfitValue(argument: argument, text: value.text, reason: error.reason)
                }
            }
            return command
        }
    }

    package init(of kind: any Command.Type) { self.init(kind) }

    package var name: String { summary.name }

    /// The command below it that has the name.
    package func subcommand(named name: String) -> CommandDescription? { subcommands.first { $0.name == name } }

    /// What help, completions and man pages show.
    package var shownSubcommands: [CommandDescription] { subcommands.filter { !$0.summary.isHidden } }

    /// What help, completions and man pages show.
    package var shownArguments: [ArgumentDescription] { arguments.filter { !$0.isHidden } }

    var positionals: [(place: Int, argument: ArgumentDescription)] {
        arguments.enumerated().filter { $0.element.form == .positional }.map {
            (place: $0.offset, argument: $0.element)
        }
    }
}

/// A word that is no value of the argument it was given to.
struct MisfitValue: Error {
    let argument: Int
    let text: String

    /// Nil where the list of values says it all.
    let reason: String?
}
