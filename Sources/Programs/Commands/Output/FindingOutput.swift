import CommandArguments
import Reports

/// A form of the findings, and where it goes.
struct FindingOutput: ArgumentValue, Equatable {
    var format: FindingFormat

    /// Nil where the argument names none, `-` for standard output.
    var file: String?

    init(format: FindingFormat, file: String?) { (self.format, self.file) = (format, file) }

    init?(argument: String) {
        let parts = argument.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
        guard let format = FindingFormat(argument: String(parts[0])), parts.count == 1 || !parts[1].isEmpty else {
            return nil
        }
        self.init(format: format, file: parts.count == 2 ? String(parts[1]) : nil)
    }

    var argumentText: String { file.map { "\(format.name)=\($0)" } ?? format.name }

    static var allValueStrings: [String] { FindingFormat.allValueStrings }
}

/// A value of `lint --output`.
enum NamedOutput: ArgumentValue, Equatable {
    case form(FindingOutput)

    /// A file, which the option named in earlier releases.
    case formerFile(String)

    init?(argument: String) {
        guard let output = FindingOutput(argument: argument) else { return nil }
        self = .form(output)
    }

    /// What names no form under the long name is a file; a letter never named one, nor does `json=`.
    init?(argument: String, name: String) {
        if let form = Self(argument: argument) {
            self = form
        } else {
            let start = argument.prefix { $0 != "=" }
            guard name == "--output", FindingFormat(argument: String(start)) == nil else { return nil }
            self = .formerFile(argument)
        }
    }

    var argumentText: String {
        switch self {
        case .form(let output): output.argumentText
        case .formerFile(let file): file
        }
    }

    static var allValueStrings: [String] { FindingOutput.allValueStrings }
}
