import Reports

/// A form of the findings, and where it goes.
struct FindingOutput {
    var format: FindingFormat

    /// Nil where the argument names none, `-` for standard output.
    var file: String?

    init(format: FindingFormat, file: String?) { (self.format, self.file) = (format, file) }

    /// Reads `format` or `format=file`; nil for another word.
    init?(argument: String) {
        let parts = argument.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
        guard let format = FindingFormat(argument: String(parts[0])), parts.count == 1 || !parts[1].isEmpty else {
            return nil
        }
        self.init(format: format, file: parts.count == 2 ? String(parts[1]) : nil)
    }

    /// As the command line has it.
    var argumentText: String { file.map { "\(format.name)=\($0)" } ?? format.name }
}
