import EventsCompiler
import Files
import Findings
import Reports
import Terminal
import Workspace

/// How a command that compiles reports what it found: to standard error, and also to a file if one is named.
struct DiagnosticsOutput {
    /// The name of the command.
    let command: String

    private let format: FindingFormat

    /// Nil where only standard error is written to.
    private let file: String?

    /// The form of a file, or without one of standard error.
    init(command: String, format: FindingFormat = .text, file: String? = nil) {
        (self.command, self.format, self.file) = (command, format, file)
    }

    /// Whether standard error takes lines of text beside the findings.
    var takesLines: Bool { file != nil || format.isOfLines }

    /// Ends the command where the file is one that is read or written.
    ///
    /// - Parameters:
    ///   - inputs: the files that are read.
    ///   - paths: those of the command line.
    ///   - folder: the directory in which the manifests are kept.
    func refuseSharing(
        with inputs: [String], of paths: [String], outputDir folder: String?, in context: CommandContext
    ) throws {
        guard let file else { return }
        try context.exiting(.usage) { () throws(FileError) in
            try context.refuse(file, besides: inputs, of: paths)
            try refuse(file, asManifestOf: folder, in: context.folder, standardOutput: context.output.place)
        }
    }

    /// Reports findings, and the lines behind them to people; ends the command where the file cannot be written.
    func report(_ texts: FindingTexts, lines: [String] = [], in context: CommandContext) throws {
        var texts = texts
        let closing = lines.map { "ofevents: \($0)\n" }.joined()
        guard let file else {
            let text = texts.text(as: format, colour: context.coloursErrors)
            return context.report(text + (takesLines ? closing : ""))
        }
        context.report(texts.text(as: .text, colour: context.coloursErrors) + closing)
        let text = texts.text(as: format) + (format.reader == .person ? closing : "")
        try context.exiting(.cannotCreate) { () throws(FileError) in
            try ReplacedFile(context.path(file)).write(Array(text.utf8))
        }
    }
}
