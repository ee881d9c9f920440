import ArgumentParser

/// How findings are written, and where.
struct FindingOutput: ExpressibleByArgument, Equatable {
    enum Format: String, CaseIterable {
        case text
        case json
        case sarif
        case junit
        case github
        case markdown
    }

    var format: Format

    /// Nil for standard output.
    var file: String?

    init(format: Format, file: String?) { (self.format, self.file) = (format, file) }

    init?(argument: String) {
        let parts = argument.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
        guard let format = Format(rawValue: String(parts[0])), parts.count == 1 || !parts[1].isEmpty else { return nil }
        self.init(format: format, file: parts.count == 2 ? String(parts[1]) : nil)
    }

    static var allValueStrings: [String] { Format.allCases.map(\.rawValue) }

    /// - Parameter descriptor: where it goes without a file.
    func write(_ text: String, to descriptor: Int32) throws(FileError) {
        guard let file else {
            _ = try StandardOutput(descriptor: descriptor).write(text)
            return
        }
        try ReplacedFile(FilePath(file)).write(Array(text.utf8))
    }
}
