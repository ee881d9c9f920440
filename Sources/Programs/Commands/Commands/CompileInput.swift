import CommandArguments
import EventsCompiler
import Files
import Findings
import Lint
import Terminal
import Text
import Workspace

/// Reads the files, compiles them and reports what was found and no comment suppresses; ends the command where there are errors.
///
/// - Parameters:
///   - reserved: paths beside the inputs that are read.
///   - outputDir: the directory in which the manifests are kept.
func compileInput(
    _ arguments: InputArguments, reportingTo output: DiagnosticsOutput = DiagnosticsOutput(command: ""),
    reserved: [String] = [], outputDir: String? = nil, in context: CommandContext
) throws -> Compilation {
    try compileFiles(arguments, reportingTo: output, reserved: reserved, outputDir: outputDir, in: context).compilation
}

/// The same, with the files that were read.
func compileFiles(
    _ arguments: InputArguments, reportingTo output: DiagnosticsOutput, reserved: [String], outputDir: String?,
    writesManifests: Bool = false, in context: CommandContext
) throws -> (compilation: Compilation, input: InputFiles) {
    let input: InputFiles
    let paths = arguments.resourcePaths
    let reserved = reserved + arguments.configuration.readPaths
    do throws(InputError) {
        input = try context.inputFiles(paths, context: arguments.contextPaths, ignoring: arguments.ignoring)
    } catch {
        try output.refuseSharing(with: error.names + reserved, of: paths, outputDir: outputDir, in: context)
        try output.report(
            FindingTexts(command: output.command, [], of: [], failures: error.failures, paths: paths, in: context),
            in: context)
        throw ExitCode(ExitStatus.noInput.rawValue)
    }
    try output.refuseSharing(with: input.names + reserved, of: paths, outputDir: outputDir, in: context)
    let files = input.files.map(\.source)
    var compilation = compile(files, context: input.context, options: arguments.compileOptions)
    let notes = writesManifests ? input.notesOfRender : input.notes
    compilation.diagnostics = unsuppressed(
        (compilation.diagnostics.explained(by: notes) + notes).sorted(), in: files, compilation.outlines,
        known: knownCodes)
    let report = FindingReport(compilation, errorsOnly: arguments.quiet)
    let lines = arguments.lines(about: input)
    try output.report(
        FindingTexts(
            command: output.command, compilation.diagnostics, shown: report.shown, of: files,
            context: input.context + arguments.compileOptions.configurationFiles, paths: paths, in: context),
        lines: lines + report.closingLines, in: context)
    if compilation.hasErrors { throw ExitCode(ExitStatus.failure.rawValue) }
    return (compilation, input)
}

/// What the configured paths hold, for the completion of names; nil where there are none, or where they have errors.
///
/// - Returns: also the namespace of resources that name none.
func configuredSet(in context: CommandContext) -> (compilation: Compilation, namespace: String)? {
    var input = InputArguments()
    input.quiet = true
    guard (try? input.validate(in: context)) != nil else { return nil }
    return (try? compileInput(input, in: context)).map { ($0, input.namespace) }
}

/// The files of the command line.
func inputTexts(_ arguments: InputArguments, in context: CommandContext) throws(InputError) -> InputFiles {
    let input = try context.inputFiles(
        arguments.resourcePaths, context: arguments.contextPaths, ignoring: arguments.ignoring)
    for line in arguments.lines(about: input) { context.report("ofevents: \(line)\n") }
    return input
}

extension InputFiles {
    /// Such as `skipped 2 files and 1 directory that .gitignore names; --no-ignore reads them`.
    fileprivate var ignoredLine: String? {
        let (files, folders) = (ignored.files, ignored.folders)
        let parts = [
            files > 0 ? "\(files) \(plural("file", files))" : nil,
            folders > 0 ? "\(folders) \(folders == 1 ? "directory" : "directories")" : nil,
        ].compactMap(\.self)
        guard !parts.isEmpty else { return nil }
        return "skipped \(parts.joined(separator: " and ")) that .gitignore names; --no-ignore reads them"
    }
}

extension InputArguments {
    /// The paths that are read: the configuration file is no resource, even if it is named.
    fileprivate var resourcePaths: [String] { paths.filter { !isConfiguration($0) } }

    /// What is to be said about the paths and what was found there.
    fileprivate func lines(about input: InputFiles) -> [String] {
        guard !quiet else { return [] }
        let empty = input.emptyFolders.map { folder in
            "'\(visible(folder.path))' holds no *.yaml, *.yml or *.json"
                + (folder.hasIgnored ? " but ignored ones; --no-ignore reads what Git ignores" : "")
        }
        let skipped = input.emptyFolders.contains(where: \.hasIgnored) ? [] : [input.ignoredLine].compactMap(\.self)
        guard paths.contains(where: isConfiguration) else { return empty + skipped }
        return empty + skipped + ["'\(configurationName)' is the configuration file, and is not read as a resource"]
    }

    private func isConfiguration(_ path: String) -> Bool {
        FilePath(path, in: .ofProcess).name == Array(configurationName.utf8)
    }
}
