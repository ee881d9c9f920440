import CommandArguments

/// A form of the findings, and where it goes.
struct FindingOutput: ArgumentValue, Equatable {
    enum Format: String, CaseIterable, ArgumentValue {
        case text
        case json
        case sarif
        case junit
        case github
        case markdown

        /// True where lines of other text may stand beside it: a program that reads the others reads them as a whole.
        var isOfLines: Bool { self == .text || self == .github }
    }

    var format: Format

    /// Nil where the argument names none, `-` for standard output.
    var file: String?

    init(format: Format, file: String?) { (self.format, self.file) = (format, file) }

    init?(argument: String) {
        let parts = argument.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
        guard let format = Format(rawValue: String(parts[0])), parts.count == 1 || !parts[1].isEmpty else { return nil }
        self.init(format: format, file: parts.count == 2 ? String(parts[1]) : nil)
    }

    var argumentText: String { file.map { "\(format.rawValue)=\($0)" } ?? format.rawValue }

    static var allValueStrings: [String] { Format.allCases.map(\.rawValue) }
}
