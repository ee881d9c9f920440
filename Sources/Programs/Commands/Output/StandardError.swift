import CommandArguments
import Files
import Terminal

/// Where everything goes that is not output.
///
/// A message that cannot be written is lost, and the run goes on: there is no place left to tell of it.
enum StandardError {
    /// Whether its reader is a person whose terminal shows colours.
    static var wantsColour: Bool { Terminal.wantsColour(descriptor: descriptor) }

    static func print(_ text: String) {
        guard !text.isEmpty else { return }
        _ = try? StandardOutput(descriptor: descriptor).write(text)
    }

    /// Prints an error and its way out in the form of a finding without a position.
    static func print(_ error: FileError) { print(error.text) }

    private static let descriptor: Int32 = 2
}

/// Does something with files; where that fails, prints why and ends the command with the status.
func exiting<Result>(_ status: ExitStatus, _ body: () throws(FileError) -> Result) throws -> Result {
    do {
        return try body()
    } catch {
        StandardError.print(error)
        throw ExitCode(status.rawValue)
    }
}
