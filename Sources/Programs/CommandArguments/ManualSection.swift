/// A headed list of what there is to write: arguments, options or commands; help and man pages show the same ones.
struct ManualSection {
    struct Entry {
        /// What is written: `-o, --output <output>`.
        var label: String

        /// The sentence, with values and default behind it.
        var text: String
        var discussion = ""
    }

    /// In capitals, without a colon.
    var title: String
    var entries: [Entry]

    /// The sections of a command in the order in which they are shown; none is empty.
    static func all(of path: [CommandDescription]) -> [ManualSection] {
        guard let command = path.last else { return [] }
        let shown = command.shownArguments
        var sections = [
            ManualSection(title: "ARGUMENTS", entries: shown.filter { $0.form == .positional }.map(Entry.init))
        ]
        let options = shown.filter { $0.form != .positional }
        let general = options.filter { $0.section.isEmpty }.map(Entry.init)
        sections.append(ManualSection(title: "OPTIONS", entries: general + builtIn(of: path)))
        for option in options where !option.section.isEmpty {
            if let place = sections.firstIndex(where: { $0.title == option.section }) {
                sections[place].entries.append(Entry(option))
            } else {
                sections.append(ManualSection(title: option.section, entries: [Entry(option)]))
            }
        }
        let commands = command.shownSubcommands.map { Entry(label: $0.name, text: $0.summary.abstract) }
        sections.append(ManualSection(title: "SUBCOMMANDS", entries: commands))
        sections += command.summary.sections.map { section in
            ManualSection(title: section.title, entries: section.entries.map { Entry(label: $0.name, text: $0.text) })
        }
        let statuses = command.summary.exitStatuses.map { Entry(label: "\($0.status)", text: $0.meaning) }
        sections.append(ManualSection(title: "EXIT STATUS", entries: statuses))
        return sections.filter { !$0.entries.isEmpty }
    }

    /// The options of every command; a completion script is asked of the program.
    private static func builtIn(of path: [CommandDescription]) -> [Entry] {
        let shells = CompletionShell.allCases.map(\.rawValue).joined(separator: ", ")
        let script = Entry(
            label: "\(CompletionRequest.option) [<shell>]",
            text: "Print a script that completes command lines. (values: \(shells); default: the shell of SHELL)")
        return (path.count == 1 ? [script] : []) + [
            Entry(label: "--version", text: "Show the version."),
            Entry(label: "-h, --help", text: "Show help information."),
        ]
    }
}

extension ManualSection.Entry {
    fileprivate init(_ argument: ArgumentDescription) {
        label = argument.label
        text = argument.help
        let facts = [
            argument.values.isEmpty ? nil : "values: \(argument.values.joined(separator: ", "))",
            argument.defaultText.map { "default: \($0.isEmpty ? "''" : $0)" },
        ].compactMap(\.self)
        if !facts.isEmpty { text += " (\(facts.joined(separator: "; ")))" }
        if let deprecation = argument.deprecation {
            let instead = deprecation.replacement.map { ": use --\($0)" } ?? ""
            text += " (deprecated since \(deprecation.since)\(instead))"
        }
        discussion = argument.discussion
    }
}

extension ArgumentDescription {
    /// Every name, with the value behind them: `-o, --output <output>`, `--strict/--no-strict`.
    fileprivate var label: String {
        if form == .positional { return title }
        let inverse = inverseName.map { "/--\($0)" } ?? ""
        let written = ((short.map { ["-\($0)"] } ?? []) + names.map { "--\($0)" }).joined(separator: ", ") + inverse
        return form == .option ? "\(written) <\(valueName)>" : written
    }
}
