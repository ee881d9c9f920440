import ArgumentParser
import Diagnostics
import EventsCompiler

/// Reads the files, compiles them and prints what was found; ends the command where there are errors.
func compileInput(_ arguments: InputArguments) throws -> Compilation {
    let input = try readInput(arguments.paths)
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

/// The files of the command line; ends the command where one cannot be read.
func inputTexts(_ arguments: InputArguments) throws -> [InputFile] { try readInput(arguments.paths).files }

/// Reads the files, or prints every reason why that fails.
private func readInput(_ paths: [String]) throws -> InputFiles {
    do {
        return try inputFiles(paths)
    } catch {
        for failure in error.failures { StandardError.print(failure) }
        throw ExitCode(ExitStatus.noInput.rawValue)
    }
}
