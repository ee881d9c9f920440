/// A shell that completes command lines.
package enum CompletionShell: String, CaseIterable, Sendable {
    case bash
    case zsh
    case fish

    /// The script that makes the shell complete a program's command lines; equal trees give equal bytes.
    package func script(for tree: CommandTree) -> String {
        let program = CompletedProgram(name: tree.root.name, commands: CompletedCommand.all(of: tree))
        return switch self {
        case .bash: BashCompletion(program: program).script
        case .zsh: ZshCompletion(program: program).script
        case .fish: FishCompletion(program: program).script
        }
    }
}

/// That a command line asks for a completion script: `--generate-completion-script [SHELL]`, anywhere before `--`.
struct CompletionRequest {
    /// Nil where the command line names none.
    let shell: String?

    static let name = "generate-completion-script"
    static let option = "--" + name

    init?(_ words: [String]) {
        let words = words.prefix { $0 != "--" }
        guard let place = words.firstIndex(where: { $0 == Self.option || $0.hasPrefix(Self.option + "=") }) else {
            return nil
        }
        let (word, next) = (words[place], words[(place + 1)...].first)
        if word != Self.option {
            shell = String(word.dropFirst(Self.option.count + 1))
        } else {
            shell = next.flatMap { $0.hasPrefix("-") ? nil : $0 }
        }
    }
}
