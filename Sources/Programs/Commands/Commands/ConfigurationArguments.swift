import CommandArguments
import Files
import Findings
import Terminal
import Workspace

/// The options about the configuration file, which every command that reads it has.
struct ConfigurationArguments: ArgumentGroup {
    private var path: String?
    private var isUnwanted = false

    init() {}

    static let arguments: [Argument<Self>] = [
        .option(
            "config", \.path, value: "file", help: "Read this configuration file instead of searching for one.",
            discussion: """
                Without this option, ofevents reads the nearest \(configurationName): in this directory or above it, up to the root \
                of the repository. Command-line options override it.
                """,
            completion: .files(extensions: ["yaml", "yml", "json"])),
        .flag("no-config", \.isUnwanted, help: "Read no configuration file."),
    ]

    /// Finds the file and reads it; ends the command where that fails.
    func read(in context: CommandContext) throws -> CurrentConfiguration {
        if path != nil, isUnwanted {
            throw ValidationError("'--config' and '--no-config' cannot be used together: remove one of them")
        }
        if path == "" { throw ValidationError("'--config' names no file: an empty path was given") }
        guard let path = try found(in: context) else { return CurrentConfiguration() }
        return try context.exitingForConfiguration { () throws(ConfigurationFailure) in
            CurrentConfiguration(file: try FoundConfiguration(reading: path))
        }
    }

    private func found(in context: CommandContext) throws -> FilePath? {
        if isUnwanted { return nil }
        if let path { return context.path(path) }
        return try context.exiting(.configuration) { () throws(FileError) in try configurationFile(in: context.folder) }
    }
}

extension CommandContext {
    /// Does something with the configuration file; where that fails, reports what is wrong and ends the command: with status 66
    /// where something cannot be read, and with 78 where the text of the file has errors.
    func exitingForConfiguration<Result>(_ body: () throws(ConfigurationFailure) -> Result) throws -> Result {
        do {
            return try body()
        } catch {
            switch error {
            case .unreadable(let error):
                report(error)
                throw ExitCode(ExitStatus.noInput.rawValue)
            case .faulty(let findings, let source):
                report(findings, in: source)
                report("ofevents: \(FindingReport.total(of: findings))\n")
                throw ExitCode(ExitStatus.configuration.rawValue)
            case .missingPaths(let findings, let source):
                report(findings, in: source)
                throw ExitCode(ExitStatus.noInput.rawValue)
            }
        }
    }

    private func report(_ findings: [Diagnostic], in source: SourceFile) {
        var text = DiagnosticText(files: [source], colour: coloursErrors)
        report(text.render(findings))
    }
}
