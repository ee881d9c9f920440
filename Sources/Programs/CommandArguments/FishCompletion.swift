/// Writes the completions of a program for fish, 3 or later.
struct FishCompletion {
    let program: CompletedProgram

    private var function: String { "__" + program.name.functionName }

    var script: String {
        """
        # Completions of \(program.name) for fish.

        # True where the words before the cursor begin with these commands.
        function \(function)_in
            set -l words (commandline -opc)
            set -e words[1]
            test (count $words) -ge (count $argv); or return 1
            for index in (seq (count $argv))
                test "$words[$index]" = "$argv[$index]"; or return 1
            end
        end

        # True where the words before the cursor are these commands, and options at most.
        function \(function)_at
            set -l words (commandline -opc)
            set -l next (math (count $argv) + 2)
            \(function)_in $argv; or return 1
            test (count $words) -lt $next; or string match -q -- '-*' $words[$next]
        end

        # What is there of the value at the cursor, as it was typed.
        function \(function)_begun
            string replace -r -- '^--[^=]*=' '' (commandline -ct)
        end

        # Offers folders, and files that end with one of the given extensions.
        function \(function)_files
            set -l begun (\(function)_begun)
            for path in (complete -C "__fish_command_without_completions $begun" | string replace -r '\\t.*' '')
                if string match -q -- '*/' $path
                    echo $path
                    continue
                end
                for extension in $argv
                    string match -q -- "*.$extension" $path; and echo $path
                end
            end
        end

        # Offers what the program answers.
        function \(function)_asked
            set -l words (commandline -opc)
            set -l begun (string unescape -- (\(function)_begun))
            $words[1] \(CommandTree.completionWord) $argv "$begun" 2>/dev/null </dev/null
        end

        complete -c \(program.name.fishQuoted) -f
        \(program.commands.flatMap(lines).joined(separator: "\n"))

        """
    }

    private func lines(of command: CompletedCommand) -> [String] {
        let path = command.path.map(\.fishQuoted).joined(separator: " ")
        let start = "complete -c \(program.name.fishQuoted) -n "
        let isGroup = !command.subcommands.isEmpty
        let within = start + "\(function)_\(isGroup ? "at" : "in") \(path)".trimmed.fishQuoted
        let subcommands = command.subcommands.map { next in
            "\(within) -a \(next.name.fishQuoted.fishQuoted) -d \(next.text.fishQuoted)"
        }
        let options = command.options.map { "\(within) \(option($0, of: command))" }
        let positionals = command.positionals.compactMap { argument in
            offer(argument, of: command).map { "\(within) \($0)" }
        }
        return subcommands + options + positionals
    }

    private func option(_ option: ArgumentDescription, of command: CompletedCommand) -> String {
        let short = option.short.map { ["-s", String($0).fishQuoted] } ?? []
        let long = (option.names + (option.inverseName.map { [$0] } ?? [])).flatMap { ["-l", $0.fishQuoted] }
        let value = option.form == .option ? [offer(option, of: command).map { "-r \($0)" } ?? "-x"] : []
        return (short + long + value + ["-d", option.help.fishQuoted]).joined(separator: " ")
    }

    /// The options of `complete` that offer an argument's values; nil where there is nothing to offer.
    private func offer(_ argument: ArgumentDescription, of command: CompletedCommand) -> String? {
        switch argument.completion {
        case .none: nil
        case .files(let extensions):
            extensions.isEmpty
                ? "-F"
                : "-f -a " + "(\(function)_files \(extensions.map(\.fishQuoted).joined(separator: " ")))".fishQuoted
        case .directories: "-f -a " + "(__fish_complete_directories (\(function)_begun))".fishQuoted
        case .values(let words): "-f -a " + words.map(\.fishQuoted).joined(separator: " ").fishQuoted
        case .custom:
            "-f -a "
                + "(\(function)_asked \((command.path + ["--", argument.title]).map(\.fishQuoted).joined(separator: " ")))"
                .fishQuoted
        }
    }
}

extension String {
    fileprivate var trimmed: String { hasSuffix(" ") ? String(dropLast()) : self }
}
