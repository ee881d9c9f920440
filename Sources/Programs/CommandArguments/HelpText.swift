/// The help of a command, as a terminal shows it.
///
/// In this order: what it does, how it is written, more about it, examples, arguments, options, further sections of options, the
/// commands below it, further sections, exit statuses.
package struct HelpText {
    /// Columns where the terminal's are not known.
    package static let usualWidth = 80

    /// Longer lines are hard to read, however wide the terminal is.
    private static let widest = 100

    /// No table fits into less.
    private static let narrowest = 40

    /// The text, with a line break at its end.
    package private(set) var text = ""

    private let width: Int

    /// - Parameters:
    ///   - path: the commands from the program to the one that is shown.
    ///   - width: columns of the terminal.
    init(of path: [CommandDescription], width: Int) {
        self.width = max(Self.narrowest, min(width, Self.widest))
        guard let command = path.last else { return }
        add(wrapped("OVERVIEW: \(command.summary.abstract)", width: self.width))
        add(["USAGE: " + UsageLine(of: path).text(width: self.width)])
        for block in TextBlock.all(of: command.summary.discussion) {
            switch block {
            case .paragraph(let text): add(wrapped(text, width: self.width))
            case .verbatim(let lines): add(lines)
            }
        }
        if !command.summary.examples.isEmpty { add(["EXAMPLES:"] + command.summary.examples.flatMap(Self.lines)) }
        for section in ManualSection.all(of: path) { add(["\(section.title):"] + lines(of: section.entries)) }
        if command.hasSubcommands, let program = path.first {
            add(["  See '\(program.name) help <subcommand>' for detailed information."])
        }
    }

    /// Adds lines, with an empty one before them.
    private mutating func add(_ lines: [String]) {
        guard !lines.isEmpty else { return }
        if !text.isEmpty { text += "\n" }
        for line in lines { text += line + "\n" }
    }

    private static func lines(of example: Example) -> [String] {
        example.purpose.isEmpty ? ["  \(example.line)"] : ["  \(example.purpose):", "    \(example.line)"]
    }

    /// A table: labels that are too long for its first column have a line of their own.
    private func lines(of entries: [ManualSection.Entry]) -> [String] {
        let widestLabel = min(24, width * 2 / 5)
        let column = 4 + (entries.map(\.label.count).filter { $0 <= widestLabel }.max() ?? widestLabel)
        let indent = String(repeating: " ", count: column)
        return entries.flatMap { entry in
            var lines = wrapped(entry.text, width: width - column)
            for block in TextBlock.all(of: entry.discussion) {
                switch block {
                case .paragraph(let text): lines += wrapped(text, width: width - column)
                case .verbatim(let kept): lines += kept
                }
            }
            let label = "  " + entry.label
            guard label.count + 2 <= column, let first = lines.first else { return [label] + lines.map { indent + $0 } }
            let start = label + String(repeating: " ", count: column - label.count) + first
            return [start] + lines.dropFirst().map { indent + $0 }
        }
    }
}
