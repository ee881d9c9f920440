import ArgumentParser
import Diagnostics

/// What runs where no command was named: it shows the help, or says what the words may have meant.
struct NoCommand: ParsableCommand {
    static let configuration = CommandConfiguration(commandName: "no-command", shouldDisplay: false)

    @Argument(parsing: .allUnrecognized, help: .hidden)
    var words: [String] = []

    func run() throws {
        guard let word = words.first else {
            StandardError.print(OFEvents.helpMessage() + "\n")
            throw ExitCode(ExitStatus.usage.rawValue)
        }
        StandardError.print("Error: \(message(for: word))\nSee 'ofevents --help' for more information.\n")
        throw ExitCode(ExitStatus.usage.rawValue)
    }

    private func message(for word: String) -> String {
        let commands = ["render", "list", "graph", "simulate", "test", "init", "lint", "explain"]
        let list = commands.map { "'\($0)'" }.joined(separator: ", ")
        if word != "-", word.hasPrefix("-") {
            return "a command comes before the option '\(visible(word))'; the commands are \(list)"
        }
        if let near = nearestName(to: word, among: commands) {
            return "'\(visible(word))' is not a command; did you mean '\(near)'?"
        }
        let isPath = word == "-" || [".yaml", ".yml", ".json", "/"].contains { word.hasSuffix($0) }
        guard isPath else { return "'\(visible(word))' is not a command; the commands are \(list)" }
        return "a command comes before the path, as in 'ofevents render \(visible(word))'; the commands are \(list)"
    }
}
