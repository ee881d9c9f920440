/// A page of the manual, in the macros of man(7) that every `man` reads.
package struct ManualPage: Sendable, Equatable {
    /// The name of its file, such as `ofevents-render.1`.
    package let fileName: String

    /// In ASCII.
    package let text: String
}

/// The pages of a program: its own first, then one for each command; equal trees give equal bytes.
///
/// - Parameter date: that of the release, such as `2026-11-29`.
package func manualPages(of tree: CommandTree, date: String) -> [ManualPage] {
    func pages(_ path: [CommandDescription]) -> [ManualPage] {
        guard let command = path.last else { return [] }
        let page = ManualPageWriter(path, version: tree.version, date: date).page
        return [page] + command.shownSubcommands.flatMap { pages(path + [$0]) }
    }
    return pages([tree.root])
}

/// Writes a page from top to bottom.
private struct ManualPageWriter {
    private let path: [CommandDescription]
    private let title: String
    private var lines: [String] = []

    var page: ManualPage { ManualPage(fileName: "\(title).1", text: lines.joined(separator: "\n") + "\n") }

    init(_ path: [CommandDescription], version: String, date: String) {
        self.path = path
        title = path.map(\.name).joined(separator: "-")
        guard let command = path.last, let program = path.first else { return }
        let fields = [title.uppercased(), "1", date, "\(program.name) \(version)", "User Commands"]
        lines.append(".TH " + fields.map { "\"\(Self.escaped($0))\"" }.joined(separator: " "))
        // Names of options are not broken at their dashes, and blanks stay as narrow as they are.
        lines += [".nh", ".ad l"]
        addSection("NAME")
        lines.append("\(Self.escaped(title)) \\- \(Self.escaped(Self.withoutStop(command.summary.abstract)))")
        addSection("SYNOPSIS")
        lines.append(Self.marked(UsageLine(of: path).oneLine))
        addDescription(command)
        addExamples(command.summary.examples)
        for section in ManualSection.all(of: path) { add(section) }
        addReferences()
    }

    private mutating func addSection(_ title: String) { lines.append(".SH \"\(Self.escaped(title))\"") }

    private mutating func addDescription(_ command: CommandDescription) {
        addSection("DESCRIPTION")
        lines.append(Self.escaped(command.summary.abstract))
        for block in TextBlock.all(of: command.summary.discussion) {
            lines.append(".PP")
            add(block)
        }
    }

    private mutating func add(_ block: TextBlock) {
        switch block {
        case .paragraph(let text): lines.append(Self.escaped(text))
        case .verbatim(let kept):
            lines.append(".nf")
            lines += kept.map(Self.escaped)
            lines.append(".fi")
        }
    }

    private mutating func addExamples(_ examples: [Example]) {
        guard !examples.isEmpty else { return }
        addSection("EXAMPLES")
        for example in examples {
            lines += [".PP"] + (example.purpose.isEmpty ? [] : [Self.escaped(example.purpose) + ":"])
            lines += [".RS", ".nf", Self.escaped(example.line), ".fi", ".RE"]
        }
    }

    private mutating func add(_ section: ManualSection) {
        addSection(section.title)
        for entry in section.entries {
            lines += [".TP", Self.marked(entry.label)]
            if !entry.text.isEmpty { lines.append(Self.escaped(entry.text)) }
            for block in TextBlock.all(of: entry.discussion) {
                lines.append(".IP")
                add(block)
            }
        }
    }

    /// The pages of the program, of the command above and of those below.
    private mutating func addReferences() {
        let above = path.count > 1 ? [path.dropLast().map(\.name).joined(separator: "-")] : []
        let below = path.last?.shownSubcommands.map { "\(title)-\($0.name)" } ?? []
        guard !(above + below).isEmpty else { return }
        addSection("SEE ALSO")
        lines.append((above + below).map { "\\fB\(Self.escaped($0))\\fR(1)" }.joined(separator: ", "))
    }

    // MARK: The language of the macros

    /// What is typed as it is in bold, and values, which stand in `<…>`, in italics.
    private static func marked(_ label: String) -> String {
        let parts = label.split(separator: "<", omittingEmptySubsequences: false)
        return parts.enumerated().map { index, part in
            guard index > 0, let end = part.firstIndex(of: ">") else { return bold(part) }
            return "\\fI\(escaped(part[..<end]))\\fR" + bold(part[part.index(after: end)...])
        }.joined()
    }

    private static func bold(_ text: Substring) -> String { text.isEmpty ? "" : "\\fB\(escaped(text))\\fR" }

    /// A line of text in which nothing is a request, an escape or outside of ASCII.
    private static func escaped(_ text: some StringProtocol) -> String {
        var result = text.hasPrefix(".") || text.hasPrefix("'") ? "\\&" : ""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\\": result += "\\e"
            case "-": result += "\\-"
            case "'": result += "\\(aq"
            case "\"": result += "\\(dq"
            case "`": result += "\\(ga"
            case "^": result += "\\(ha"
            case "~": result += "\\(ti"
            case _ where scalar.isASCII: result.unicodeScalars.append(scalar)
            default:
                let digits = String(scalar.value, radix: 16, uppercase: true)
                result += "\\[u\(String(repeating: "0", count: max(0, 4 - digits.count)))\(digits)]"
            }
        }
        return result
    }

    private static func withoutStop(_ text: String) -> String { text.hasSuffix(".") ? String(text.dropLast()) : text }
}
