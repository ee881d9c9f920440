import Findings
package import Terminal
internal import Text

/// A program's commands, and the one way from words to what is to be done.
package struct CommandTree: Sendable {
    package let root: CommandDescription

    /// What `--version` prints.
    package let version: String

    /// What is said of a word that is not a command and near none; nil for the usual words.
    private let hint: @Sendable (_ word: String) -> String?

    /// - Parameter hint: what a first word was meant to be that is no command; the list of commands follows it.
    package init(
        _ root: any Command.Type, version: String, hint: @escaping @Sendable (_ word: String) -> String? = { _ in nil }
    ) {
        self.root = CommandDescription(of: root)
        (self.version, self.hint) = (version, hint)
    }

    /// What a command line asks for.
    package enum Outcome {
        case run(Invocation)
        /// Text for standard output; the status is 0.
        case output(String)
        /// Text for standard error; the status is 64.
        case refused(Refusal)
    }

    /// Reads a command line; nothing is printed, and no command is run.
    ///
    /// - Parameters:
    ///   - words: those behind the program's name.
    ///   - shell: the path or name of the shell for a completion script where the command line names none, such as that of `SHELL`.
    ///   - width: columns of the terminal, for help.
    ///   - context: that of the program, for what a shell asks it to complete.
    package func parse(
        _ words: [String], shell: String? = nil, width: Int = HelpText.usualWidth,
        in context: CommandContext = .ofProcess
    ) -> Outcome {
        if words.first == Self.completionWord { return candidates(words.dropFirst(), in: context) }
        if let wanted = CompletionRequest(words) { return completionScript(wanted, shell: shell) }
        return parse(words[...], of: [root], width: width)
    }

    private func parse(_ words: ArraySlice<String>, of path: [CommandDescription], width: Int) -> Outcome {
        guard let command = path.last else { return .output("") }
        guard command.hasSubcommands else { return read(words, of: path, width: width) }
        if let word = words.first {
            if let next = command.subcommand(named: word) {
                return parse(words.dropFirst(), of: path + [next], width: width)
            }
            if word == "help", path.count == 1 { return help(words.dropFirst(), width: width) }
        }
        let options = words.prefix { $0 != "--" }
        if options.contains(where: Self.asksForHelp) { return .output(help(of: path, width: width)) }
        if options.contains(where: { Self.isOption($0, "--version") }) { return .output(version + "\n") }
        return .refused(noCommand(words.first, below: path, width: width))
    }

    private func read(_ words: ArraySlice<String>, of path: [CommandDescription], width: Int) -> Outcome {
        guard let command = path.last else { return .output("") }
        let reader = ArgumentReader(words, for: command)
        if reader.wantsHelp { return .output(help(of: path, width: width)) }
        if reader.wantsVersion { return .output(version + "\n") }
        if let fault = reader.fault { return .refused(refusal(fault.message(for: command.arguments), of: path)) }
        do throws(MisfitValue) {
            let value = try command.make(reader.written.map { ($0.argument, $0.value) })
            let refuse = { message in refusal(message, of: path) }
            var invocation = Invocation(value, warnings: warnings(reader.written, of: command), refuse: refuse)
            invocation.colour = try command.colour(reader.written.map { ($0.argument, $0.value) })
            return .run(invocation)
        } catch {
            let argument = command.arguments[error.argument]
            let name = reader.written.first { $0.argument == error.argument && $0.value.text == error.text }?.value.name
            let synopsis = argument.synopsis(writtenAs: name ?? argument.title)
            let fault = UsageFault.misfit(error, synopsis: synopsis, argument)
            return .refused(refusal(fault.message(for: command.arguments), of: path))
        }
    }

    private func warnings(_ written: [ArgumentReader.Written], of command: CommandDescription) -> [String] {
        var seen: Set<String> = []
        return written.compactMap { item in
            let argument = command.arguments[item.argument]
            let name = item.value.name ?? argument.title
            let former = argument.formerNames.first { "--\($0.name)" == name }
            let deprecation = former.map { Deprecation(since: $0.since, replacement: argument.names.first) }
            guard let deprecation = deprecation ?? argument.deprecation, seen.insert(name).inserted else { return nil }
            let instead = deprecation.replacement.map { "; use '--\($0)'" } ?? ""
            return "'\(name)' is deprecated since \(deprecation.since)\(instead)"
        }
    }

    // MARK: Help

    /// The help of the command that the words behind `help` name; what follows a command that has none below it is passed over.
    private func help(_ words: ArraySlice<String>, width: Int) -> Outcome {
        if words.contains("--version") { return .output(version + "\n") }
        var path = [root]
        for word in words where word != "--" && !Self.asksForHelp(word) {
            if word.hasPrefix("-"), word != "-" {
                return .refused(refusal(UsageFault.unknownOption(word, near: nil).message(for: []), of: [root]))
            }
            guard let command = path.last, command.hasSubcommands, word != "help" || path.count > 1 else { continue }
            guard let next = command.subcommand(named: word) else {
                return .refused(briefRefusal(notACommand(word, below: path), of: path))
            }
            path.append(next)
        }
        return .output(help(of: path, width: width))
    }

    private func help(of path: [CommandDescription], width: Int) -> String {
        HelpText(of: path, width: width).text
    }

    /// `-h`, also with more letters behind it, or `--help`.
    private static func asksForHelp(_ word: String) -> Bool { word.hasPrefix("-h") || isOption(word, "--help") }

    private static func isOption(_ word: String, _ name: String) -> Bool { word == name || word.hasPrefix(name + "=") }

    // MARK: Refusals

    /// A refusal of a command, with its usage.
    private func refusal(_ message: String, of path: [CommandDescription]) -> Refusal {
        let names = path.map(\.name).joined(separator: " ")
        let usage = UsageLine(of: path).text(width: HelpText.usualWidth)
        let text = "Error: \(message)\nUsage: \(usage)\n  See '\(names) --help' for more information.\n"
        return Refusal(message: message, text: text)
    }

    /// A refusal that names no options, as it is not known of which command.
    private func briefRefusal(_ message: String, of path: [CommandDescription]) -> Refusal {
        let names = path.map(\.name).joined(separator: " ")
        return Refusal(message: message, text: "Error: \(message)\nSee '\(names) --help' for more information.\n")
    }

    /// What is said where no command was named: help where there is no word at all.
    private func noCommand(_ word: String?, below path: [CommandDescription], width: Int) -> Refusal {
        guard let word else { return Refusal(message: "", text: help(of: path, width: width)) }
        if word != "-", word.hasPrefix("-") {
            return briefRefusal(noCommand(beforeOption: word, below: path), of: path)
        }
        if nearCommand(to: word, below: path) == nil, let hint = hint(word) {
            return briefRefusal("\(hint); \(Self.list(below: path))", of: path)
        }
        return briefRefusal(notACommand(word, below: path), of: path)
    }

    private func noCommand(beforeOption word: String, below path: [CommandDescription]) -> String {
        let options = ["--help", "--version"] + (path.count == 1 ? [CompletionRequest.option] : [])
        if let near = nearestName(to: word, among: options) {
            return "Unknown option \(quoted(word)). Did you mean '\(near)'?"
        }
        return "write a command before the option \(quoted(word)); \(Self.list(below: path))"
    }

    private func notACommand(_ word: String, below path: [CommandDescription]) -> String {
        let near = nearCommand(to: word, below: path).map { "did you mean '\($0)'?" }
        return "\(quoted(word)) is not a command; \(near ?? Self.list(below: path))"
    }

    private func nearCommand(to word: String, below path: [CommandDescription]) -> String? {
        nearestName(to: word, among: Self.commands(below: path) + (path.count == 1 ? ["help"] : []))
    }

    private static func list(below path: [CommandDescription]) -> String {
        "the commands are " + commands(below: path).map { "'\($0)'" }.joined(separator: ", ")
    }

    private static func commands(below path: [CommandDescription]) -> [String] {
        path.last?.shownSubcommands.map(\.name) ?? []
    }

    // MARK: Completions

    /// The first word of the command line by which a completion script asks for the words of a list:
    /// `program ---complete command … -- argument word`.
    static let completionWord = "---complete"

    private func candidates(_ words: ArraySlice<String>, in context: CommandContext) -> Outcome {
        let commands = words.prefix { $0 != "--" }
        let rest = Array(words.dropFirst(commands.count + 1))
        var command = root
        for name in commands {
            guard let next = command.subcommand(named: name) else { return .output("") }
            command = next
        }
        let begun = rest.count > 1 ? rest[1] : ""
        guard let title = rest.first, let argument = command.arguments.first(where: { $0.title == title }),
            case .custom(let answer) = argument.completion
        else { return .output("") }
        return .output(answer(begun, context).map { $0 + "\n" }.joined())
    }

    private func completionScript(_ request: CompletionRequest, shell: String?) -> Outcome {
        let name = request.shell ?? shell.flatMap { $0.split(separator: "/").last.map(String.init) }
        let all = CompletionShell.allCases.map(\.rawValue).joined(separator: " ")
        let way = "Please use --generate-completion-script=<shell> with one of:\n    \(all)"
        guard let name else { return .refused(refusal("Can't autodetect a supported shell.\n\(way)", of: [root])) }
        guard let shell = CompletionShell(rawValue: name) else {
            return .refused(refusal("Can't generate completion scripts for \(quoted(name)).\n\(way)", of: [root]))
        }
        return .output(shell.script(for: self))
    }
}
