import Files
import Findings
import HandlerContract
import Reports
import Terminal
import Workspace

/// The findings of a run, and their text in each form.
struct FindingTexts {
    private let command: String
    private let diagnostics: [Diagnostic]

    /// What the text for people shows.
    private let shown: [Diagnostic]

    private let files: [SourceFile]

    /// Files that findings may point to, and that no log lists, by their numbers.
    private let unlisted: Range<Int>
    private let failures: [FileError]
    private let paths: [String]
    private let context: CommandContext

    /// - Parameters:
    ///   - command: the name of the command.
    ///   - diagnostics: everything, for programs.
    ///   - shown: what people see, where that is less.
    ///   - sources: files that findings may point to beside these, and that no log lists: their numbers are the next.
    ///   - last: a file that is listed, with the number behind those.
    ///   - failures: why files were not read.
    ///   - paths: those of the command line.
    init(
        command: String, _ diagnostics: [Diagnostic], shown: [Diagnostic]? = nil, of files: [SourceFile],
        context sources: [SourceFile] = [], last: SourceFile? = nil,
        failures: [FileError] = [], paths: [String], in context: CommandContext
    ) {
        (self.command, self.diagnostics, self.shown) = (command, diagnostics, shown ?? diagnostics)
        unlisted = files.count..<(files.count + sources.count)
        self.files = files + sources + [last].compactMap(\.self)
        (self.failures, self.paths, self.context) = (failures, paths, context)
    }

    /// - Parameters:
    ///   - colour: of a format for people.
    ///   - showsFailures: whether such a format has them; false where standard error has them beside it.
    mutating func text(as format: FindingFormat, colour: Bool = false, showsFailures: Bool = true) -> String {
        switch format.reader {
        case .program: return format.text(logOfPrograms, false)
        case .person:
            var log = log
            if !showsFailures { log.failures = [] }
            return format.text(log, colour)
        }
    }

    /// What every format has, but for the findings as programs read them.
    private var log: FindingLog {
        var log = FindingLog(
            command: command, version: Release.version,
            files: files.indices.filter { !unlisted.contains($0) }.map { files[$0].name },
            failures: failures.map { FindingLog.Failure($0.message, help: $0.help) },
            subject: paths.first.map { $0 == "-" ? "<stdin>" : $0 } ?? ".")
        (log.shown, log.sources) = (shown, files)
        return log
    }

    /// The log with the findings as programs read them: made once, and only for programs, for it takes time.
    private lazy var logOfPrograms: FindingLog = {
        let root = RepositoryRoot(from: context.folder, environment: context.environment)
        var log = log
        log.findings = findings(diagnostics, in: files, named: root.name)
        log.repositoryPath = { root.path(of: $0) }
        log.codes = knownCodes
        log.ruleText = ruleText(of:)
        return log
    }()
}
