/// Writes the completions of a program for bash, 3.2 or later; nothing beside bash itself is needed.
struct BashCompletion {
    let program: CompletedProgram

    private var function: String { "_" + program.name.functionName }

    var script: String {
        """
        # Completions of \(program.name) for bash.

        # Offers the words that begin as the one at the cursor.
        \(function)_words() {
            local word
            for word in "$@"; do
                [[ $word == "$begun"* ]] && COMPREPLY+=("$prefix$(printf '%q' "$word")")
            done
        }

        # Offers folders, and files that end with one of the given extensions, or any.
        \(function)_files() {
            local path extension
            compopt -o filenames 2>/dev/null
            while IFS= read -r path; do COMPREPLY+=("$path"); done < <(compgen -d -- "$begun")
            while IFS= read -r path; do
                [[ -d ${path/#\\~/$HOME} ]] && continue
                (($# == 0)) && COMPREPLY+=("$path")
                for extension in "$@"; do [[ $path == *."$extension" ]] && COMPREPLY+=("$path"); done
            done < <(compgen -f -- "$begun")
        }

        # Offers folders.
        \(function)_directories() {
            local path
            compopt -o filenames 2>/dev/null
            while IFS= read -r path; do COMPREPLY+=("$path"); done < <(compgen -d -- "$begun")
        }

        # Offers what the program answers.
        \(function)_asked() {
            local word
            local -a found=()
            while IFS= read -r word; do found+=("$word"); done < <(
                "${COMP_WORDS[0]/#\\~/$HOME}" \(CommandTree.completionWord) "$@" "$begun" 2>/dev/null </dev/null)
            ((${#found[@]} > 0)) && \(function)_words "${found[@]}"
        }

        \(function)() {
            local begun="${COMP_WORDS[COMP_CWORD]}" prefix='' path='' option='' ended='' count=0 index word
            COMPREPLY=()
            for ((index = 1; index < COMP_CWORD; index++)); do
                word="${COMP_WORDS[index]}"
                if [[ $option ]]; then
                    [[ $word == '=' ]] || option=''
                    continue
                fi
                if [[ ! $ended ]]; then
                    case "$path" in
        \(options)
                    esac
                    case "$path|$word" in
        \(steps)
                        *'|--') ended=yes; continue ;;
                        *'|-'?*) continue ;;
                    esac
                fi
                ((count += 1))
            done
            if [[ $option && $begun == '=' ]]; then begun=''; fi
            if [[ ! $option && ! $ended && $begun == --*=* ]]; then
                option="${begun%%=*}"
                prefix="$option="
                begun="${begun#*=}"
            fi
            if [[ ! $option && ! $ended && $begun == -[!-]?* ]]; then
                case "$path" in
        \(bundles)
                esac
            fi
            case "$begun" in [\\"\\']*) begun="${begun:1}" ;; esac
            begun="${begun//\\\\/}"
            if [[ $option ]]; then
                [[ $option == --* ]] || option="-${option: -1}"
                case "$path|$option" in
        \(values)
                esac
                return 0
            fi
            if [[ ! $ended && $begun == -* ]]; then
                case "$path" in
        \(names)
                esac
                return 0
            fi
            case "$path|$count" in
        \(positionals)
            esac
            return 0
        }

        complete -F \(function) \(program.name.shellQuoted)

        """
    }

    /// Of each command the options that have a value.
    private var options: String {
        list(indent: 16) { command in
            let valued = command.options.filter { $0.form == .option }
            guard !valued.isEmpty else { return [] }
            let all = valued.flatMap(\.names).map { "--\($0)" } + [bundle(of: command)].compactMap(\.self)
            let pattern = all.joined(separator: "|")
            return ["\(key(command))) [[ $word =~ ^(\(pattern))$ ]] && { option=\"$word\"; continue; } ;;"]
        }
    }

    /// The letters of flags, and at last one of an option that has a value; nil where no option has a letter.
    private func bundle(of command: CompletedCommand) -> String? {
        func letters(_ form: ArgumentDescription.Form) -> String {
            command.options.filter { $0.form == form }.compactMap(\.short).map(String.init).joined()
        }
        let (flags, valued) = (letters(.flag), letters(.option))
        return valued.isEmpty ? nil : "-\(flags.isEmpty ? "" : "[\(flags)]*")[\(valued)]"
    }

    /// Of each command the way to the value behind a letter, in the same word.
    private var bundles: String {
        list(indent: 12) { command in
            guard let bundle = bundle(of: command) else { return [] }
            return [
                "\(key(command))) [[ $begun =~ ^(\(bundle))(.*)$ ]] && "
                    + "{ option=\"${BASH_REMATCH[1]}\"; prefix=\"$option\"; begun=\"${BASH_REMATCH[2]}\"; } ;;"
            ]
        }
    }

    /// From each command to those below it.
    private var steps: String {
        list(indent: 16) { command in
            command.subcommands.map { next in
                let path = (command.path + [next.name]).joined(separator: " ")
                return "\(key(command, "|\(next.name)"))) path=\(path.shellQuoted); continue ;;"
            }
        }
    }

    private var values: String {
        list(indent: 12) { command in
            command.options.compactMap { option in
                guard let offer = offer(option, of: command) else { return nil }
                let names = option.writtenNames.map { key(command, "|\($0)") }.joined(separator: " | ")
                return "\(names)) \(offer) ;;"
            }
        }
    }

    private var names: String {
        list(indent: 12) { command in
            let names = command.options.flatMap(\.writtenNames).map(\.shellQuoted).joined(separator: " ")
            return ["\(key(command))) \(function)_words \(names) ;;"]
        }
    }

    private var positionals: String {
        list(indent: 8) { command in
            if !command.subcommands.isEmpty {
                let names = command.subcommands.map(\.name.shellQuoted).joined(separator: " ")
                return ["\(key(command, "|0"))) \(function)_words \(names) ;;"]
            }
            return command.positionals.enumerated().compactMap { place, argument in
                guard let offer = offer(argument, of: command) else { return nil }
                return argument.isRepeatable
                    ? "\(key(command, "|"))*) \(offer) ;;" : "\(key(command, "|\(place)"))) \(offer) ;;"
            }
        }
    }

    /// What the script calls to offer an argument's values; nil where there is nothing to offer.
    private func offer(_ argument: ArgumentDescription, of command: CompletedCommand) -> String? {
        switch argument.completion {
        case .none: nil
        case .files(let extensions): ([function + "_files"] + extensions.map(\.shellQuoted)).joined(separator: " ")
        case .directories: function + "_directories"
        case .values(let words): ([function + "_words"] + words.map(\.shellQuoted)).joined(separator: " ")
        case .custom:
            ([function + "_asked"] + (command.path + ["--", argument.title]).map(\.shellQuoted)).joined(separator: " ")
        }
    }

    private func key(_ command: CompletedCommand, _ more: String = "") -> String {
        (command.path.joined(separator: " ") + more).shellQuoted
    }

    private func list(indent: Int, _ lines: (CompletedCommand) -> [String]) -> String {
        program.commands.flatMap(lines).map { String(repeating: " ", count: indent) + $0 }.joined(separator: "\n")
    }
}
