/// Writes the completions of a program for zsh, 5 or later, on the functions of its completion system.
struct ZshCompletion {
    let program: CompletedProgram

    private var function: String { "_" + program.name.functionName }

    var script: String {
        """
        #compdef \(program.name)
        # Completions of \(program.name) for zsh: a file named \(function) in a folder of fpath, or sourced after compinit.

        # Offers what the program answers.
        \(function)_asked() {
            local -a found
            found=("${(@f)$("${(Q)program/#\\~/$HOME}" \(CommandTree.completionWord) "$@" "${(Q)PREFIX}" 2>/dev/null </dev/null)}")
            found=("${(@)found:#}")
            compadd -- "${found[@]}"
        }

        \(program.commands.reversed().map(definition).joined(separator: "\n"))
        if [[ ${funcstack[1]} == \(function) ]]; then
            \(function) "$@"
        else
            compdef \(function) \(program.name)
        fi

        """
    }

    private func definition(of command: CompletedCommand) -> String {
        var specifications = command.options.flatMap { self.specifications(of: $0, command) }
        guard !command.subcommands.isEmpty else {
            specifications += command.positionals.map { positional($0, command) }
            let program = command.path.isEmpty ? "    local program=\"${words[1]}\"\n" : ""
            return "\(name(of: command.path))() {\n\(program)    _arguments -s -S \(Self.joined(specifications))\n}\n"
        }
        specifications += ["'1:command:->command'", "'*::argument:->argument'"]
        let list = command.subcommands.map { next in
            "            " + "\(next.name.escaping(":\\", with: "\\")):\(next.text)".shellQuoted
        }
        let cases = command.subcommands.map { next in
            "            \(next.name.shellQuoted)) \(name(of: command.path + [next.name])) ;;"
        }
        let program = command.path.isEmpty ? "program=\"${words[1]}\" " : ""
        return """
            \(name(of: command.path))() {
                local \(program)curcontext="$curcontext" context state state_descr line
                local -A opt_args
                local -a commands
                _arguments -C -s -S \(Self.joined(specifications)) && return 0
                case "$state" in
                command)
                    commands=(
            \(list.joined(separator: "\n"))
                    )
                    _describe -t commands command commands
                    ;;
                argument)
                    case "${words[1]}" in
            \(cases.joined(separator: "\n"))
                    esac
                    ;;
                esac
            }

            """
    }

    private static func joined(_ specifications: [String]) -> String {
        specifications.map { "\\\n        \($0)" }.joined(separator: " ")
    }

    private func name(of path: [String]) -> String { ([function] + path.map(\.functionName)).joined(separator: "_") }

    /// A specification for each name: `-t+` and `--town=` take a value in the same word too.
    private func specifications(of option: ArgumentDescription, _ command: CompletedCommand) -> [String] {
        let names = option.writtenNames
        return names.map { name in
            let start = option.isRepeatable ? "*" : "(\(names.joined(separator: " ")))"
            let value = option.form == .option ? (name.hasPrefix("--") ? "=" : "+") : ""
            let text = "[\(Self.plain(option.help))]"
            let action = option.form == .option ? ":\(Self.plain(option.valueName)):\(action(option, command))" : ""
            return (start + name + value + text + action).shellQuoted
        }
    }

    private func positional(_ argument: ArgumentDescription, _ command: CompletedCommand) -> String {
        let start = argument.isRepeatable ? "*:" : argument.isRequired ? ":" : "::"
        return "\(start)\(Self.plain(argument.valueName)):\(action(argument, command))".shellQuoted
    }

    private func action(_ argument: ArgumentDescription, _ command: CompletedCommand) -> String {
        switch argument.completion {
        case .none: " "
        case .files(let extensions):
            extensions.isEmpty ? "_files" : "_files -g \"*.(\(extensions.joined(separator: "|")))\""
        case .directories: "_files -/"
        case .values(let words):
            "(\(words.map { $0.escaping(" ()\\'\"$`:;&|<>*?[]#~", with: "\\") }.joined(separator: " ")))"
        case .custom:
            "{\(function)_asked \((command.path + ["--", argument.title]).map(\.shellQuoted).joined(separator: " "))}"
        }
    }

    /// Without the characters that end a description.
    private static func plain(_ text: String) -> String { text.escaping("\\[]:", with: "\\") }
}
