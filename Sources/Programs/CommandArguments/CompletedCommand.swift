/// A program as completion scripts see it.
struct CompletedProgram {
    let name: String

    /// All shown commands, each before those below it.
    let commands: [CompletedCommand]
}

/// A command as completion scripts see it: what can stand behind its name.
struct CompletedCommand {
    /// The names behind the program's; empty of the program itself.
    let path: [String]

    /// Named arguments, those of every command too; what is deprecated is not offered.
    let options: [ArgumentDescription]
    let positionals: [ArgumentDescription]

    /// The commands below it, with what they do.
    let subcommands: [(name: String, text: String)]

    /// All shown commands of a tree, each before those below it.
    static func all(of tree: CommandTree) -> [CompletedCommand] {
        var root = all(of: tree.root, below: [])
        guard tree.root.hasSubcommands else { return root }
        let commands = root[0].subcommands.map(\.name)
        let topic = ArgumentDescription(form: .positional, valueName: "command", completion: .values(commands))
        root.append(CompletedCommand(path: ["help"], options: [.help], positionals: [topic], subcommands: []))
        return root
    }

    private static func all(of command: CommandDescription, below path: [String]) -> [CompletedCommand] {
        let shown = command.shownSubcommands
        var subcommands = shown.map { (name: $0.name, text: $0.summary.abstract) }
        if path.isEmpty, !shown.isEmpty { subcommands.append((name: "help", text: "Show the help of a command.")) }
        let own = command.shownArguments.filter { $0.deprecation == nil }
        let options = own.filter { $0.form != .positional } + (path.isEmpty ? [.script] : []) + [.version, .help]
        let this = CompletedCommand(
            path: path, options: options, positionals: own.filter { $0.form == .positional }, subcommands: subcommands)
        return [this] + shown.flatMap { all(of: $0, below: path + [$0.name]) }
    }
}

extension ArgumentDescription {
    fileprivate static let help = Self(form: .flag, names: ["help"], short: "h", help: "Show help information.")
    fileprivate static let version = Self(form: .flag, names: ["version"], help: "Show the version.")
    fileprivate static let script = Self(
        form: .option, names: [CompletionRequest.name], valueName: "shell",
        help: "Print a script that completes command lines.",
        completion: .values(CompletionShell.allCases.map(\.rawValue)))
}

extension String {
    /// As one word of a shell's command line: POSIX shells, bash and zsh.
    var shellQuoted: String { "'" + escaping("'", with: "'\\'") + "'" }

    /// As one word of fish's command line.
    var fishQuoted: String { "'" + escaping("\\'", with: "\\") + "'" }

    /// With something before each of some characters.
    func escaping(_ characters: String, with prefix: String) -> String {
        reduce(into: "") { $0 += characters.contains($1) ? prefix + String($1) : String($1) }
    }

    /// As a part of a function's name.
    var functionName: String {
        String(map { $0.isASCII && ($0.isLetter || $0.isNumber) ? $0 : "_" })
    }
}
