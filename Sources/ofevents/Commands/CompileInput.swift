import ArgumentParser
import Diagnostics
import EventsCompiler

/// Reads the files, compiles them and prints what was found; ends the command where there are errors.
func compileInput(_ arguments: InputArguments) throws -> Compilation {
    let input = try readInput(arguments)
    let files = input.files.map { SourceFile(name: $0.name, bytes: $0.bytes) }
    let compilation = compile(files, options: arguments.compileOptions)
    let report = FindingReport(compilation, errorsOnly: arguments.quiet)
    var text = DiagnosticText(files: files, colour: StandardError.wantsColour)
    StandardError.print(text.render(report.shown))
    if !arguments.quiet {
        for folder in input.emptyFolders {
            StandardError.print("ofevents: '\(visible(folder))' holds no *.yaml, *.yml or *.json\n")
        }
    }
    for line in report.closingLines { StandardError.print("ofevents: \(line)\n") }
    if compilation.hasErrors { throw ExitCode(ExitStatus.failure.rawValue) }
    return compilation
}

/// The files of the command line, as the compiler reads them; ends the command where one cannot be read.
func sourceFiles(_ arguments: InputArguments) throws -> [SourceFile] {
    try readInput(arguments).files.map { SourceFile(name: $0.name, bytes: $0.bytes) }
}

/// Reads the files, or prints every reason why that fails. The configuration file is no resource, be it named.
private func readInput(_ arguments: InputArguments) throws -> InputFiles {
    let paths = arguments.paths.filter { !isConfiguration($0) }
    if paths.count < arguments.paths.count, !arguments.quiet {
        StandardError.print(
            "ofevents: '\(configurationName)' is the configuration file, and is not read as a resource\n")
    }
    do {
        return try inputFiles(paths)
    } catch {
        for failure in error.failures { StandardError.print(failure) }
        throw ExitCode(ExitStatus.noInput.rawValue)
    }
}

private func isConfiguration(_ path: String) -> Bool {
    path == configurationName || path.hasSuffix("/" + configurationName)
}
