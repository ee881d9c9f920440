internal import Findings
internal import Text

extension FindingFormat {
    package static let markdown = FindingFormat(
        "markdown", fileExtension: "md", purpose: "the summary of a job, a comment", content: "a table"
    ) { log, _ in log.markdown() }
}

extension FindingLog {
    /// How many bytes the text has at most: GitHub takes 1 MiB of a step's summary, and of a longer one nothing.
    private static let greatestMarkdownSize = 1_000_000

    /// The counts and a table, for a comment or a job's summary; what does not fit in there any more is counted.
    func markdown() -> String {
        var text = failures.map { "**failed:** \(cell($0.text))\n\n" }.joined()
        guard !findings.isEmpty else { return failures.isEmpty ? "No findings.\n" : text }
        let counts = [Severity.error, .warning, .note].filter { count(of: $0) > 0 }
            .map { "\(count(of: $0)) \($0.rawValue)\(count(of: $0) == 1 ? "" : "s")" }
        text += "\(counts.joined(separator: ", "))\n\n| severity | where | what | rule |\n|---|---|---|---|\n"
        var size = text.utf8.count
        for (index, finding) in findings.enumerated() {
            let row = finding.row
            size += row.utf8.count
            guard size < Self.greatestMarkdownSize else {
                return text + "\nThe table ends here: \(findings.count - index) more are in the other formats.\n"
            }
            text += row
        }
        return text
    }
}

extension Finding {
    fileprivate var row: String {
        let related = notes.map { visible("\($0.place.text): \($0.message)") }
        let what = ([message, help].compactMap(\.self) + related).joined(separator: "\n")
        let place = cell(place?.text ?? "", keepingLines: false)
        return "| \(severity.rawValue) | \(place) | \(cell(what)) | `\(rule)` |\n"
    }
}

/// Text that stays what it is in a cell: without markup and controls, and on one line of the file.
///
/// - Parameter keepingLines: shows a line break as one.
private func cell(_ text: String, keepingLines: Bool = true) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
        if keepingLines, scalar == "\n" {
            result += "<br>"
            continue
        }
        if "\\`*_{}[]<>()#+!|~&$@".unicodeScalars.contains(scalar) { result += "\\" }
        result += visible(String(scalar))
    }
    return result
}
