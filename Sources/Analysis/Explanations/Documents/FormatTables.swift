internal import Reports
internal import Scenarios

extension DocumentPart {
    /// The table of the formats of findings.
    static let findingFormats = DocumentPart(of: "formats.md", named: "formats") { _ in
        let rows = FindingFormat.all.map {
            "| `\($0.name)` | `.\($0.fileExtension)` | \($0.purpose) | \($0.content) |\n"
        }
        return "| format | usual file name | for | contents |\n|---|---|---|---|\n" + rows.joined()
    }

    /// The table of the formats of the results of scenarios.
    static let resultFormats = DocumentPart(of: "scenarios.md", named: "formats") { _ in
        "| `-o` | for |\n|---|---|\n" + ResultFormat.all.map { "| `\($0.name)` | \($0.purpose) |\n" }.joined()
    }
}
