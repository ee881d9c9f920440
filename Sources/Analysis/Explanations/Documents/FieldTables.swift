internal import Findings

extension DocumentPart {
    /// The tables of the fields of each kind.
    static let reference = DocumentPart(of: "reference.md", named: "reference") { _ in APIReference.markdown() }

    /// The table of the fields of the configuration file.
    static let configurationFields = DocumentPart(of: "configuration.md", named: "fields") { _ in
        let rows = ConfigurationField.all.map { field in
            let cells = [field.about, field.option, field.fallback].map { MarkdownText($0).inline }
            return "| `\(field.name)` | \(cells.joined(separator: " | ")) |\n"
        }
        return "| field | | command line | without both |\n|---|---|---|---|\n" + rows.joined()
    }
}
