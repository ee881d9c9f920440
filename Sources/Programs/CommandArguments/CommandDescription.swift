package import Terminal

/// A command of the tree, as data.
package struct CommandDescription: Sendable {
    package let summary: CommandSummary

    /// Its own and those of its groups, in the order of its table, and behind them `--color`, which every command has that runs.
    package let arguments: [ArgumentDescription]

    /// Makes the command of what was written: for each the place in `arguments`.
    let make: @Sendable ([(argument: Int, value: WrittenValue)]) throws(MisfitValue) -> any Command

    package init<Kind: Command>(_: Kind.Type) {
        summary = Kind.summary
        let table: [(description: ArgumentDescription, store: Argument<Kind>.Store)] = Kind.arguments.flattened()
        arguments = table.map(\.description) + (summary.subcommands.isEmpty ? [.colour] : [])
        make = { written throws(MisfitValue) in
            var command = Kind()
            for (argument, value) in written where argument < table.count {
                do throws(ValueFault) {
                    try table[argument].store(&command, value)
                } catch {
                    throw MisfitValue(argument: argument, text: value.text, reason: error.reason)
                }
            }
            return command
        }
    }

    package init(of kind: any Command.Type) { self.init(kind) }

    /// What the last `--color` says.
    func colour(_ written: [(argument: Int, value: WrittenValue)]) throws(MisfitValue) -> ColourChoice {
        var choice = ColourChoice.auto
        for (argument, value) in written where !hasSubcommands && argument == arguments.count - 1 {
            guard let named = ColourChoice(argument: value.text) else {
                throw MisfitValue(argument: argument, text: value.text, reason: nil)
            }
            choice = named
        }
        return choice
    }

    /// The word on the command line.
    package var name: String { summary.name }

    /// Made when they are asked for: a run needs no more than those on its path.
    package var subcommands: [CommandDescription] { summary.subcommands.map { CommandDescription(of: $0) } }

    /// Whether it is there to name the next command, and takes no arguments.
    package var hasSubcommands: Bool { !summary.subcommands.isEmpty }

    /// The command below it that has the name.
    package func subcommand(named name: String) -> CommandDescription? {
        summary.subcommands.first { $0.summary.name == name }.map { CommandDescription(of: $0) }
    }

    /// The commands below it that help, completions and man pages show.
    package var shownSubcommands: [CommandDescription] { subcommands.filter { !$0.summary.isHidden } }

    /// The arguments that help, completions and man pages show.
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

extension ColourChoice: ArgumentValue {}

extension ArgumentDescription {
    static let colour = Self(
        form: .option, names: ["color"], valueName: "when", help: "Whether text for people has colors.",
        discussion: """
            auto means on a terminal, unless NO_COLOR is set or TERM is dumb. FORCE_COLOR means everywhere. NO_COLOR overrides \
            FORCE_COLOR, and this option overrides both. Files never have colors.
            """, defaultText: ColourChoice.auto.rawValue, values: ColourChoice.allValueStrings,
        completion: .values(ColourChoice.allValueStrings))
}
