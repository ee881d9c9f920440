import CommandArguments
import ConfigurationFile
import EventsCompiler
import Files
import Terminal
import Text
import Workspace

/// What lint reads; where that fails, the command ends.
extension LintCommand {
    func readInputs(in context: CommandContext) throws -> InputFiles {
        do throws(InputError) {
            return try inputTexts(input, in: context)
        } catch {
            try fail(error.failures, reserved: error.names, in: context)
        }
    }

    func readBaseline(_ path: String, of names: [String], in context: CommandContext) throws -> LintBaseline {
        do throws(FileError) {
            return try LintBaseline(reading: context.path(path), names: baselineNames(of: names, in: context))
        } catch {
            try fail([error], reserved: names + [path], in: context)
        }
    }

    /// How the run goes: as the command line says, then the configuration file, then by default.
    var settings: LintSettings {
        var choices = LintChoices()
        (choices.isStrict, choices.failOn) = (strict, failOn)
        (choices.assumesExternal, choices.disabled) = (assumeExternal, disabled)
        return LintSettings(input.configuration, input.compileOptions, overriddenBy: choices)
    }

    /// The path of the file with the known findings, or nil for none; ends the command where the configuration file names one
    /// that is not there.
    func baselinePath(in context: CommandContext) throws -> String? {
        if noBaseline { return nil }
        if let baseline { return baseline }
        guard let file = input.configuration.file, let name = file.values.lint.baseline else { return nil }
        let help = "'ofevents lint --write-baseline \(visible(file.path(to: name)))' writes it"
        return try context.exitingForConfiguration { () throws(ConfigurationFailure) in
            try file.paths(to: [name], help: help).first
        }
    }

    /// The names that a baseline has files under.
    func baselineNames(of files: [String], in context: CommandContext) -> [String: String] {
        input.configuration.baselineNames(of: files) {
            RepositoryRoot(from: context.folder, environment: context.environment)
        }
    }

    /// Ends the command for what could not be read, which every form reports: otherwise a report of an earlier run would stand for
    /// this one.
    private func fail(
        _ failures: [FileError], reserved: [String], in context: CommandContext
    ) throws -> Never {
        for failure in failures { context.report(failure) }
        if writeBaseline == nil {
            try outputs.write(
                FindingTexts(command: "lint", [], of: [], failures: failures, paths: input.paths, in: context),
                besides: reserved + input.configuration.readPaths, of: input.paths, in: context)
        }
        throw ExitCode(ExitStatus.noInput.rawValue)
    }
}
