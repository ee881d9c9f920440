internal import Findings
internal import Text

extension FindingFormat {
    package static let github = FindingFormat(
        "github", fileExtension: "txt", isOfLines: true, purpose: "lines of a pull request",
        content: "a workflow command for each finding"
    ) { log, _ in log.github() }
}

extension FindingLog {
    /// Workflow commands, by which GitHub shows findings beside the lines of a change
    /// (https://docs.github.com/actions/reference/workflow-commands-for-github-actions).
    func github() -> String {
        failures.map { "::error title=ofevents \(command)::\(data($0.text))\n" }.joined()
            + findings.map { $0.command(repositoryPath: repositoryPath) }.joined()
    }
}

extension Finding {
    fileprivate func command(repositoryPath: (String) -> String) -> String {
        let kind = severity == .note ? "notice" : severity.rawValue
        var properties: [String] = []
        if let place {
            properties = ["file=\(property(repositoryPath(place.file)))", "line=\(place.line)"]
            properties.append("endLine=\(place.endLine)")
            // Columns are for findings of one line.
            if place.line == place.endLine { properties += ["col=\(place.column)", "endColumn=\(place.endColumn)"] }
        }
        properties.append("title=\(property(rule))")
        let related = notes.map { note -> String in
            var place = note.place
            place.file = repositoryPath(place.file)
            return visible("\(place.text): \(note.message)")
        }
        let text = ([message, help].compactMap(\.self) + related).joined(separator: "\n")
        return "::\(kind) \(properties.joined(separator: ","))::\(data(text))\n"
    }
}

private func data(_ text: String) -> String { escaped(text, ["%", "\r", "\n"]) }

private func property(_ text: String) -> String { escaped(text, ["%", "\r", "\n", ":", ","]) }

/// The text with what ends a command or a property as its number, and other control characters as their pictures: a log is
/// read in terminals too. It goes by scalars, for to Swift a carriage return and a line feed are one character.
private func escaped(_ text: String, _ special: Set<Unicode.Scalar>) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
        if special.contains(scalar) {
            result += (scalar.value < 16 ? "%0" : "%") + String(scalar.value, radix: 16, uppercase: true)
        } else {
            result += visible(String(scalar))
        }
    }
    return result
}
