internal import Findings

extension FindingFormat {
    package static let text = FindingFormat(
        "text", fileExtension: "txt", reader: .person, isOfLines: true, purpose: "people and logs",
        content: "everything, with the source line"
    ) { log, colour in
        var writer = DiagnosticText(files: log.sources, colour: colour)
        return log.failures.map(\.line).joined() + writer.render(log.shown)
    }
}

extension FindingLog.Failure {
    /// The failure in the form of a finding without a position, and its help on a line below.
    fileprivate var line: String { "ofevents: error: \(message)\n" + (help.map { " = help: \($0)\n" } ?? "") }
}
