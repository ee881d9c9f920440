import CommandArguments
import Files
import Terminal
import Text
import Workspace

extension CommandContext {
    /// Whether the reader of standard error is a person whose terminal shows colours.
    var coloursErrors: Bool { wantsColour(on: errors) }

    /// Writes the output of the command; ends it where that fails.
    func print(_ text: String) throws {
        _ = try exiting(.cannotCreate) { () throws(FileError) in try output.write(text) }
    }

    /// The command line that writes what this one, with `--check`, only compares.
    var lineThatWrites: String {
        visible(
            OFEvents.tree.line(words) { name in
                switch name {
                case "check": nil
                case "against": "output-file"
                default: name
                }
            })
    }

    /// A path as the command line or the configuration file has it.
    func path(_ text: String) -> FilePath { FilePath(text, in: folder) }

    /// Does something with files; where that fails, reports why and ends the command with the status.
    func exiting<Result>(_ status: ExitStatus, _ body: () throws(FileError) -> Result) throws -> Result {
        do {
            return try body()
        } catch {
            report(error)
            throw ExitCode(status.rawValue)
        }
    }

    /// Refuses to write a report over what is read; see the function of the workspace.
    func refuse(_ file: String, besides inputs: [String], of paths: [String]) throws(FileError) {
        try Workspace.refuse(file, besides: inputs, of: paths, in: folder, standardInput: input.place)
    }

    /// Reads what the paths lead to.
    func inputFiles(
        _ paths: [String], _ content: InputContent = .resources, context: [String] = [], ignoring: IgnoreOptions
    ) throws(InputError) -> InputFiles {
        try Workspace.inputFiles(
            paths, content, context: context, ignoring: ignoring, in: folder, standardInput: input)
    }
}
