import CommandArguments
import EventsCompiler
import Files
import Workspace

/// What lint reads; where that fails, the command ends.
extension LintCommand {
    func readInputs() throws -> [InputFile] {
        do throws(InputError) {
            return try inputTexts(input)
        } catch {
            try fail(error.failures, reserved: error.names)
        }
    }

    func readBaseline(_ path: String, of names: [String]) throws -> LintBaseline {
        do throws(FileError) {
            return try LintBaseline(reading: path, names: input.configuration.baselineNames(of: names))
        } catch {
            try fail([error], reserved: names + [path])
        }
    }

    /// Ends the command for what could not be read, which every form tells: otherwise a report of an earlier run would stand for
    /// this one.
    private func fail(_ failures: [FileError], reserved: [String]) throws -> Never {
        for failure in failures { StandardError.print(failure) }
        if writeBaseline == nil {
            try outputs.write(
                FindingTexts(command: "lint", [], of: [], failures: failures, paths: input.paths),
                besides: reserved + input.configuration.readPaths, of: input.paths)
        }
        throw ExitCode(ExitStatus.noInput.rawValue)
    }
}
