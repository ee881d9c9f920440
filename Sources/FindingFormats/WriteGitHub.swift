internal import Diagnostics

extension [Finding] {
    /// Workflow commands, by which GitHub shows findings beside the lines of a change
    /// (https://docs.github.com/actions/reference/workflow-commands-for-github-actions).
    package func github() -> String {
        map { finding in
            let kind = finding.severity == .note ? "notice" : finding.severity.rawValue
            var properties: [String] = []
            if let place = finding.place {
                properties = ["file=\(property(place.file))", "line=\(place.line)", "endLine=\(place.endLine)"]
                // Columns are for findings of one line.
                if place.line == place.endLine {
                    properties += ["col=\(place.column)", "endColumn=\(place.endColumn)"]
                }
            }
            properties.append("title=\(property(finding.rule))")
            let text = finding.help.map { "\(finding.message)\n\($0)" } ?? finding.message
            return "::\(kind) \(properties.joined(separator: ","))::\(data(text))\n"
        }.joined()
    }
}

private func data(_ text: String) -> String {
    text.replacing("%", with: "%25").replacing("\r", with: "%0D").replacing("\n", with: "%0A")
}

private func property(_ text: String) -> String {
    data(text).replacing(":", with: "%3A").replacing(",", with: "%2C")
}
