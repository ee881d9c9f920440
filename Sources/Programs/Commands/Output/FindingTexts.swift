import Findings
import HandlerContract
import Reports

/// The findings of a run, and their text in each form.
struct FindingTexts {
    private let command: String
    private let diagnostics: [Diagnostic]

    /// What the text for people shows.
    private let shown: [Diagnostic]

    private let files: [SourceFile]
    private let failures: [FileError]
    private let paths: [String]

    /// - Parameters:
    ///   - command: the name of the command.
    ///   - diagnostics: everything that programs are told.
    ///   - shown: what people are told, where that is less.
    ///   - failures: why files were not read.
    ///   - paths: those of the command line.
    init(
        command: String, _ diagnostics: [Diagnostic], shown: [Diagnostic]? = nil, of files: [SourceFile],
        failures: [FileError] = [], paths: [String]
    ) {
        (self.command, self.diagnostics, self.shown) = (command, diagnostics, shown ?? diagnostics)
        (self.files, self.failures, self.paths) = (files, failures, paths)
    }

    /// - Parameters:
    ///   - colour: of the text for people.
    ///   - showsFailures: whether that text has them; false where standard error has them beside it.
    mutating func text(as format: FindingOutput.Format, colour: Bool = false, showsFailures: Bool = true) -> String {
        switch format {
        case .text:
            var writer = DiagnosticText(files: files, colour: colour)
            return (showsFailures ? failures : []).map(\.text).joined() + writer.render(shown)
        case .json: return log.json()
        case .sarif: return log.sarif()
        case .junit: return log.junit()
        case .github: return log.github()
        case .markdown: return log.markdown()
        }
    }

    /// What programs are told; it is made only for them, for it takes time.
    private lazy var log: FindingLog = {
        let root = RepositoryRoot()
        var log = FindingLog(
            command: command, version: Release.version, files: files.map(\.name),
            findings: findings(diagnostics, in: files, named: root.name),
            failures: failures.map { FindingLog.Failure($0.message, help: $0.help) },
            subject: paths.first.map { $0 == "-" ? "<stdin>" : $0 } ?? ".")
        log.repositoryPath = { root.path(of: $0) }
        log.ruleText = ruleText
        return log
    }()
}
