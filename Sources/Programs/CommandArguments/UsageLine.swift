/// How a command is written, in a line.
struct UsageLine {
    private let name: String
    private let parts: [String]

    /// More options than this are not listed.
    private static let greatestCount = 12

    init(of path: [CommandDescription]) {
        name = path.map(\.name).joined(separator: " ")
        guard let command = path.last else {
            parts = []
            return
        }
        guard !command.hasSubcommands else {
            parts = ["<subcommand>"]
            return
        }
        let shown = command.shownArguments.filter { $0.names != ArgumentDescription.colour.names }
        let isLong = shown.count > Self.greatestCount
        let listed = isLong ? shown.filter { $0.form == .positional || $0.isRequired } : shown
        parts =
            (isLong ? ["[<options>]"] : []) + listed.map { $0.isRequired ? $0.bareSynopsis : "[\($0.bareSynopsis)]" }
    }

    var oneLine: String { ([name] + parts).joined(separator: " ") }

    /// Lines of at most `width` columns where the parts allow it, the others below the first part.
    ///
    /// - Parameter indent: of the first line, where the label stands.
    func text(width: Int, indent: Int = 7) -> String {
        var lines = [name]
        let hanging = min(indent + name.count + 1, width / 3)
        for part in parts {
            let start = lines.count == 1 ? indent : 0
            let isFull = start + lines[lines.count - 1].count + 1 + part.count > width
            if isFull, lines.count > 1 || lines[0] != name {
                lines.append(String(repeating: " ", count: hanging) + part)
            } else {
                lines[lines.count - 1] += " " + part
            }
        }
        return lines.joined(separator: "\n")
    }
}
