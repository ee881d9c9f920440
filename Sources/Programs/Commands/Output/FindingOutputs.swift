import CommandArguments
import Files
import Findings
import Reports
import Terminal
import Text
import Workspace

/// The forms that a run gives its findings, and where each goes.
struct FindingOutputs: ArgumentGroup {
    private var named: [FindingOutput] = []
    private var outputFile: String?

    /// A file that `--output` names, as it did in earlier releases.
    private var formerFile: String?

    static let arguments: [Argument<Self>] = [
        .option(
            "output", short: "o", values: FindingFormat.allValueStrings, value: "format[=file]",
            help: "The format of the output, and with =FILE the file that it goes to.",
            discussion: """
                Repeat the option for several formats. Without a file, the output goes to standard output or to --output-file.
                """,
            defaultText: FindingFormat.text.name
        ) { outputs, text, name in outputs.take(text, under: name) }.formerly("format", since: since),
        .option(
            "output-file", \.outputFile, value: "file",
            help: "The file for the format that names none; - for standard output.",
            completion: .files()),
    ]

    /// The release from which on `--output` is the format, and no file.
    private static let since = "0.2.0"

    /// Whether the command line names a form or a file.
    var areNamed: Bool { !named.isEmpty || outputFile != nil || formerFile != nil }

    mutating func validate(in context: CommandContext) throws {
        try useFormerFile(in: context)
        let open = forms.filter { $0.file == nil }
        if outputFile == "" { throw ValidationError("'--output-file' names no file: an empty path was given") }
        if outputFile != nil, open.count != 1 {
            throw ValidationError(
                open.isEmpty
                    ? "'--output-file' has no effect, because each '-o' already names its file: remove '--output-file'"
                    : "'--output-file' can take only one format, and \(Self.list(open)) name no file: write '-o FORMAT=FILE' for all but one"
            )
        }
        let destinations = destinations
        let standard = destinations.filter { $0.file == nil }
        if standard.count > 1, !standard.allSatisfy(\.format.isOfLines) || Self.isRepeated(standard.map(\.format)) {
            throw ValidationError(
                "\(Self.list(standard)) cannot share standard output: write '-o FORMAT=FILE' for all but one")
        }
        if let file = Self.repeated(destinations.compactMap(\.file), in: context) {
            throw ValidationError(
                "two formats cannot be written to the same file '\(visible(file))': name another file for one of them")
        }
    }

    /// Takes a value of `--output`: what names no form under the long name is a file, but `json=` is not. A letter never named a file.
    private mutating func take(_ text: String, under name: String) -> Bool {
        if let output = FindingOutput(argument: text) {
            named.append(output)
            return true
        }
        let start = String(text.prefix { $0 != "=" })
        guard name == "--output", FindingFormat(named: start) == nil, !text.isEmpty else { return false }
        formerFile = text
        return true
    }

    /// Takes a file of `--output` for that of `--output-file`, and warns.
    private mutating func useFormerFile(in context: CommandContext) throws {
        guard let file = formerFile.map({ visible($0) }) else { return }
        if outputFile != nil {
            throw ValidationError("'\(file)' of '--output' is no format, and '--output-file' already names a file")
        }
        outputFile = formerFile
        context.report("Warning: a file in '--output' is deprecated since \(Self.since); use '--output-file \(file)'\n")
    }

    /// Makes all of the texts, then writes the files, and at last standard output; ends the command where that fails, or where a
    /// file is one of those that are read.
    ///
    /// Failures are not in the text on standard output: standard error has them.
    ///
    /// - Parameters:
    ///   - inputs: the files that are read.
    ///   - paths: those of the command line.
    ///   - output: takes the place of standard output.
    func write(
        _ texts: FindingTexts, besides inputs: [String], of paths: [String], to output: StandardOutput? = nil,
        in context: CommandContext
    ) throws {
        let output = output ?? context.output
        var texts = texts
        let all = destinations.map { destination in
            let colour = destination.file == nil && context.wantsColour(on: output)
            let text = texts.text(as: destination.format, colour: colour, showsFailures: destination.file != nil)
            return (file: destination.file, text: text)
        }
        try refuseSharing(with: inputs, of: paths, in: context)
        try context.exiting(.cannotCreate) { () throws(FileError) in
            var files = ReplacedFiles()
            for case (let file?, let text) in all { try files.add(Array(text.utf8), to: context.path(file)) }
            try files.putInPlace()
            for case (nil, let text) in all { _ = try output.write(text) }
        }
    }

    /// Ends the command where a file is one of those that are read.
    func refuseSharing(with inputs: [String], of paths: [String], in context: CommandContext) throws {
        for file in destinations.compactMap(\.file) {
            try context.exiting(.usage) { () throws(FileError) in try context.refuse(file, besides: inputs, of: paths) }
        }
    }

    /// Each form with its file, or nil for standard output.
    private var destinations: [FindingOutput] {
        forms.map { output in
            let file = output.file ?? outputFile
            return FindingOutput(format: output.format, file: file == "-" ? nil : file)
        }
    }

    private var forms: [FindingOutput] { named.isEmpty ? [FindingOutput(format: .text, file: nil)] : named }

    private static func list(_ outputs: [FindingOutput]) -> String {
        outputs.map { "'\($0.format.name)'" }.joined(separator: " and ")
    }

    private static func isRepeated(_ formats: [FindingFormat]) -> Bool { Set(formats).count < formats.count }

    private static func repeated(_ files: [String], in context: CommandContext) -> String? {
        files.enumerated().first { index, file in
            let place = FilePlace(context.path(file))
            return files[..<index].contains { FilePlace(context.path($0)).isSame(as: place) || $0 == file }
        }?.element
    }
}
