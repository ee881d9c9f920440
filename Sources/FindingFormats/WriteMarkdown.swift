internal import Diagnostics

extension [Finding] {
    /// A table for a comment or a job's summary.
    package func markdown() -> String {
        guard !isEmpty else { return "No findings.\n" }
        var text = "| | where | what | rule |\n|---|---|---|---|\n"
        for finding in self {
            let place = finding.place.map { "\($0.file):\($0.line):\($0.column)" } ?? ""
            let what = finding.help.map { "\(finding.message) — \($0)" } ?? finding.message
            text +=
                "| \(finding.severity.rawValue) | \(cell(place)) | \(cell(what)) | `\(finding.rule)` |\n"
        }
        return text
    }
}

/// Text that stays what it is in a cell: without markup, and on one line.
private func cell(_ text: String) -> String {
    var result = ""
    for character in visible(text.replacing("\n", with: " ")) {
        if "\\`*_{}[]<>()#+!|~&".contains(character) { result.append("\\") }
        result.append(character)
    }
    return result
}
