import Findings
internal import Text

/// What is wrong with a command line.
enum UsageFault {
    /// - Parameter near: the long name that the nearest one is looked for, nil where it is a letter.
    case unknownOption(String, near: String?)
    /// An option at the end, or before another one, with what its help says.
    case missingValue(_ synopsis: String, _ help: String)
    /// A flag with a value.
    case unwantedValue(_ name: String, _ value: String)
    /// More words than there are positional arguments.
    case unexpected([String])
    case missing(ArgumentDescription)
    /// - Parameter synopsis: the argument as it was written, such as `-o <output>`.
    case misfit(MisfitValue, synopsis: String, ArgumentDescription)

    /// The message, and help on a line of its own where there is some.
    func message(for arguments: [ArgumentDescription]) -> String {
        switch self {
        case .unknownOption(let name, let wanted):
            let names = arguments.filter { !$0.isHidden }.flatMap { $0.writtenNames.filter { $0.hasPrefix("--") } }
            let near = wanted.flatMap { wanted in
                names.contains(wanted) ? wanted : nearestName(to: wanted, among: names + ["--help", "--version"])
            }
            return "Unknown option \(quoted(name))" + (near.map { ". Did you mean '\($0)'?" } ?? "")
        case .missingValue(let synopsis, let help):
            return "Missing value for '\(synopsis)'\nHelp:  \(synopsis)  \(help)"
        case .unwantedValue(let name, let value):
            return "The option '\(name)' does not take any value, but \(quoted(value)) was specified."
        case .unexpected(let words):
            guard words.count > 1 else { return "Unexpected argument \(quoted(words.first ?? ""))" }
            let shown = words.prefix(5).map(quoted).joined(separator: ", ")
            return "\(words.count) unexpected arguments: \(shown)\(words.count > 5 ? ", …" : "")"
        case .missing(let argument):
            return
                "Missing expected argument '\(argument.bareSynopsis)'\nHelp:  \(argument.bareSynopsis)  \(argument.help)"
        case .misfit(let misfit, let synopsis, let argument):
            let reason = misfit.reason.map { ": \($0)" } ?? Self.list(argument.values)
            return
                "The value \(quoted(misfit.text)) is invalid for '\(synopsis)'\(reason)\nHelp:  \(synopsis)  \(argument.help)"
        }
    }

    private static func list(_ values: [String]) -> String {
        guard let last = values.last else { return "" }
        let quoted = values.map { "'\($0)'" }
        if values.count == 1 { return ". Please provide '\(last)'." }
        return ". Please provide one of \(quoted.dropLast().joined(separator: ", ")) or '\(last)'."
    }
}

/// A word of the command line as messages show it: one line, no longer than a screen, and nothing that drives a terminal.
func quoted(_ word: String) -> String {
    let start = word.unicodeScalars.prefix(200)
    let isWhole = start.endIndex == word.unicodeScalars.endIndex
    return "'\(visible(String(start)))\(isWhole ? "" : "…")'"
}
